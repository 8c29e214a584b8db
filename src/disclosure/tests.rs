//! Tables of cases: what is withheld because it is small, and what to protect it.

mod random;

use jiff::civil::{Date, date};
use rust_decimal::Decimal;

use super::*;
use crate::model::{
    Accumulation, AreaIx, ComparedWith, Comparison, Frequency, Id, Life, Marker, Origin, Owner,
    Polarity, StatusRule, Terms,
};
use crate::period::{PeriodKind, Reading, parse};

fn number(text: &str) -> Decimal {
    text.parse().expect("a number")
}

/// A measure of people of whom fewer than 5 are not shown.
fn people() -> Measure {
    Measure {
        id: Id::new("people").expect("an id"),
        title: "People".into(),
        question: "How many?".into(),
        statement: None,
        definition: "People.".into(),
        style: Style {
            unit: Unit::Things { one: "person".into(), many: "people".into() },
            decimals: 0,
        },
        polarity: Polarity::None,
        frequency: Frequency::Year,
        period_kind: PeriodKind::FinancialYear,
        accumulation: Accumulation::InPeriod,
        outcomes: Vec::new(),
        category: None,
        perspective: None,
        vital_sign: false,
        life: Life::default(),
        peer_group: None,
        next_figures: None,
        notes: None,
        owner: Owner::default(),
        rule: StatusRule::None { reason: "We only count them.".into() },
        control_limits: None,
        pacing: None,
        terms: Terms::default(),
        comparison: Comparison { with: ComparedWith::Previous, dead_band: Decimal::ZERO },
        disclosure: Some(Disclosure { fewer_than: number("5"), zero_is_safe: false }),
        publication: None,
        targets: Vec::new(),
    }
}

fn share() -> Measure {
    Measure { style: Style { unit: Unit::Percent, decimals: 1 }, ..people() }
}

fn safe_zero(measure: Measure) -> Measure {
    let disclosure = Some(Disclosure { fewer_than: number("5"), zero_is_safe: true });
    Measure { disclosure, ..measure }
}

fn adding_up() -> Measure {
    Measure { accumulation: Accumulation::YearToDate, ..people() }
}

/// A figure: `2024-25 | age: under 18 | 12`, with `7/12` for a share, `-` for one that
/// is withheld by hand.
fn figure(row: &str, released: Date) -> Figure {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let [when, breakdown, what] = cells[..] else { panic!("`{row}` has not three cells") };
    let mut detail = FigureDetail {
        breakdown: (!breakdown.is_empty()).then(|| breakdown.to_owned()),
        note: Some("In the council's words.".into()),
        ..FigureDetail::default()
    };
    let measured = match what.split_once('/') {
        Some((numerator, denominator)) => {
            let (numerator, denominator) = (number(numerator), number(denominator));
            detail.numerator = Some(numerator);
            detail.denominator = Some(denominator);
            detail.lower = Some(Decimal::ZERO);
            Measured::Value(numerator * Decimal::ONE_HUNDRED / denominator)
        }
        None if what == "-" => Measured::Gap(Gap::Confidential),
        None => Measured::Value(number(what)),
    };
    Figure {
        area: AreaIx(0),
        period: parse(when, &Reading::default()).expect("a period").period,
        measured,
        released,
        origin: Origin { file: 0, line: 1 },
        detail: Some(Box::new(detail)),
    }
}

/// Which rows are withheld, as one sign each: `c` for those, `.` for the others. What is
/// withheld is gone, with everything beside it.
fn withheld(measure: &Measure, figures: Vec<Figure>, today: Date) -> String {
    let mut figures = figures;
    protect(measure, &mut figures, today);
    let sign = |figure: &Figure| match figure.measured {
        Measured::Value(_) => '.',
        Measured::Gap(gap) => {
            assert_eq!(gap, Gap::Confidential);
            let detail = figure.detail.as_deref().expect("a detail");
            assert_eq!((detail.numerator, detail.denominator), (None, None));
            assert_eq!((detail.lower, detail.upper), (None, None));
            'c'
        }
    };
    figures.iter().map(sign).collect()
}

