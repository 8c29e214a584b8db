//! What the program says of the example site's figures, in every report and today:
//! its sentences agree with its judgements and are short enough to read.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::OnceLock;

use jiff::civil::date;
use plainsight::assess::{
    AsAt, Assessment, Direction, Reason, SIGNIFICANT, Status, Travel, Variation, assess,
};
use plainsight::diagnostic::Problems;
use plainsight::input::Disk;
use plainsight::model::{Accumulation, Measured, Site};
use plainsight::narrative::{Document, Inline};
use plainsight::period::{Period, PeriodKind};
use plainsight::record::{self, MeasureRecord, Record, SectionKind};
use plainsight::source;
use plainsight::words::Words;

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let now = date(2025, 12, 10).at(12, 0, 0, 0);
        source::read(&Disk::new(env!("CARGO_MANIFEST_DIR"), now)).site.unwrap()
    })
}

fn words() -> Words {
    Words::new("en-GB", site().settings.year_range)
}

fn reports() -> Vec<(AsAt, Record)> {
    let problems = Problems::default();
    let words = words();
    let one = |edition| {
        let record = record::compose(site(), edition, &words, &problems).unwrap();
        (record::standpoint(edition), record)
    };
    site().editions.iter().map(one).collect()
}

/// Every measure as every report has it, and as it stands today, with its assessment.
fn every_measure() -> Vec<(Assessment<'static>, MeasureRecord)> {
    let words = words();
    let today = AsAt::day(site().date.date());
    let current = site()
        .measure_ixs()
        .map(|ix| (assess(site(), ix, today), record::current(site(), ix, &words)));
    let mut all: Vec<_> = current.collect();
    for (as_at, report) in reports() {
        for measure in report.measures {
            let ix = site().measure_ix(measure.line.id.as_str()).unwrap();
            all.push((assess(site(), ix, as_at), measure));
        }
    }
    all
}

/// "Up" above a chart is up on the very figure that the direction of travel compares
/// with, and so is "down".
#[test]
fn a_headline_never_contradicts_the_direction_of_travel() {
    let (mut moved_ones, mut others) = (0, 0);
    for (assessment, record) in every_measure() {
        let headline = &record.history.headline;
        let style = &record.style;
        let found = [", up from ", ", down from ", ", the same as ", ", about the same as "]
            .map(|word| headline.contains(word));
        let Travel::Moved(moved) = &assessment.travel else {
            others += 1;
            assert_eq!(found, [false; 4], "{headline}: there is no direction");
            continue;
        };
        moved_ones += 1;
        let band = site().measure(assessment.measure).comparison.dead_band;
        let is_none = moved.change().abs() <= band && moved.now != moved.before;
        let expected = match moved.now.cmp(&moved.before) {
            Ordering::Equal => [false, false, true, false],
            _ if is_none => [false, false, false, true],
            Ordering::Greater => [true, false, false, false],
            Ordering::Less => [false, true, false, false],
        };
        assert_eq!(found, expected, "{headline}: {}", record.direction_working);
        if style.rounded(moved.now) != style.rounded(moved.before) {
            let (now, before) = (style.write(moved.now), style.again(moved.before));
            assert!(headline.starts_with(&now), "{headline}: the latest is {now}");
            let says_before = headline.contains(&format!(" {before} "));
            assert!(says_before || moved.now == moved.before, "{headline}: before was {before}");
        }
    }
    assert!(moved_ones > 200 && others > 2, "{moved_ones} moved, {others} did not");
}

