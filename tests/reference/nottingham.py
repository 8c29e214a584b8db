"""Twenty benchmarks of Nottingham, worked out apart from the program.

    python3 tests/reference/nottingham.py ../shared/realdata > tests/reference/nottingham.json

Standard library only. The mapping below is written out here rather than read from the test site, so
that a mistake in the site's files shows as a difference.

- Numbers are exact: the published text is read as a fraction. A number printed with 16 or more
  significant digits is float noise and is first rounded to 12 significant digits.
- Quartiles are R type 7, over the peers only: ours is not among them.
- Rank counts ours among the peers, best first by the measure's polarity; ties share a rank (1, 2, 2, 4).
- `missing` holds the peers without a number for that period, in order of id.
"""

import csv
import json
import sys
from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from pathlib import Path

OURS = "nottingham"

# Two codes with one id are one area before and after its code changed.
AREAS = {
    "E06000018": "nottingham",
    "E08000025": "birmingham",
    "E06000008": "blackburn-with-darwen",
    "E06000009": "blackpool",
    "E08000001": "bolton",
    "E08000032": "bradford",
    "E08000026": "coventry",
    "E06000015": "derby",
    "S12000042": "dundee",
    "S12000049": "glasgow",
    "E06000010": "kingston-upon-hull",
    "E06000016": "leicester",
    "E08000012": "liverpool",
    "E08000003": "manchester",
    "E06000002": "middlesbrough",
    "E08000021": "newcastle-upon-tyne",
    "W06000022": "newport",
    "E08000004": "oldham",
    "E08000006": "salford",
    "E08000028": "sandwell",
    "E08000019": "sheffield",
    "E08000039": "sheffield",
    "E06000045": "southampton",
    "E06000021": "stoke-on-trent",
    "E08000031": "wolverhampton",
}

DFE = "dfe-statistical-neighbours"
ONS = "ons-nearest-neighbours"

# measure -> (its code in benchmark_long.csv, or None; its polarity)
MEASURES = {
    "household-waste-recycled": ("WASTE1", "higher"),
    "carer-quality-of-life": ("ASC1", "higher"),
    "social-care-quality-of-life": ("ASC2", "higher"),
    "requests-resulting-in-a-service": ("ASC6", "none"),
    "care-workforce-turnover": ("ASC7", "none"),
    "usable-revenue-reserves": ("FIN1", "none"),
    "homelessness-prevented": ("HOME1", "higher"),
    "households-owed-a-duty": ("HOME2", "none"),
    "care-leavers-suitable-accommodation": ("LAIT_CareLeaverAcc", "higher"),
    "social-care-re-referrals": ("LAIT_ReReferral", "lower"),
    "young-people-reoffending": ("LAIT_ReoffYO", "lower"),
    "child-protection-plans": ("LAIT_CPP_rate", "none"),
    "infant-mortality": ("LAIT_InfMort", "lower"),
    "school-absence": ("LAIT_TotAbs", "lower"),
    "permanent-exclusions": ("LAIT_TotPermEx", "lower"),
    "agency-social-workers": ("LAIT_Work_Force_Agecy_Rate", "lower"),
    "complaints-upheld": (None, "lower"),
    "anxiety": (None, "lower"),
    "overweight-adults": (None, "lower"),
}

# measure, group, period as we write it, period as the source writes it
CASES = [
    ("household-waste-recycled", ONS, "2022-23", "2022-23"),
    ("carer-quality-of-life", ONS, "2021-22", "2021-22"),
    ("social-care-quality-of-life", ONS, "2022-23", "2022-23"),
    ("requests-resulting-in-a-service", ONS, "2022-23", "2022-23"),
    ("care-workforce-turnover", ONS, "2019-20", "2019-20"),
    ("usable-revenue-reserves", ONS, "2017-18", "2017-18"),
    ("homelessness-prevented", ONS, "2024-25 Q2", "2024-25 Q2"),
    ("homelessness-prevented", DFE, "2025-26 Q3", "2025-26 Q3"),
    ("households-owed-a-duty", DFE, "2025-26 Q1", "2025-26 Q1"),
    ("care-leavers-suitable-accommodation", DFE, "2024-25", "2025"),
    ("social-care-re-referrals", DFE, "2023-24", "2024"),
    ("young-people-reoffending", DFE, "2022-23", "2023"),
    ("child-protection-plans", DFE, "2025", "2025"),
    ("infant-mortality", DFE, "2023", "2023"),
    ("school-absence", DFE, "2024-25 academic", "2025"),
    ("permanent-exclusions", DFE, "2023-24 academic", "2023/24"),
    ("agency-social-workers", DFE, "2024-09-30", "2024"),
    ("complaints-upheld", ONS, "2024-25", "2024-25"),
    ("anxiety", ONS, "2020-21", None),
    ("overweight-adults", ONS, "2019-20", None),
]

