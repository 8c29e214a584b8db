//! CSV files to take away (C-01, C-08, C-09, C-12).

use crate::assess::AsAt;
use crate::model::{FIGURE_COLUMNS, Figure, Gap, Marker, MeasureIx, Measured, Site};
use crate::period::Period;
use crate::record::{
    ActionRecord, ComparisonRecord, ControlRecord, EndRecord, HistoryRecord, Record, TermsPoint,
    TermsRecord,
};
use crate::words::{Words, name_of};

/// What saves a reader of figures from looking up codes and dates.
const LOOKED_UP: [&str; 5] = ["area_code", "area_name", "period_start", "period_end", "unit"];

/// The header of a file of figures: our own layout, and what is looked up.
pub(super) fn figures_header() -> String {
    let columns: Vec<&str> = FIGURE_COLUMNS.into_iter().chain(LOOKED_UP).collect();
    text::<[String; 0]>(&columns, [])
}

/// A CSV text from a header and rows.
pub(super) fn text<R: IntoIterator<Item = String>>(
    header: &[&str],
    rows: impl IntoIterator<Item = R>,
) -> String {
    let mut out = String::new();
    line(&mut out, header.iter().map(|cell| (*cell).to_owned()));
    for row in rows {
        line(&mut out, row);
    }
    out
}

fn line(out: &mut String, cells: impl IntoIterator<Item = String>) {
    for (at, cell) in cells.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_cell(out, &cell);
    }
    out.push('\n');
}