/// How things stood on a day is said of the day, whatever the period it was counted for.
#[test]
fn a_snapshot_is_said_of_its_day() {
    let words = words();
    let mut spans = 0;
    for (assessment, record) in every_measure() {
        let measure = site().measure(assessment.measure);
        let is_span = |period: &Period| period.kind() != PeriodKind::PointInTime;
        let Some(period) = latest_period(&record).filter(is_span) else { continue };
        if measure.accumulation != Accumulation::Snapshot {
            continue;
        }
        spans += 1;
        let day = format!("at {}", words.day(period.end()));
        for said in [&record.lead[0], &record.history.headline, &record.line.sentence] {
            assert!(said.contains(&day), "{said}: it stood so {day}");
        }
        let history = &record.history;
        let compared = record.comparison.iter().flat_map(|compared| &compared.sentences);
        let said = record.lead.iter().chain(&history.sentences).chain(compared).chain([
            &history.headline,
            &record.direction_working,
            &record.line.sentence,
            &record.line.position,
        ]);
        let spans: Vec<String> =
            history.points.iter().map(|point| words.when(point.period.period)).collect();
        for said in said {
            let named = spans.iter().find(|span| said.contains(span.as_str()));
            assert_eq!(named, None, "{said}: a snapshot is of a day");
        }
    }
    assert!(spans > 20, "only {spans} snapshots of a span");
}

/// The period of the latest figure, where the latest is not a gap.
fn latest_period(measure: &MeasureRecord) -> Option<Period> {
    let latest = measure.history.points.last()?;
    matches!(latest.measured, Measured::Value(_)).then_some(latest.period.period)
}

fn last_value_period(measure: &MeasureRecord) -> Option<Period> {
    let mut points = measure.history.points.iter().rev();
    points.find(|point| matches!(point.measured, Measured::Value(_))).map(|p| p.period.period)
}

/// A report counts as better and worse since the last report only what has a figure
/// which that report had not.
#[test]
fn a_report_counts_only_new_figures_as_better_or_worse() {
    let mut reports: Vec<Record> = reports().into_iter().map(|(_, record)| record).collect();
    reports.retain(|record| record.published.is_some());
    reports.sort_by_key(|record| record.cut_off);
    let in_short = |record: &Record| {
        let section = record.section(SectionKind::InShort).unwrap();
        text_of(&section.words)
    };
    assert!(!in_short(&reports[0]).contains("since the last report"));
    for pair in reports.windows(2) {
        let (before, this) = (&pair[0], &pair[1]);
        let new: Vec<&MeasureRecord> = this
            .measures
            .iter()
            .filter(|measure| {
                let then = before.measure(measure.line.id.as_str()).and_then(last_value_period);
                latest_period(measure).is_some_and(|period| Some(period) != then)
            })
            .collect();
        let went = |direction| {
            new.iter().filter(|measure| measure.line.direction == Some(direction)).count()
        };
        let (all, better, worse) =
            (this.measures.len(), went(Direction::Improving), went(Direction::Worsening));
        let said = in_short(this);
        let expected = if new.len() == all {
            format!("All {all} measures have a new figure since the last report.")
        } else {
            format!("{} of {all} measures have a new figure since the last report.", new.len())
        };
        assert!(said.contains(&expected), "{said}\nshould say: {expected}");
        let expected = format!("By those figures, {better} got better");
        assert!(said.contains(&expected), "{said}\nshould say: {expected}");
        assert!(said.contains(&format!("{worse} got worse")), "{said}");
    }
}

/// A run of reports is counted from what each of them said, and the shares of the first
/// section from their parts.
#[test]
fn runs_and_shares_are_what_the_reports_say_one_by_one() {
    let mut reports: Vec<Record> = reports().into_iter().map(|(_, record)| record).collect();
    reports.retain(|record| record.published.is_some());
    reports.sort_by_key(|record| record.cut_off);
    assert!(reports[0].measures.iter().all(|measure| measure.sustained.is_none()));
    let mut runs = 0;
    for (at, report) in reports.iter().enumerate() {
        for measure in &report.measures {
            let Some(run) = &measure.sustained else { continue };
            runs += 1;
            assert_eq!(Some(run.direction), measure.line.direction, "{}", measure.line.id);
            assert!((2..=at + 1).contains(&run.reports), "{}", measure.line.id);
            // The report before went the same way: of the same figure, or of one before.
            let before = reports[at - 1].measure(measure.line.id.as_str()).unwrap();
            assert_eq!(before.line.direction, measure.line.direction, "{}", measure.line.id);
        }
        let said = text_of(&report.section(SectionKind::InShort).unwrap().words);
        let (on_target, rated) = (report.counts.on_target, report.counts.rated());
        assert!(said.contains(&format!("{on_target} of {rated} measures with a status")), "{said}");
        let keeps = report.measures.iter().filter_map(|measure| measure.sustained.as_ref());
        let keeps = keeps.filter(|run| run.direction == Direction::Improving).count();
        let kept = format!("{keeps} of ");
        let share = said.find(" measures that could be compared got better");
        assert_eq!(share.is_some(), at > 0, "{said}");
        assert!(share.is_none_or(|share| said[..share].contains(&kept)), "{said}");
    }
    assert!(runs > 20, "only {runs} runs");
}

