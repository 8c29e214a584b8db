//! Answers into the texts of the skeleton, each written as its file needs it.

use std::collections::BTreeMap;

/// What stands for each `<<name>>`; None where nothing was answered.
pub(super) type Values = BTreeMap<&'static str, Option<String>>;

/// Fills a text in. A line that needs an answer which was not given goes.
pub(super) fn fill(path: &str, text: &str, values: &Values) -> String {
    let mut fences = 0;
    let mut filled = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            fences += 1;
        }
        let write = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("toml") => in_toml,
            Some("csv") => in_csv,
            Some("md") if fences == 1 => in_toml,
            _ => in_words,
        };
        filled.extend(fill_line(line, values, write));
    }
    filled
}

fn fill_line(line: &str, values: &Values, write: fn(&str) -> String) -> Option<String> {
    let mut filled = String::with_capacity(line.len());
    let mut rest = line;
    // What is filled in is not looked at again: a name may hold any sign.
    while let Some((before, name, after)) = next_blank(rest) {
        filled.push_str(before);
        match values.get(name) {
            Some(value) => filled.push_str(&write(value.as_deref()?)),
            None => filled.push_str(&format!("<<{name}>>")),
        }
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

/// What stands before the next blank, its name, and what stands after it.
fn next_blank(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once("<<")?;
    let (name, after) = from.split_once(">>")?;
    Some((before, name, after))
}

/// Inside a TOML text in double quotation marks. Answers hold no control
/// characters.
fn in_toml(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"")
}

/// A whole cell.
fn in_csv(value: &str) -> String {
    if value.contains([',', '"', '\n']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}

/// Inside a line of Markdown: signs that would mean something there are taken as
/// they are.
fn in_words(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for c in value.chars() {
        if "\\`*_{}[]<>#&~|$".contains(c) {
            written.push('\\');
        }
        written.push(c);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(name: &str) -> Values {
        Values::from([("name", Some(name.to_owned())), ("phone", None)])
    }

    #[test]
    fn a_name_is_written_as_its_file_needs_it() {
        let odd = values(r#"A "B" \ C, <<phone>> & _D_"#);
        let toml = fill("a.toml", "name = \"<<name>>\"\n", &odd);
        let table: toml::Table = toml.parse().unwrap();
        assert_eq!(table["name"].as_str(), Some(r#"A "B" \ C, <<phone>> & _D_"#));
        assert_eq!(
            fill("a.csv", "x,<<name>>,y\n", &odd),
            "x,\"A \"\"B\"\" \\ C, <<phone>> & _D_\",y\n"
        );
        assert_eq!(
            fill("a.md", "+++\nt = \"<<name>>\"\n+++\n<<name>>\n", &values(r"A\_B")),
            "+++\nt = \"A\\\\_B\"\n+++\nA\\\\\\_B\n"
        );
    }

    #[test]
    fn a_line_without_its_answer_goes() {
        assert_eq!(
            fill("a.toml", "a = 1\nphone = \"<<phone>>\"\nb = 2\n", &values("A")),
            "a = 1\nb = 2\n"
        );
    }
}
