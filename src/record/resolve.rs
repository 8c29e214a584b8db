//! Filling in what authors ask for.
//!
//! Every `{{ … }}` becomes finished words about a measure and a period. A call
//! to a measure or a figure that is not there is a complaint at its place.

use crate::assess::{AsAt, Assessment, Travel, assess};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::{Edition, Figure, MeasureIx, Site};
use crate::narrative::{Asked, Call, Document, Inline};
use crate::period::{self, Period, Reading};
use crate::words::Words;

/// Fills in the calls of documents, from one standpoint.
pub struct Resolver<'a> {
    site: &'a Site,
    words: &'a Words,
    as_at: AsAt,
    problems: &'a Problems,
    /// The report that speaks, whose judgements count.
    edition: Option<&'a Edition>,
}

/// What stands where a call was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whose figure.
    pub measure: MeasureIx,
    /// Of which period.
    pub period: Period,
    /// The finished words.
    pub text: String,
}

impl<'a> Resolver<'a> {
    /// Calls are answered with what was known from this standpoint.
    pub fn new(site: &'a Site, words: &'a Words, as_at: AsAt, problems: &'a Problems) -> Self {
        Self { site, words, as_at, problems, edition: None }
    }

    /// The same, with the judgements of a report in place of the computed ones.
    pub fn speaking_for(self, edition: &'a Edition) -> Self {
        Self { edition: Some(edition), ..self }
    }

    /// The site whose figures answer.
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// The document with its calls filled in and without its places.
    pub fn resolve(&self, document: &Document) -> Document {
        let mut resolved = document.clone();
        resolved.for_each_inline(&mut |inline| {
            if let Inline::Call(call) = inline {
                *inline = match self.answer(call) {
                    Ok(Answer { measure, period, text }) => Inline::Figure {
                        measure: self.site.measure(measure).id.to_string(),
                        period: period.canonical(),
                        text,
                    },
                    Err(complaint) => {
                        self.problems.add(*complaint);
                        Inline::Text(String::new())
                    }
                };
            }
        });
        resolved.forget_places();
        resolved
    }

    /// The finished words for one call.
    ///
    /// # Errors
    /// When the measure or its figure is not there: the complaint, at its place.
    pub fn answer(&self, call: &Call) -> Result<Answer, Box<Diagnostic>> {
        let complain = |code, message: String| {
            let complaint = Diagnostic::new(code, message).label("asked for here");
            match &call.place {
                Some(place) => complaint.at(place.clone()),
                None => complaint,
            }
        };
        let Some(ix) = self.site.measure_ix(&call.measure) else {
            let known = self.site.measures.iter().map(|measure| measure.id.as_str());
            let message = format!("there is no measure `{}`", call.measure);
            return Err(Box::new(
                complain(Code::UnknownMeasure, message).suggest(&call.measure, known),
            ));
        };
        let measure = self.site.measure(ix);
        let mut as_at = self.as_at;
        let mut wanted = None;
        if let Some(text) = &call.period {
            let parsed =
                period::parse(text, &Reading::of(measure.period_kind)).map_err(|error| {
                    Box::new(complain(Code::UnreadablePeriod, format!("`{text}`: {error}")))
                })?;
            as_at.ending_by = parsed.period.end();
            wanted = Some(parsed.period);
        }
        let commentary = self.edition.and_then(|edition| edition.commentary.get(&measure.id));
        let by = commentary.and_then(|commentary| commentary.overridden.as_ref());
        // A judgement is about the report's own period.
        let assessment =
            assess(self.site, ix, as_at).with_override(by.filter(|_| wanted.is_none()));
        let latest = assessment
            .latest()
            .filter(|figure| wanted.is_none_or(|period| figure.period == period));
        let text = latest.and_then(|_| self.text(call.asked, &assessment));
        match (latest, text) {
            (Some(figure), Some(text)) => Ok(Answer { measure: ix, period: figure.period, text }),
            _ => {
                let asked = match call.asked {
                    // "has no moved" is not English.
                    Asked::Moved => "change",
                    asked => crate::words::name_of(asked, Asked::NAMES),
                };
                let message = format!("`{}` has no {asked} to show here", call.measure);
                let complaint = complain(Code::NoSuchFigure, message);
                Err(Box::new(complaint.help(missing(call.asked, latest, self.words))))
            }
        }
    }

    fn text(&self, asked: Asked, assessment: &Assessment<'_>) -> Option<String> {
        let measure = self.site.measure(assessment.measure);
        let latest = assessment.latest()?;
        let moved = match &assessment.travel {
            Travel::Moved(moved) => Some(moved),
            Travel::Unknown(_) => None,
        };
        match asked {
            Asked::Value => Some(measure.style.write(latest.value()?)),
            Asked::Change => Some(measure.style.difference(moved?.change())),
            Asked::Moved => Some(self.words.moved(moved?, &measure.style)),
            Asked::Target => self.words.aimed(measure, &assessment.rating, Some(latest)),
            Asked::Rank => {
                Some(self.words.rank(assessment.benchmark.as_ref().ok()?.rank.as_ref()?))
            }
            Asked::Status => Some(self.words.status(assessment.status()?).to_lowercase()),
            Asked::Direction => Some(self.words.direction(moved?.direction).to_lowercase()),
            Asked::Period => Some(self.words.period(measure.moment(latest.period))),
        }
    }
}

/// Why there may be nothing to show, and what would mend it; `latest` is the figure
/// that was found.
fn missing(asked: Asked, latest: Option<&Figure>, words: &Words) -> String {
    match (asked, latest) {
        (Asked::Target | Asked::Status, Some(figure)) => format!(
            "its figure is for {0}, and data/targets.csv may have no target for {0}: a target holds \
             for its own period",
            words.period(figure.period)
        ),
        (Asked::Change | Asked::Moved | Asked::Direction, Some(figure)) => format!(
            "its figure is for {}, and there is none before it that it can be compared with",
            words.period(figure.period)
        ),
        (Asked::Rank, Some(figure)) => format!(
            "its figure is for {}, and too few others of its peer group have one for that period",
            words.period(figure.period)
        ),
        _ => "its figure for that period is missing, a gap, or was released after the report's cut-off"
            .to_owned(),
    }
}