const TODAY: Date = date(2025, 12, 1);

fn of(measure: &Measure, rows: &[&str]) -> String {
    let day = date(2025, 6, 1);
    withheld(measure, rows.iter().map(|row| figure(row, day)).collect(), TODAY)
}

#[test]
fn a_figure_that_counts_too_few_is_withheld() {
    assert_eq!(of(&people(), &["2024-25 || 4"]), "c");
    assert_eq!(of(&people(), &["2024-25 || 5"]), ".");
    assert_eq!(of(&people(), &["2024-25 || 0"]), "c");
    assert_eq!(of(&safe_zero(people()), &["2024-25 || 0"]), ".");
    // A share is as small as those in it, those of whom it is, and those who are not.
    assert_eq!(of(&share(), &["2024-25 || 30/60"]), ".");
    assert_eq!(of(&share(), &["2024-25 || 3/60"]), "c");
    assert_eq!(of(&share(), &["2024-25 || 57/60"]), "c");
    assert_eq!(of(&share(), &["2024-25 || 2/4"]), "c");
    assert_eq!(of(&share(), &["2024-25 || 60/60"]), "c");
    assert_eq!(of(&safe_zero(share()), &["2024-25 || 60/60"]), ".");
    let unruled = Measure { disclosure: None, ..people() };
    assert_eq!(of(&unruled, &["2024-25 || 1"]), ".");
}

#[test]
fn the_next_smallest_part_protects_a_small_one() {
    let rows = ["2024-25 || 40", "2024-25 | a | 3", "2024-25 | b | 20", "2024-25 | c | 17"];
    assert_eq!(of(&people(), &rows), ".c.c");
    // Of two alike the first by name.
    let rows = ["2024-25 || 43", "2024-25 | a | 20", "2024-25 | b | 20", "2024-25 | c | 3"];
    assert_eq!(of(&people(), &rows), ".c.c");
    // Two that are small together are brought too near: a third is needed.
    let rows = ["2024-25 || 13", "2024-25 | a | 1", "2024-25 | b | 2", "2024-25 | c | 10"];
    assert_eq!(of(&people(), &rows), ".ccc");
    // Nothing is known without the whole.
    let rows = ["2024-25 | a | 3", "2024-25 | b | 20"];
    assert_eq!(of(&people(), &rows), "c.");
    // Those who are in no part are few: they are the rest.
    let rows = ["2024-25 || 42", "2024-25 | a | 20", "2024-25 | b | 19"];
    assert_eq!(of(&people(), &rows), "..c");
    // What the council withholds itself must not be worked out, either.
    let rows = ["2024-25 || 40", "2024-25 | a | -", "2024-25 | b | 20", "2024-25 | c | 17"];
    assert_eq!(of(&people(), &rows), ".c.c");
    // A share of parts: 3 of 30, and the other smallest.
    let rows =
        ["2024-25 || 50/120", "2024-25 | a | 3/30", "2024-25 | b | 27/50", "2024-25 | c | 20/40"];
    assert_eq!(of(&share(), &rows), ".c.c");
}

