//! `{{ value("household-waste-recycled") }}`: asking for a figure.
//!
//! The text between the braces is one MiniJinja expression, compiled strictly
//! and with limited fuel in an environment that holds our functions and nothing
//! else. A function does not look anything up: it answers with a typed [`Asked`],
//! so an expression is a question that can be checked before any figure is known.

use std::sync::LazyLock;

use minijinja::value::{Kwargs, Object, Value};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place, SourceFile, nearest};

/// A figure asked for in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// What about it.
    pub asked: Asked,
    /// Of which measure, as written.
    pub measure: String,
    /// In which period, as written; absent for the edition's own.
    pub period: Option<String>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Option<Place>,
}

/// What a call asks about a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// Its value.
    Value,
    /// The size of its change, without a sign.
    Change,
    /// Its change with the verb.
    Moved,
    /// Its target.
    Target,
    /// Its rank among peers.
    Rank,
    /// Its status.
    Status,
    /// Its direction of travel.
    Direction,
    /// The period of its value.
    Period,
}

impl Asked {
    /// Every question with its function's name.
    pub const NAMES: &[(&str, Asked)] = &[
        ("value", Self::Value),
        ("change", Self::Change),
        ("moved", Self::Moved),
        ("target", Self::Target),
        ("rank", Self::Rank),
        ("status", Self::Status),
        ("direction", Self::Direction),
        ("period", Self::Period),
    ];
}

/// What a function answers inside MiniJinja.
#[derive(Debug)]
struct Question {
    asked: Asked,
    measure: String,
    period: Option<String>,
}

impl Object for Question {}

/// Far more than one call needs; enough to stop anything else.
const FUEL: u64 = 1_000;

static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    for (name, asked) in Asked::NAMES {
        let asked = *asked;
        environment.add_function(*name, move |measure: &str, options: Kwargs| {
            let period: Option<String> = options.get("period")?;
            options.assert_all_used()?;
            Ok::<_, Error>(Value::from_object(Question {
                asked,
                measure: measure.to_owned(),
                period,
            }))
        });
    }
    environment
});

/// Reads the text between the braces, which starts at byte `start` of a file.
pub(super) fn compile(
    expression: &str,
    start: usize,
    file: &SourceFile,
) -> Result<Call, Diagnostic> {
    let range = start..start + expression.len();
    let question = ENVIRONMENT
        .compile_expression(expression)
        .and_then(|compiled| compiled.eval(()))
        .map_err(|error| complaint(&error, expression, start, file))?;
    let Some(question) = question.downcast_object::<Question>() else {
        return Err(Diagnostic::new(
            Code::BadCall,
            "only a single call may stand between the braces",
        )
        .at(file.place(range))
        .label("this is something else")
        .help("write for instance {{ value(\"household-waste-recycled\") }}"));
    };
    let named = expression
        .find(&question.measure)
        .map_or(range.clone(), |at| start + at..start + at + question.measure.len());
    Ok(Call {
        asked: question.asked,
        measure: question.measure.clone(),
        period: question.period.clone(),
        place: Some(file.place(named)),
    })
}

fn complaint(error: &Error, expression: &str, start: usize, file: &SourceFile) -> Diagnostic {
    let name: String =
        expression.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let names = || Asked::NAMES.iter().map(|(name, _)| *name);
    if expression.contains('(') && !expression.contains(['"', '\'']) {
        return Diagnostic::new(Code::BadCall, "the measure's id needs quotation marks")
            .at(file.place(start..start + expression.len()))
            .label("here")
            .help(format!("write for instance {{{{ {name}(\"household-waste-recycled\") }}}}"));
    }
    if matches!(error.kind(), ErrorKind::UnknownFunction | ErrorKind::UndefinedError) {
        let at = start + expression.len() - expression.trim_start().len();
        let known = names().collect::<Vec<_>>().join(", ");
        let help = nearest(&name, names())
            .map_or(format!("the calls are {known}"), |near| format!("did you mean `{near}`?"));
        return Diagnostic::new(Code::BadCall, format!("there is no call named `{name}`"))
            .at(file.place(at..at + name.len()))
            .label("unknown call")
            .help(help);
    }
    let range = error.range().unwrap_or(0..expression.len());
    let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    Diagnostic::new(Code::BadCall, format!("this call cannot be read: {detail}"))
        .at(file.place(start + range.start..start + range.end))
        .label("here")
        .help("write for instance {{ value(\"household-waste-recycled\", period=\"2023-24\") }}")
}