fn push_cell(out: &mut String, cell: &str) {
    if cell.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&cell.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

/// Free text, so that no spreadsheet takes it for a formula.
pub(super) fn free(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Every figure of a measure then known, all areas, the latest release of each,
/// without a header.
pub(super) fn figures(site: &Site, words: &Words, ix: MeasureIx, as_at: AsAt) -> String {
    let measure = site.measure(ix);
    let mut out = String::new();
    let known: Vec<&Figure> =
        site.figures(ix).iter().filter(|figure| figure.released <= as_at.released_by).collect();
    for (at, figure) in known.iter().enumerate() {
        let same = |other: &&Figure| {
            (other.area, other.period, other.breakdown())
                == (figure.area, figure.period, figure.breakdown())
        };
        // A later release of the same figure follows directly.
        if known.get(at + 1).is_some_and(same) {
            continue;
        }
        let withheld = measure.withholds(figure).then(|| words.withheld_note());
        let note = figure.note().map(str::to_owned).or(withheld).unwrap_or_default();
        push_figure(&mut out, site, measure, (figure, &note));
    }
    out
}

fn push_figure(
    out: &mut String,
    site: &Site,
    measure: &crate::model::Measure,
    (figure, note): (&Figure, &str),
) {
    let area = site.areas.get(figure.area);
    let detail = figure.detail.as_deref();
    let number =
        |value: Option<rust_decimal::Decimal>| value.map(|v| v.to_string()).unwrap_or_default();
    let (value, reason) = match figure.measured {
        Measured::Value(value) => (value.to_string(), ""),
        Measured::Gap(gap) => (String::new(), name_of(gap, Gap::NAMES)),
    };
    let marker = figure.marker().map_or("", |marker| name_of(marker, Marker::NAMES));
    let cells = [
        measure.id.to_string(),
        area.id.to_string(),
        figure.period.canonical(),
        value,
        reason.to_owned(),
        number(detail.and_then(|d| d.numerator)),
        number(detail.and_then(|d| d.denominator)),
        number(detail.and_then(|d| d.lower)),
        number(detail.and_then(|d| d.upper)),
        free(figure.breakdown().unwrap_or_default()),
        marker.to_owned(),
        figure.released.to_string(),
        free(note),
        area.code_on(figure.period.end()).unwrap_or_default().to_owned(),
        free(&area.name),
        figure.period.start().to_string(),
        figure.period.end().to_string(),
        measure.style.heading(),
    ];
    line(out, cells);
}

/// The figures behind a chart of history, one row for each period; with the columns of
/// its money in other terms, where there are any.
pub(super) fn history(history: &HistoryRecord, terms: Option<&TermsRecord>) -> String {
    let mut header = vec![
        "period",
        "period_start",
        "period_end",
        "value",
        "reason",
        "marker",
        "target_low",
        "target_high",
        "peers_lower_quartile",
        "peers_median",
        "peers_upper_quartile",
        "lower",
        "upper",
    ];
    if terms.is_some() {
        header.extend(IN_TERMS);
    }
    let rows = history.points.iter().map(|point| {
        let period = point.period.period;
        let (value, reason) = match point.measured {
            Measured::Value(value) => (value.to_string(), String::new()),
            Measured::Gap(gap) => (String::new(), name_of(gap, Gap::NAMES).to_owned()),
        };
        let (low, high) = match point.target {
            Some(crate::model::Aim::AtLeast(low)) => (low.to_string(), String::new()),
            Some(crate::model::Aim::AtMost(high)) => (String::new(), high.to_string()),
            Some(crate::model::Aim::Within(low, high)) => (low.to_string(), high.to_string()),
            None => (String::new(), String::new()),
        };
        let peers = point.peers.as_ref();
        let quartile =
            |value: Option<rust_decimal::Decimal>| value.map(|v| v.to_string()).unwrap_or_default();
        let mut cells = vec![
            period.canonical(),
            period.start().to_string(),
            period.end().to_string(),
            value,
            reason,
            point.marker.map_or("", |marker| name_of(marker, Marker::NAMES)).to_owned(),
            low,
            high,
            quartile(peers.map(|p| p.lower)),
            quartile(peers.map(|p| p.median)),
            quartile(peers.map(|p| p.upper)),
            quartile(point.limits.map(|(lower, _)| lower)),
            quartile(point.limits.map(|(_, upper)| upper)),
        ];
        cells.extend(terms.into_iter().flat_map(|terms| in_terms(terms, period)));
        cells
    });
    text(&header, rows)
}

/// What a figure is in other terms, by the series that say so.
const IN_TERMS: [&str; 5] =
    ["price_index", "price_base", "real_terms", "residents", "pounds_per_resident"];

fn in_terms(terms: &TermsRecord, period: Period) -> [String; 5] {
    let point = terms.points.iter().find(|point| point.period.period == period);
    let number = |of: fn(&TermsPoint) -> Option<rust_decimal::Decimal>| {
        point.and_then(of).map(|value| value.normalize().to_string()).unwrap_or_default()
    };
    [
        number(|point| point.index),
        terms.base.as_ref().map(|base| base.period.canonical()).unwrap_or_default(),
        number(|point| point.real),
        number(|point| point.residents),
        number(|point| point.per_head),
    ]
}

/// The figures behind a chart of control limits, one row for each period.
pub(super) fn control(control: &ControlRecord) -> String {
    let header = [
        "period",
        "period_start",
        "period_end",
        "value",
        "mean",
        "lower_limit",
        "upper_limit",
        "out_of_the_ordinary",
        "limits_start_afresh",
    ];
    let rows = control.points().map(|(run, point)| {
        let period = point.period.period;
        let limits = run.limits.as_ref();
        let number =
            |value: Option<rust_decimal::Decimal>| value.map(|v| v.to_string()).unwrap_or_default();
        let is_first = run.points.first().is_some_and(|first| first.period.period == period);
        [
            period.canonical(),
            period.start().to_string(),
            period.end().to_string(),
            number(point.value),
            number(limits.map(|limits| limits.mean)),
            number(limits.map(|limits| limits.lower)),
            number(limits.map(|limits| limits.upper)),
            point.signal.map(|_| point.signal_text.clone()).unwrap_or_default(),
            if is_first { free(&run.reason) } else { String::new() },
        ]
    });
    text(&header, rows)
}

/// The figures behind a chart of bars, and after them those of the areas in which
/// councils lie, each labelled for what it is. What can be worked out from them, such as
/// their middle, is not among them: who adds up a column must not add it in.
pub(super) fn comparison(comparison: &ComparisonRecord) -> String {
    let councils = comparison.rows.iter().map(|row| {
        [
            row.area.to_string(),
            free(&row.name),
            row.value.to_string(),
            row.rank.clone().unwrap_or_default(),
            row.limits.map(|(lower, _)| lower.to_string()).unwrap_or_default(),
            row.limits.map(|(_, upper)| upper.to_string()).unwrap_or_default(),
            "council".to_owned(),
        ]
    });
    let wider = comparison.wider.iter().map(|wider| {
        let none = String::new;
        let (area, name) = (wider.area.to_string(), free(&wider.label));
        [area, name, wider.value.to_string(), none(), none(), none(), "own".to_owned()]
    });
    text(&["area", "name", "value", "rank", "lower", "upper", "kind"], councils.chain(wider))
}

/// The actions behind a timeline.
pub(super) fn actions(actions: &[&ActionRecord]) -> String {
    let header = [
        "action",
        "part_of",
        "outcome",
        "title",
        "owner",
        "responsible",
        "start",
        "end",
        "expected_end",
        "completed_by",
        "state",
    ];
    let id =
        |id: &Option<crate::model::Id>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    let rows = actions.iter().map(|action| {
        let (expected, completed) = match &action.ended {
            Some(EndRecord::Expected(date)) => (date.date.canonical(), String::new()),
            Some(EndRecord::Completed(day)) => (String::new(), day.to_string()),
            None => Default::default(),
        };
        [
            action.id.to_string(),
            id(&action.part_of),
            action.outcome.to_string(),
            free(&action.title),
            free(&action.owner),
            free(action.responsible.as_deref().unwrap_or_default()),
            action.start.date.canonical(),
            action.end.date.canonical(),
            expected,
            completed,
            action.state_word.clone(),
        ]
    });
    text(&header, rows)
}

/// What a report says of each measure.
pub(super) fn report(record: &Record) -> String {
    let header = [
        "measure",
        "title",
        "period",
        "value",
        "unit",
        "result",
        "target",
        "status",
        "computed_status",
        "direction",
        "position",
        "edition",
        "version",
    ];
    let rows = record.measures.iter().map(|measure| {
        let line = &measure.line;
        [
            line.id.to_string(),
            free(&line.title),
            line.period.map(|period| period.canonical()).unwrap_or_default(),
            line.trend.last().copied().flatten().map(|value| value.to_string()).unwrap_or_default(),
            measure.style.heading(),
            line.value.clone(),
            line.target.clone(),
            line.status_word.clone(),
            measure
                .overridden
                .as_ref()
                .map_or_else(|| line.status_word.clone(), |by| by.computed_word.clone()),
            line.direction_word.clone(),
            line.position.clone(),
            record.edition.to_string(),
            record.version.to_string(),
        ]
    });
    text(&header, rows)
}
