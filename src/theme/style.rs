//! A style sheet as readers load it: without its comments and without the spaces
//! that are there for people who read the theme. They are a quarter of it, and every
//! page pays for them.

/// Takes out comments, and spaces where they mean nothing: around braces and `>`, and
/// after what separates; and semicolons with nothing after them. Spaces that mean something, as between two selectors or in a sum,
/// and all within quotation marks stay.
pub(super) fn squeezed(style: &str) -> String {
    let mut out = String::with_capacity(style.len());
    let mut rest = style.chars().peekable();
    let mut quote = None;
    while let Some(c) = rest.next() {
        match quote {
            Some(open) => {
                out.push(c);
                if c == '\\' {
                    out.extend(rest.next());
                } else if c == open {
                    quote = None;
                }
            }
            None if c == '/' && rest.peek() == Some(&'*') => skip_comment(&mut rest),
            None if c.is_whitespace() => {
                if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ':', ',', '>']) {
                    out.push(' ');
                }
            }
            None => {
                if matches!(c, '{' | '}' | '>') && out.ends_with(' ') {
                    out.pop();
                }
                if c == '}' && out.ends_with(';') {
                    out.pop();
                }
                quote = matches!(c, '"' | '\'').then_some(c);
                out.push(c);
            }
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// Skips to what follows the comment whose first sign has just been read.
fn skip_comment(rest: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    for c in rest.skip(1) {
        if before == '*' && c == '/' {
            return;
        }
        before = c;
    }
}

#[cfg(test)]
mod tests {
    use super::squeezed;

    #[test]
    fn spaces_go_where_they_mean_nothing() {
        let cases = [
            ("a {color: red}\n\n/* why */\nb {margin: 0 1px}\n", "a{color:red}b{margin:0 1px}\n"),
            (".a :is(.b, .c) > d {x: y}", ".a :is(.b,.c)>d{x:y}\n"),
            ("a {width: calc(100vw - 2px);\n  top: 0;}", "a{width:calc(100vw - 2px);top:0}\n"),
            ("@media (min-width: 45rem) {\n  p {x: y}\n}", "@media (min-width:45rem){p{x:y}}\n"),
            (
                "a::after {content: \" (\" attr(href) \"): {x}\"}",
                "a::after{content:\" (\" attr(href) \"): {x}\"}\n",
            ),
            (
                "a {font: \"Segoe  UI\", serif} /**/ b {x: '\\' /* '}",
                "a{font:\"Segoe  UI\",serif}b{x:'\\' /* '}\n",
            ),
        ];
        for (style, expected) in cases {
            assert_eq!(squeezed(style), expected);
        }
    }
}
