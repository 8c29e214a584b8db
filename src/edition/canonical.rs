//! The one way in which a value is written where it must stay what it is: JSON with
//! sorted keys, one value a line, or all of it on one line. Equal values are equal
//! bytes, so that a digest speaks of the value.

use serde::Serialize;
use serde_json::Value;

/// A value on lines of its own, ended by a line break.
///
/// # Errors
/// When the value is none that JSON can write, or holds a binary fraction.
pub(super) fn text(value: &impl Serialize) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(&sorted(serde_json::to_value(value)?)?)?;
    text.push('\n');
    Ok(text)
}

/// A value on one line, without the line break.
///
/// # Errors
/// As for [`text`].
pub(super) fn line(value: &impl Serialize) -> serde_json::Result<String> {
    serde_json::to_string(&sorted(serde_json::to_value(value)?)?)
}

/// Keys in order, whatever order a map of the library keeps.
fn sorted(value: Value) -> serde_json::Result<Value> {
    Ok(match value {
        Value::Object(map) => {
            let mut entries: Vec<(String, Value)> = map.into_iter().collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            let sorted = entries.into_iter().map(|(key, value)| Ok((key, self::sorted(value)?)));
            Value::Object(sorted.collect::<serde_json::Result<_>>()?)
        }
        Value::Array(values) => {
            Value::Array(values.into_iter().map(sorted).collect::<serde_json::Result<_>>()?)
        }
        Value::Number(number) if number.is_f64() => {
            return Err(serde::ser::Error::custom("a binary fraction has no place in a record"));
        }
        value => value,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn equal_values_are_equal_bytes() {
        let value = json!({"b": [1, {"z": null, "a": "1.50"}], "a": {}, "A": []});
        assert_eq!(line(&value).unwrap(), r#"{"A":[],"a":{},"b":[1,{"a":"1.50","z":null}]}"#);
        let expected = "{\n  \"A\": [],\n  \"a\": {},\n  \"b\": [\n    1,\n    {\n      \"a\": \
                        \"1.50\",\n      \"z\": null\n    }\n  ]\n}\n";
        assert_eq!(text(&value).unwrap(), expected);
        assert!(line(&json!([1.5])).is_err());
    }
}
