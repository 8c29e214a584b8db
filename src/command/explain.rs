//! `plainsight explain`

use std::process::ExitCode;

use clap::Args;

use super::{USAGE, WELL, status};
use crate::diagnostic::{Code, nearest};

/// Explain a message by its code.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// The code that stands in brackets in a message.
    code: String,
}

impl Explain {
    pub(super) fn run(self) -> ExitCode {
        let names = || Code::ALL.iter().map(|code| code.name());
        match Code::ALL.iter().find(|code| code.name() == self.code) {
            Some(code) => {
                println!("{}", code.explanation().trim_end());
                status(WELL)
            }
            None => {
                match nearest(&self.code, names()) {
                    Some(near) => {
                        eprintln!("There is no code `{}`. Did you mean `{near}`?", self.code)
                    }
                    None => {
                        let all: Vec<&str> = names().collect();
                        eprintln!(
                            "There is no code `{}`. The codes are:\n{}",
                            self.code,
                            all.join("\n")
                        );
                    }
                }
                status(USAGE)
            }
        }
    }
}
