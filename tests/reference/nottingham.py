"""Every benchmark of Nottingham in every period, worked out apart from the program.

    python3 tests/reference/nottingham.py ../shared/realdata > tests/reference/nottingham.json

Standard library only. The mapping below is written out here rather than read from the test site, so
that a mistake in the site's files shows as a difference.

- Numbers are exact: the published text is read as a fraction. A number printed with 16 or more
  significant digits is float noise and is first rounded to 12 significant digits.
- Quartiles are R type 7, over the peers only: ours is not among them.
- Rank counts ours among the peers, best first by the measure's polarity; ties share a rank (1, 2, 2, 4),
  and `shared` says so.
- `mean` counts each peer once, and is rounded to ten decimal places; one peer has none.
- `missing` holds the peers without a number for that period, in order of id.
- A period in which we, or all peers, have no number is a case too: there, nothing may be compared.
- `shown` marks the case that a page of today must choose: of the periods in which at least half as
  many peers report as in the best-reported one, the latest.
"""

import csv
import json
import re
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

# measure -> (its code in benchmark_long.csv, or None; its polarity; the groups to hold it against,
# the site's own first)
MEASURES = {
    "household-waste-recycled": ("WASTE1", "higher", [ONS]),
    "recycling-contamination": ("WASTE2", "lower", [ONS]),
    "residual-household-waste": ("WASTE3", "lower", [ONS]),
    "carer-quality-of-life": ("ASC1", "higher", [ONS]),
    "social-care-quality-of-life": ("ASC2", "higher", [ONS]),
    "service-users-finding-information": ("ASC3", "higher", [ONS]),
    "carers-finding-information": ("ASC4", "higher", [ONS]),
    "short-term-services-outcome": ("ASC5", "higher", [ONS]),
    "requests-resulting-in-a-service": ("ASC6", "none", [ONS]),
    "care-workforce-turnover": ("ASC7", "none", [ONS]),
    "usable-revenue-reserves": ("FIN1", "none", [ONS]),
    "homelessness-prevented": ("HOME1", "higher", [ONS, DFE]),
    "households-owed-a-duty": ("HOME2", "none", [ONS, DFE]),
    "under-18-conceptions": ("LAIT_Under18concep", "lower", [DFE]),
    "infant-mortality": ("LAIT_InfMort", "lower", [DFE]),
    "school-absence": ("LAIT_TotAbs", "lower", [DFE]),
    "persistent-absence": ("LAIT_TotPerAbNew", "lower", [DFE]),
    "permanent-exclusions": ("LAIT_TotPermEx", "lower", [DFE]),
    "attainment-8": ("LAIT_AVG_Attain8_Score", "higher", [DFE]),
    "year-6-excess-weight": ("LAIT_ExcessYr6", "lower", [DFE]),
    "young-people-reoffending": ("LAIT_ReoffYO", "lower", [DFE]),
    "child-protection-plans": ("LAIT_CPP_rate", "none", [DFE]),
    "long-child-protection-plans": ("LAIT_CPPlans2yrs", "lower", [DFE]),
    "child-protection-conferences-on-time": ("LAIT_CP_conf_15days", "higher", [DFE]),
    "care-leavers-suitable-accommodation": ("LAIT_CareLeaverAcc", "higher", [DFE]),
    "care-leavers-in-work-or-learning": ("LAIT_CareLeaverEET", "higher", [DFE]),
    "care-leavers-not-in-work-or-learning": ("LAIT_CareLeaversNEET", "lower", [DFE]),
    "social-care-re-referrals": ("LAIT_ReReferral", "lower", [DFE]),
    "assessments-on-time": ("LAIT_Continue_Assess_Comp", "higher", [DFE]),
    "education-health-care-plans-on-time": ("LAIT_SEN_EHC_Excpt_20wks", "higher", [DFE]),
    "education-health-care-plans-on-time-all": ("LAIT_SEN_EHC_All_20wks", "higher", [DFE]),
    "agency-social-workers": ("LAIT_Work_Force_Agecy_Rate", "lower", [DFE]),
    "social-worker-absence": ("LAIT_Work_Force_SWAbsence", "lower", [DFE]),
    "social-worker-turnover": ("LAIT_Work_Force_TO_Rate", "lower", [DFE]),
    "social-worker-vacancies": ("LAIT_Work_Force_Vac_Rate", "lower", [DFE]),
    "complaints-upheld": (None, "lower", [ONS]),
    "anxiety": (None, "lower", [ONS]),
    "overweight-adults": (None, "lower", [ONS]),
}

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