#[test]
fn rows_and_columns_of_a_table_protect_each_other() {
    let two = [
        "2024-25 || 63",
        "2024-25 | age: old | 23",
        "2024-25 | age: old; sex: men | 20",
        "2024-25 | age: old; sex: women | 3",
        "2024-25 | age: young | 40",
        "2024-25 | age: young; sex: men | 30",
        "2024-25 | sex: women; age: young | 10",
        "2024-25 | sex: men | 50",
        "2024-25 | sex: women | 13",
    ];
    assert_eq!(of(&people(), &two), "..cc.cc..");
    // The same without any sum of rows or columns: only the whole gives it away.
    let inside = [two[0], two[2], two[3], two[5], two[6]];
    assert_eq!(of(&people(), &inside), "..c.c");
    let three = [
        "2024-25 || 202",
        "2024-25 | area: east | 60",
        "2024-25 | area: east; age: 1 | 2",
        "2024-25 | area: east; age: 2 | 28",
        "2024-25 | area: east; age: 3 | 30",
        "2024-25 | area: north | 70",
        "2024-25 | area: north; age: 1 | 21",
        "2024-25 | area: north; age: 2 | 24",
        "2024-25 | area: north; age: 3 | 25",
        "2024-25 | area: west | 72",
        "2024-25 | area: west; age: 1 | 31",
        "2024-25 | area: west; age: 2 | 20",
        "2024-25 | area: west; age: 3 | 21",
        "2024-25 | age: 1 | 54",
        "2024-25 | age: 2 | 72",
        "2024-25 | age: 3 | 76",
    ];
    // East and north, ages 1 and 2: each of the four is on a row and a column with
    // another.
    assert_eq!(of(&people(), &three), "..cc..cc........");
}

#[test]
fn periods_protect_the_others_of_their_year() {
    let quarters = [
        "2024-25 Q1 || 12",
        "2024-25 Q2 || 3",
        "2024-25 Q3 || 20",
        "2024-25 Q4 || 30",
        "2024-25 || 65",
    ];
    assert_eq!(of(&people(), &quarters), "cc...");
    assert_eq!(of(&people(), &quarters[..4]), ".c..");
    // How things stood on a day adds up to nothing.
    let stood = Measure { accumulation: Accumulation::Snapshot, ..people() };
    assert_eq!(of(&stood, &quarters), ".c...");
    // A chain: months in their quarter, quarters in their year.
    let chain = [
        "2024-04 || 3",
        "2024-05 || 9",
        "2024-06 || 8",
        "2024-25 Q1 || 20",
        "2024-25 Q2 || 21",
        "2024-25 Q3 || 22",
        "2024-25 Q4 || 23",
        "2024-25 || 86",
    ];
    assert_eq!(of(&people(), &chain), "c.c.....");
    // What came between two sums of the year so far is as small as their difference.
    let sums = ["2024-04 to 2024-06 || 12", "2024-04 to 2024-09 || 14", "2024-04 to 2024-12 || 40"];
    assert_eq!(of(&adding_up(), &sums), "c..");
}

#[test]
fn a_revision_is_withheld_with_what_it_revises() {
    let (first, second) = (date(2025, 6, 1), date(2025, 9, 1));
    let revised = || vec![figure("2024-25 || 6", first), figure("2024-25 || 4", second)];
    assert_eq!(withheld(&people(), revised(), TODAY), "cc");
    // What is to come changes nothing of what is out, and is withheld when it comes.
    assert_eq!(withheld(&people(), revised(), date(2025, 8, 1)), ".c");
    // Nobody can know what was worth protecting at another time than a table's own.
    let mut parts: Vec<Figure> = ["2024-25 || 40", "2024-25 | a | 20", "2024-25 | b | 20"]
        .map(|row| figure(row, first))
        .into();
    parts.insert(2, figure("2024-25 | a | 37", second));
    parts.push(figure("2024-25 | b | 3", second));
    assert_eq!(withheld(&people(), parts, TODAY), ".cccc");
}

#[test]
fn a_forecast_counts_nobody_and_a_withheld_figure_has_no_note() {
    let mut forecast = figure("2024-25 || 3", date(2025, 6, 1));
    if let Some(detail) = &mut forecast.detail {
        detail.marker = Some(Marker::Forecast);
    }
    assert_eq!(withheld(&people(), vec![forecast], TODAY), ".");
    let mut figures = vec![figure("2024-25 | a | 3", date(2025, 6, 1))];
    protect(&people(), &mut figures, TODAY);
    assert_eq!((figures[0].note(), figures[0].breakdown()), (None, Some("a")));
}
