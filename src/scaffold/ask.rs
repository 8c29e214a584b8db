//! Asking for what has not been said.

use std::fmt::Display;
use std::io::{self, BufRead, Write};

use super::answers::{self, Answers, Given};
use super::{read_address, read_area_code, read_email, read_line, read_nation, read_plan_years};

/// Asks for everything that has not been given, again where an answer is of no
/// use. What stands in brackets is taken for an empty answer.
///
/// # Errors
/// When the answers end too early, or nothing can be asked.
pub fn ask(given: Given, input: &mut dyn BufRead, output: &mut dyn Write) -> io::Result<Answers> {
    writeln!(output, "Press Enter to take what stands in brackets.")?;
    let mut asker = Asker { input, output };
    let name = asker.need("The council's full name", given.name, read_line)?;
    let short = answers::short_name(&name);
    let short_name = asker.default("Its short name", given.short_name, short, read_line)?;
    let nations = "Its nation: england, scotland, wales or northern-ireland";
    let nation = asker.need(nations, given.nation, read_nation)?;
    let address = "The address at which the site will stand, as https://…";
    let address = asker.need(address, given.address, read_address)?;
    let email = asker.need("The e-mail address that readers write to", given.email, read_email)?;
    let phone = "The phone number that readers call";
    let phone = asker.optional(phone, given.phone, read_line)?;
    let code = "The area's code of nine characters";
    let area_code = asker.optional(code, given.area_code, read_area_code)?;
    let years = answers::usual_years(given.date);
    let plan_years =
        asker.default("The years of its plan", given.plan_years, years, read_plan_years)?;
    let title = answers::plan_title(&short_name, plan_years);
    let plan_title = asker.default("The plan's title", given.plan_title, title, read_line)?;
    Ok(Answers {
        name,
        short_name,
        nation,
        address,
        email,
        phone,
        area_code,
        plan_title,
        plan_years,
        date: given.date,
    })
}

struct Asker<'a> {
    input: &'a mut dyn BufRead,
    output: &'a mut dyn Write,
}

/// Reads an answer, or says what is wrong with it.
type Reader<T> = fn(&str) -> Result<T, String>;

impl Asker<'_> {
    fn need<T>(&mut self, what: &str, given: Option<T>, read: Reader<T>) -> io::Result<T> {
        match given {
            Some(given) => Ok(given),
            None => self.until_good(&format!("{what}: "), read),
        }
    }

    fn default<T: Display + Clone>(
        &mut self,
        what: &str,
        given: Option<T>,
        usual: T,
        read: Reader<T>,
    ) -> io::Result<T> {
        match given {
            Some(given) => Ok(given),
            None => self.until_good(&format!("{what} [{usual}]: "), |text| {
                if text.is_empty() { Ok(usual.clone()) } else { read(text) }
            }),
        }
    }

    fn optional<T>(
        &mut self,
        what: &str,
        given: Option<T>,
        read: Reader<T>,
    ) -> io::Result<Option<T>> {
        match given {
            Some(given) => Ok(Some(given)),
            None => self.until_good(&format!("{what} [none]: "), |text| {
                if text.is_empty() { Ok(None) } else { read(text).map(Some) }
            }),
        }
    }

    fn until_good<T>(
        &mut self,
        question: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> io::Result<T> {
        loop {
            self.output.write_all(question.as_bytes())?;
            self.output.flush()?;
            let mut line = String::new();
            if self.input.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            match read(line.trim()) {
                Ok(answer) => return Ok(answer),
                Err(wrong) => writeln!(self.output, "  That cannot be taken: {wrong}")?,
            }
        }
    }
}