def rounded(fraction):
    """A fraction to ten decimal places, a half to the even one."""
    places = 10**10
    return exact(Fraction(round(fraction * places), places))


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
    """(code or our measure, period, area) -> the text of the value."""
    found = {}

    def keep(measure, period, code, text):
        area = AREAS.get(code)
        if area:
            assert (measure, period, area) not in found, (measure, period, area)
            found[measure, period, area] = text

    for row in rows(root / "nottingham/benchmark_long.csv"):
        period = ours_of(row["period"], row["frequency"])
        keep(row["measure_code"], period, row["area_code"], row["value"])
    for row in rows(root / "ombudsman/lgsco_upheld_core_cities.csv"):
        keep("complaints-upheld", row["financial_year"], row["area_code"], row["upheld_pct_as_published"])
    # What each is about stands above its header: 04/2020-03/2021, and 2019/20.
    for measure, period, column in [
        ("anxiety", "2020-21", "Mean anxiety yesterday scored 0 (not at all) - 10 (completely)"),
        ("overweight-adults", "2019-20", "Overweight or obese %"),
    ]:
        for row in rows_below_preamble(root / f"subnational/{measure}.csv", "Area Code"):
            keep(measure, period, row["Area Code"], row[column])
    return found


def ours_of(period, frequency):
    """A period of a file as a data file of ours would spell it."""
    bare = re.fullmatch(r"(\d{4})(?:[-/](\d{2}))?( Q[1-4])?", period)
    year, second, quarter = int(bare[1]), bare[2], bare[3] or ""
    assert second is None or int(second) == (year + 1) % 100, period
    if frequency == "annual (end of sept)":
        assert second is None, period
        return f"{year}-09-30"
    if frequency in {"calendar year", "annual"}:
        assert second is None, period
        return str(year)
    if second is None:  # it names the year in which the period ends
        year -= 1
    split = f"{year}-{(year + 1) % 100:02}"
    return {
        "financial year": split,
        "quarter": split + quarter,
        "academic year": f"{split} academic",
    }[frequency]


def case(values, polarity, measure, group, members, period):
    ours = values.get((period, OURS))
    theirs = {area: values.get((period, area)) for area in members}
    missing = sorted(area for area, number in theirs.items() if number is None)
    told = {"measure": measure, "group": group, "period": period}
    if ours is None or len(missing) == len(theirs):
        return {**told, "ours": None if ours is None else plain(ours), "missing": missing}
    reporting = sorted(Fraction(number) for number in theirs.values() if number is not None)
    better = {
        "higher": lambda number: number > Fraction(ours),
        "lower": lambda number: number < Fraction(ours),
    }.get(polarity)
    return {
        **told,
        "ours": plain(ours),
        "n": len(reporting),
        "missing": missing,
        "minimum": exact(reporting[0]),
        "lower_quartile": exact(quantile(reporting, Fraction(1, 4))),
        "median": exact(quantile(reporting, Fraction(1, 2))),
        "upper_quartile": exact(quantile(reporting, Fraction(3, 4))),
        "maximum": exact(reporting[-1]),
        "mean": rounded(sum(reporting) / len(reporting)) if len(reporting) > 1 else None,
        "rank": 1 + sum(better(number) for number in reporting) if better else None,
        "shared": Fraction(ours) in reporting if better else None,
        "of": len(reporting) + 1,
    }


def cases_of(measure, group, members, found):
    """One case for each period in which the files have a row of ours or of a peer."""
    code, polarity, _ = MEASURES[measure]
    values = {}
    for (series, period, area), text in found.items():
        if series == (code or measure) and area in members | {OURS}:
            values[period, area] = clean(text)
    # As they are spelt, years and quarters stand in order of time.
    cases = [
        case(values, polarity, measure, group, members, period)
        for period in sorted({period for period, _ in values})
    ]
    most = max(each.get("n", 0) for each in cases)
    shown = max(at for at, each in enumerate(cases) if 2 * each.get("n", 0) >= max(most, 1))
    cases[shown]["shown"] = True
    return cases


def main():
    root = Path(sys.argv[1])
    groups = peers(root)
    found = figures(root)
    cases = [
        each
        for measure, (_, _, held_against) in MEASURES.items()
        for group in held_against
        for each in cases_of(measure, group, groups[group], found)
    ]
    print("[\n" + ",\n".join("  " + json.dumps(each) for each in cases) + "\n]")


if __name__ == "__main__":
    main()