/// What a report lists, counts and names as needing attention is what it says of each
/// measure alone, and no measure off target is left out.
#[test]
fn what_needs_attention_is_what_is_said_of_each_measure() {
    let mut kinds = BTreeSet::new();
    for (_, report) in reports() {
        let section = report.section(SectionKind::Attention).unwrap();
        let listed: BTreeSet<&str> = section.rows.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(listed.len(), section.rows.len());
        let named = text_of(&section.words);
        let mut others = 0;
        for measure in &report.measures {
            let (id, title) = (measure.line.id.as_str(), measure.line.title.as_str());
            assert_eq!(listed.contains(id), !measure.reasons.is_empty(), "{id}");
            let off = measure.line.status() == Some(Status::OffTarget);
            let is_other = off && measure.reasons.is_empty();
            others += usize::from(is_other);
            assert_eq!(named.contains(title), is_other, "{title}: {named}");
            for said in &measure.reasons {
                fits(measure, said.reason, &said.words);
                let kind = format!("{:?}", said.reason);
                kinds.insert(kind.split('(').next().unwrap().to_owned());
            }
            let silent = measure.commentary.is_none() && (off || !measure.reasons.is_empty());
            assert_eq!(measure.no_commentary.is_some(), silent, "{id}");
        }
        let short = text_of(&report.section(SectionKind::InShort).unwrap().words);
        let count = format!("{} measures need attention; the first", listed.len());
        assert!(short.contains(&count), "{short} should say: {count}");
        let off_target = format!("Beside what needs attention, {others} measure");
        assert_eq!(named.contains(&off_target), others > 0, "{named} should say: {off_target}");
        let late = report.registers.late_actions();
        assert!(late.iter().map(|action| action.gravity()).is_sorted());
        for action in late {
            let says = action.working.contains(" late.");
            assert_eq!(says, action.late.is_some(), "{}: {}", action.id, action.working);
        }
    }
    assert_eq!(kinds.len(), 7, "the example shows every reason: {kinds:?}");
}

/// A reason agrees with what else is said of the measure.
fn fits(measure: &MeasureRecord, reason: Reason, words: &str) {
    let id = &measure.line.id;
    let off = measure.line.status() == Some(Status::OffTarget);
    let holds = match reason {
        Reason::FarOffTarget(severity) => off && severity >= SIGNIFICANT,
        Reason::OffTargetWithoutWidth => off && measure.overridden.is_none(),
        Reason::JudgedOffTarget => off && measure.overridden.is_some(),
        Reason::JudgedOtherwise => !off && measure.overridden.is_some(),
        Reason::Worsening(reports) => measure.sustained.as_ref().is_some_and(|run| {
            run.direction == Direction::Worsening
                && run.reports == reports
                && format!("{}.", run.words) == words
        }),
        Reason::SpecialCause => {
            let last = measure.control.as_ref().and_then(|control| control.points().next_back());
            let signal = last.and_then(|(_, point)| point.signal);
            signal.is_some_and(|signal| signal.variation == Variation::Concerning)
        }
        Reason::Overdue(_) => words.contains("had not come in by") || words.ends_with("is late."),
    };
    assert!(holds, "{id}: {words}");
    assert!(words.ends_with('.') && words.split_whitespace().count() < 25, "{words}");
}

/// The plain words of a document.
fn text_of(document: &Document) -> String {
    let mut text = String::new();
    document.clone().for_each_inline(&mut |inline| {
        if let Inline::Text(words) = inline {
            text.push_str(words);
            text.push(' ');
        }
    });
    text
}
