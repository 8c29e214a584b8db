//! Every sentence and label that says something about figures.
//!
//! One Fluent file for each language, inside the program. Numbers and periods
//! enter already written, with bidirectional isolation off, so that sentences
//! are plain text. A judgement goes in, a finished sentence comes out; whoever
//! calls stores it. Nothing here judges, and nothing here is furniture: that is
//! the theme's.

mod arranged;
mod attention;
mod changed;
mod comparison;
mod control;
mod correction;
mod counts;
mod figures;
mod forecast;
mod headline;
mod judgement;
mod likely;
mod lists;
mod measure;
mod method;
mod money;
mod pace;
mod page;
mod report;
mod tables;
mod terms;
mod timeline;
mod titles;
mod work;

pub use arranged::{Across, BarsSaid};
pub use attention::AttentionShown;
pub use comparison::ComparisonShown;
pub use control::{ControlLabels, ControlShown};
pub use correction::CorrectionSaid;
pub(crate) use figures::name_of;
pub use figures::ordinal;
pub(crate) use likely::followed;
pub use measure::HistoryShown;
pub(crate) use measure::lower_first;
pub use money::{MoneySaid, MoneyText};
pub use page::{AboutShown, ChartLabels};
pub use report::{AreasSaid, CountsSaid};
pub use terms::TermsShown;
pub use timeline::{TimelineSaid, WorkCounts};
pub use work::{FindingsSaid, RisksSaid};

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

use crate::period::YearRange;

/// What a language's file says, with the council's house style for periods.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    language: String,
    style: YearRange,
    named_by_others: Option<String>,
}

/// The languages the program speaks.
const LANGUAGES: [(&str, &str); 1] = [("en-GB", include_str!("words/en-GB.ftl"))];

impl Words {
    /// The words of a language; of British English where it is not spoken yet.
    pub fn new(language: &str, style: YearRange) -> Self {
        let (name, text) =
            LANGUAGES.iter().find(|(name, _)| *name == language).unwrap_or(&LANGUAGES[0]);
        let bundle = bundle(name, text).unwrap_or_else(|mistakes| {
            // The files are part of the program and a test parses each of them.
            panic!("the words of {name} do not parse: {mistakes:?}")
        });
        Self { bundle, language: (*name).to_owned(), style, named_by_others: None }
    }

    /// The same for a site that others publish: they call the council by this name
    /// where it would say "we".
    pub fn naming(mut self, council: Option<&str>) -> Self {
        self.named_by_others = council.map(str::to_owned);
        self
    }

    /// Which language these are.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The house style for years.
    pub fn style(&self) -> YearRange {
        self.style
    }

    /// A sentence by its key. Every key that the program asks for is in the
    /// file: a test reads the program's text and looks each one up.
    pub(crate) fn say(&self, key: &str, named: &[(&'static str, FluentValue<'_>)]) -> String {
        let args: FluentArgs<'_> =
            named.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect();
        let said = in_voice(&self.bundle, key, self.named_by_others.as_deref(), args);
        let Some((text, mistakes)) = said else { panic!("no words for `{key}`") };
        debug_assert!(mistakes.is_empty(), "`{key}`: {mistakes:?}");
        text
    }
}

/// What a key says in the voice of whoever publishes the site, and what went wrong in
/// saying it. Where others publish, it is the key's `by-others`, if it has one; that
/// may name the council, as may all that is said then.
pub fn in_voice(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    named_by_others: Option<&str>,
    mut args: FluentArgs<'_>,
) -> Option<(String, Vec<FluentError>)> {
    let message = bundle.get_message(key)?;
    let mut pattern = message.value();
    if let Some(council) = named_by_others {
        if args.get("council").is_none() {
            args.set("council", council.to_owned());
        }
        pattern = message.get_attribute("by-others").map(|said| said.value()).or(pattern);
    }
    let mut mistakes = Vec::new();
    let text = bundle.format_pattern(pattern?, Some(&args), &mut mistakes).into_owned();
    Some((text, mistakes))
}

/// Parses a Fluent file into a bundle, for the program's words and a theme's.
///
/// # Errors
/// With what does not parse, or what stands in the file twice.
pub fn bundle(language: &str, text: &str) -> Result<FluentBundle<FluentResource>, Vec<String>> {
    let language = language.parse().map_err(|_| vec![format!("`{language}` is not a language")])?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.add_resource(parsed(text)?).map_err(said)?;
    Ok(bundle)
}

/// Lays a file over a bundle, message by message: what the file has takes the place
/// of what is there, and is added where there is nothing.
///
/// # Errors
/// With what does not parse, or what stands in the file twice.
pub fn lay_over(bundle: &mut FluentBundle<FluentResource>, text: &str) -> Result<(), Vec<String>> {
    // By itself it shows what stands in it twice: over others, the last would count.
    FluentBundle::new_concurrent(bundle.locales.clone())
        .add_resource(parsed(text)?)
        .map_err(said)?;
    bundle.add_resource_overriding(parsed(text)?);
    Ok(())
}

fn parsed(text: &str) -> Result<FluentResource, Vec<String>> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, mistakes)| said(mistakes))
}

fn said<T: ToString>(mistakes: Vec<T>) -> Vec<String> {
    mistakes.iter().map(ToString::to_string).collect()
}

/// Says something with named parts: `say!(words, "key", value = text)`. Parts
/// are numbers, which choose plurals, or anything that can be borrowed as text.
macro_rules! say {
    ($words:expr, $key:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $words.say($key, &[$((
            stringify!($name),
            $crate::words::Part::from($value).0,
        )),*])
    };
}
pub(crate) use say;

/// A part of a sentence.
pub(crate) struct Part<'a>(pub(crate) FluentValue<'a>);

impl<'a> From<&'a str> for Part<'a> {
    fn from(text: &'a str) -> Self {
        Self(FluentValue::from(text))
    }
}

impl<'a> From<&'a String> for Part<'a> {
    fn from(text: &'a String) -> Self {
        Self(FluentValue::from(text.as_str()))
    }
}

impl From<String> for Part<'_> {
    fn from(text: String) -> Self {
        Self(FluentValue::from(text))
    }
}

impl From<usize> for Part<'_> {
    fn from(number: usize) -> Self {
        Self(FluentValue::from(number))
    }
}

#[cfg(test)]
mod tests;
