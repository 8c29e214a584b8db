//! Every label form of the published files at hand and of PRACTICE C-08 and D-03.

use jiff::civil::date;

use super::*;

fn read(text: &str, reading: Reading) -> String {
    match parse(text, &reading) {
        Ok(labelled) => match labelled.marker {
            Some(marker) => format!("{} {marker:?}", labelled.period.canonical()),
            None => labelled.period.canonical(),
        },
        Err(error) => format!("{error:?}"),
    }
}

#[test]
fn labels_are_read_with_their_declared_kind() {
    use PeriodKind::*;
    let end = |kind| Reading { bare_year: Some(BareYear::End), ..Reading::of(kind) };
    let start = |kind| Reading { bare_year: Some(BareYear::Start), ..Reading::of(kind) };
    let cases = [
        ("2022-23", Reading::default(), "2022-23"),
        ("2022/23", Reading::of(FinancialYear), "2022-23"),
        ("2024 to 2025", Reading::of(FinancialYear), "2024-25"),
        ("2024-2025", Reading::of(FinancialYear), "2024-25"),
        ("1999-00", Reading::of(FinancialYear), "1999-00"),
        ("2011-12", Reading::of(FinancialYear), "2011-12"),
        ("2011-12", Reading::of(Month), "2011-12 month"),
        ("2015/16", Reading::of(AcademicYear), "2015-16 academic"),
        ("2016", end(AcademicYear), "2015-16 academic"),
        ("2016", start(AcademicYear), "2016-17 academic"),
        ("2025", end(FinancialYear), "2024-25"),
        ("2025", Reading::of(FinancialYear), "AmbiguousYear"),
        ("2024", Reading::of(CalendarYear), "2024"),
        ("2024", Reading::default(), "2024"),
        ("2018 (Rev)", Reading::of(CalendarYear), "2018 Revised"),
        ("2025 (prov)", end(FinancialYear), "2024-25 Provisional"),
        ("2016-17 (OT)", Reading::of(FinancialYear), "2016-17"),
        ("2016-17 (what)", Reading::of(FinancialYear), "Unreadable"),
        ("2015 - 17", Reading::of(Rolling), "2015-01 to 2017-12"),
        ("2019-21", Reading::default(), "2019-01 to 2021-12"),
        ("2025-26 Q3", Reading::of(Quarter), "2025-26 Q3"),
        ("2025/26 Q4", Reading::default(), "2025-26 Q4"),
        ("2024 Q1", Reading::of(Quarter), "AmbiguousYear"),
        ("2024 Q1", start(Quarter), "2024-25 Q1"),
        ("2024 Q1", end(Quarter), "2023-24 Q1"),
        (
            "2024 Q1",
            Reading { bare_year: Some(BareYear::Calendar), ..Reading::of(Quarter) },
            "2023-24 Q4",
        ),
        ("2010-11 month", Reading::default(), "2010-11 month"),
        ("2003-07", Reading::of(Month), "2003-07 month"),
        ("2010-11", Reading::default(), "2010-11"),
        ("Q2 2024-25", Reading::default(), "2024-25 Q2"),
        ("H1 2024/25", Reading::default(), "2024-25 H1"),
        ("2024-25 H2", Reading::of(Half), "2024-25 H2"),
        ("April to September 2024", Reading::default(), "2024-25 H1"),
        ("October 2024 to March 2025", Reading::default(), "2024-25 H2"),
        ("October to March 2025", Reading::default(), "2024-25 H2"),
        ("Oct-Dec 2023", Reading::of(Quarter), "2023-24 Q3"),
        ("January to March 2024", Reading::of(Quarter), "2023-24 Q4"),
        ("04/2020-03/2021", Reading::of(FinancialYear), "2020-21"),
        ("2025-09", Reading::default(), "2025-09"),
        ("Sept 2025", Reading::of(Month), "2025-09"),
        ("2024-10 to 2025-09", Reading::default(), "2024-10 to 2025-09"),
        ("2024-04 to 2025-03", Reading::default(), "2024-04 to 2025-03"),
        ("year to September 2025", Reading::of(Rolling), "2024-10 to 2025-09"),
        ("2025-03-31", Reading::default(), "2025-03-31"),
        ("31 March 2025", Reading::of(PointInTime), "2025-03-31"),
        ("2024", Reading { day: Some((9, 30)), ..Reading::of(PointInTime) }, "2024-09-30"),
        ("2022\u{2013}23", Reading::default(), "2022-23"),
        ("2022-23", Reading::of(Quarter), "OtherKind"),
        ("sometime", Reading::default(), "Unreadable"),
        ("", Reading::default(), "Unreadable"),
        ("2025-13", Reading::default(), "Unreadable"),
        ("2025-02-30", Reading::default(), "Unreadable"),
    ];
    for (text, reading, expected) in cases {
        assert_eq!(read(text, reading), expected, "{text:?} with {reading:?}");
    }
}

