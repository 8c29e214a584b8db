//! Figures that an edition should have and has not, with the reason that is known.

use jiff::ToSpan;

use super::{Item, Matter, OwedBy};
use crate::assess::series;
use crate::model::{Edition, Figure, Gap, Measure, MeasureIx, Measured, Site};
use crate::period;
use crate::record::{Record, standpoint};

/// One for each measure that has no figure for the latest of its periods that ended
/// with the edition's.
pub(super) fn missing(site: &Site, edition: &Edition, record: &Record) -> Vec<Item> {
    let has = record.measures.iter().filter_map(|found| site.measure_ix(found.line.id.as_str()));
    has.filter_map(|ix| {
        let measure = site.measure(ix);
        let known = series(site.figures(ix), site.our_area, standpoint(edition));
        let says = lack(measure, known.latest(), edition)?;
        Some(Item {
            stops: false,
            matter: Matter::Figure,
            file: format!("data/measures/{}.toml", measure.id),
            says: format!("{says}: {}", why(site, ix, known.latest(), edition)),
            mend: "add the figure; where there is none, add a row with the reason, or move the cut-off"
                .to_owned(),
            by: OwedBy::of(&measure.owner),
        })
    })
    .collect()
}

/// What is missing, in the first half of a sentence.
fn lack(measure: &Measure, latest: Option<&Figure>, edition: &Edition) -> Option<String> {
    let id = &measure.id;
    let Some(latest) = latest else { return Some(format!("`{id}` has no figure at all")) };
    // Any other gap is a fact, and nobody owes a figure.
    if latest.measured == Measured::Gap(Gap::Late) {
        return Some(format!("`{id}` has no figure for {}", latest.period.canonical()));
    }
    let next = latest.period.end().first_of_month();
    let next = next.saturating_add(measure.frequency.months().months()).last_of_month();
    (next <= edition.period.end()).then(|| {
        format!(
            "the latest figure of `{id}` is for {}, and a newer one is due",
            latest.period.canonical()
        )
    })
}

/// Why it is missing, as far as anybody has said.
fn why(site: &Site, ix: MeasureIx, latest: Option<&Figure>, edition: &Edition) -> String {
    let after = |figure: &&Figure| {
        figure.area == site.our_area
            && figure.released > edition.cut_off
            && figure.value().is_some()
            && figure.breakdown().is_none()
            && figure.period.end() <= edition.period.end()
            && latest.is_none_or(|latest| {
                figure.period > latest.period
                    || (figure.period == latest.period && latest.value().is_none())
            })
    };
    if let Some(figure) = site.figures(ix).iter().rfind(after) {
        let day = period::day(figure.released);
        return format!("it comes out on {day}, after the cut-off");
    }
    let of_source = site.sources.iter().filter(|source| source.released_for.contains_key(&ix));
    let expected = site.measure(ix).next_figures.filter(|next| *next > edition.cut_off);
    let expected = expected
        .or_else(|| of_source.filter_map(|source| source.next_after(edition.cut_off)).min());
    match expected {
        Some(day) => format!("it is expected on {}, after the cut-off", period::day(day)),
        None if latest.is_some_and(|latest| latest.value().is_none()) => {
            "its row says that it is late".to_owned()
        }
        None => "nobody has said why".to_owned(),
    }
}