NOT_A_NUMBER = {"", "-", "..", "na"}


def clean(text):
    """The published number as a decimal, without float noise; None where there is no number."""
    text = text.strip()
    if text in NOT_A_NUMBER:
        return None
    number = Decimal(text)
    if len(number.as_tuple().digits) >= 16:
        with localcontext() as context:
            context.prec = 12
            context.rounding = ROUND_HALF_EVEN
            number = +number
        return number.normalize()
    return number


def plain(number):
    """A decimal without an exponent."""
    return format(number, "f")


def exact(fraction):
    """A fraction as the shortest exact decimal. Quartiles only ever divide by four."""
    with localcontext() as context:
        context.prec = 60
        decimal = Decimal(fraction.numerator) / Decimal(fraction.denominator)
    assert Fraction(decimal) == fraction
    text = plain(decimal)
    return text.rstrip("0").rstrip(".") if "." in text else text


def quantile(ordered, share):
    """R type 7."""
    place = (len(ordered) - 1) * share
    below = place.numerator // place.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def rows_below_preamble(path, first_cell):
    with open(path, encoding="utf-8-sig", newline="") as file:
        header = None
        for cells in csv.reader(file):
            if header is None:
                header = cells if cells and cells[0] == first_cell else None
            elif cells:
                yield dict(zip(header, cells))


def peers(root):
    folder = root / "nottingham"
    dfe = [row["SN_code"] for row in rows(folder / "peers_dfe_statistical_neighbours_2025.csv")]
    ons = [
        row["neighbour_code"]
        for row in rows(folder / "peers_ons_nearest_neighbours_2025.csv")
        if row["model"] == "global"
    ]
    groups = {DFE: {AREAS[code] for code in dfe}, ONS: {AREAS[code] for code in ons}}
    assert len(groups[DFE]) == len(dfe) == 10 and len(groups[ONS]) == len(ons) == 20
    return groups


def figures(root):
    """(code or our measure, the source's period, area) -> the text of the value."""
    found = {}

    def keep(measure, period, code, text):
        area = AREAS.get(code)
        if area:
            assert (measure, period, area) not in found, (measure, period, area)
            found[measure, period, area] = text

    for row in rows(root / "nottingham/benchmark_long.csv"):
        keep(row["measure_code"], row["period"], row["area_code"], row["value"])
    for row in rows(root / "ombudsman/lgsco_upheld_core_cities.csv"):
        keep("complaints-upheld", row["financial_year"], row["area_code"], row["upheld_pct_as_published"])
    for measure, column in [
        ("anxiety", "Mean anxiety yesterday scored 0 (not at all) - 10 (completely)"),
        ("overweight-adults", "Overweight or obese %"),
    ]:
        for row in rows_below_preamble(root / f"subnational/{measure}.csv", "Area Code"):
            keep(measure, None, row["Area Code"], row[column])
    return found


def case(found, groups, measure, group, period, source_period):
    code, polarity = MEASURES[measure]

    def value(area):
        return clean(found.get((code or measure, source_period, area), ""))

    ours = value(OURS)
    theirs = {area: value(area) for area in groups[group]}
    reporting = sorted(Fraction(number) for number in theirs.values() if number is not None)
    better = {
        "higher": lambda number: number > Fraction(ours),
        "lower": lambda number: number < Fraction(ours),
    }.get(polarity)
    return {
        "measure": measure,
        "group": group,
        "period": period,
        "ours": plain(ours),
        "n": len(reporting),
        "missing": sorted(area for area, number in theirs.items() if number is None),
        "minimum": exact(reporting[0]),
        "lower_quartile": exact(quantile(reporting, Fraction(1, 4))),
        "median": exact(quantile(reporting, Fraction(1, 2))),
        "upper_quartile": exact(quantile(reporting, Fraction(3, 4))),
        "maximum": exact(reporting[-1]),
        "rank": 1 + sum(better(number) for number in reporting) if better else None,
        "of": len(reporting) + 1,
    }


def main():
    root = Path(sys.argv[1])
    groups = peers(root)
    found = figures(root)
    cases = [case(found, groups, *each) for each in CASES]
    print("[\n" + ",\n".join("  " + json.dumps(each) for each in cases) + "\n]")


if __name__ == "__main__":
    main()