#[test]
fn every_canonical_form_reads_back_and_every_label_reads_as_its_kind() {
    for start in 1990..2101 {
        let mut periods = vec![Period::day(date(start, 2, 28))];
        for kind in [PeriodKind::FinancialYear, PeriodKind::AcademicYear, PeriodKind::CalendarYear]
        {
            periods.extend(Period::year(kind, start));
        }
        for month in 1..=12 {
            periods.extend(Period::months(PeriodKind::Month, start, month, 1));
            periods.extend(Period::months(PeriodKind::Rolling, start, month, 12));
            periods.extend(Period::months(PeriodKind::Rolling, start, month, 9));
        }
        for month in [1, 4, 7, 10] {
            periods.extend(Period::months(PeriodKind::Quarter, start, month, 3));
        }
        for month in [4, 10] {
            periods.extend(Period::months(PeriodKind::Half, start, month, 6));
        }
        for period in periods {
            let canonical = period.canonical();
            let reading = Reading::of(period.kind());
            for reading in [Reading::default(), reading] {
                assert_eq!(
                    parse(&canonical, &reading).map(|l| l.period),
                    Ok(period),
                    "{canonical}"
                );
            }
            for style in [YearRange::To, YearRange::Slash, YearRange::Hyphen] {
                let label = period.label(style);
                assert_eq!(parse(&label, &reading).map(|l| l.period), Ok(period), "{label}");
            }
        }
    }
}

#[test]
fn labels_follow_the_house_style() {
    let label = |text: &str, style| parse(text, &Reading::default()).map(|l| l.period.label(style));
    let cases = [
        ("2024-25", YearRange::To, "2024 to 2025"),
        ("2024-25", YearRange::Slash, "2024/25"),
        ("2024-25 H1", YearRange::To, "April to September 2024"),
        ("2024-25 H2", YearRange::To, "October 2024 to March 2025"),
        ("2024-25 Q4", YearRange::Slash, "January to March 2025"),
        ("2023-24 academic", YearRange::To, "academic year 2023 to 2024"),
        ("2024-10 to 2025-09", YearRange::To, "year to September 2025"),
        ("2025-03-31", YearRange::To, "31 March 2025"),
    ];
    for (text, style, expected) in cases {
        assert_eq!(label(text, style).as_deref(), Ok(expected));
    }
}

#[test]
fn a_day_lies_in_one_half_of_its_financial_year() {
    for (day, half) in [
        (date(2025, 4, 1), "2025-26 H1"),
        (date(2025, 9, 30), "2025-26 H1"),
        (date(2025, 10, 1), "2025-26 H2"),
        (date(2026, 3, 31), "2025-26 H2"),
    ] {
        let found = Period::half_of(day);
        assert_eq!(found.canonical(), half);
        assert_eq!(found, parse(half, &Reading::of(PeriodKind::Half)).unwrap().period);
    }
}

#[test]
fn an_earlier_period_keeps_its_kind_and_ends_on_a_last_day() {
    let earlier = |text: &str, months| {
        let period = parse(text, &Reading::default()).map(|l| l.period).ok()?;
        Some(period.earlier_by(months)?.canonical())
    };
    let cases = [
        ("2024-25", 12, "2023-24"),
        ("2024-25 Q1", 3, "2023-24 Q4"),
        ("2024-25 H1", 6, "2023-24 H2"),
        ("2024-03", 1, "2024-02"),
        ("2024-10 to 2025-09", 12, "2023-10 to 2024-09"),
        ("2024-02-29", 12, "2023-02-28"),
        ("2023-02-28", 12, "2022-02-28"),
        ("2025-03-31", 6, "2024-09-30"),
    ];
    for (text, months, expected) in cases {
        assert_eq!(earlier(text, months).as_deref(), Some(expected), "{text} less {months}");
    }
}
