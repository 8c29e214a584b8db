//! Money in words: sums against what was planned.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Words, say};
use crate::assess::{MoneyStage, MoneySum};
use crate::quantity::{Scale, Style, Unit};

/// A sum of money as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct MoneyText {
    /// What was planned.
    pub planned: String,
    /// What has been spent or saved so far.
    pub so_far: String,
    /// What it is expected to come to.
    pub expected: String,
    /// By how much that differs from what was planned, and which way.
    pub difference: String,
}

/// What is said of a year's money.
pub struct MoneySaid<'a> {
    /// "2024 to 2025"
    pub year: &'a str,
    /// All directorates' spending on services.
    pub revenue: Option<MoneySum>,
    /// The directorate that spends most above its budget, and how much.
    pub most_over: Option<(&'a str, Decimal)>,
    /// All spending on building.
    pub capital: Option<MoneySum>,
    /// All savings.
    pub savings: Option<MoneySum>,
}

/// How amounts that stand together are written: all in the unit that suits what they
/// come to.
struct MoneyStyle {
    style: Style,
    /// How many pounds the unit is.
    pounds: Decimal,
}

impl MoneyStyle {
    fn new(total: &MoneySum, decimals_of_millions: u32) -> Self {
        let largest = total.largest();
        let (scale, pounds, decimals) = if largest >= Decimal::from(1_000_000) {
            (Scale::Million, 1_000_000, decimals_of_millions)
        } else if largest >= Decimal::from(10_000) {
            (Scale::Thousand, 1_000, 0)
        } else {
            (Scale::Ones, 1, 0)
        };
        let style = Style { unit: Unit::Pounds(scale), decimals };
        Self { style, pounds: Decimal::from(pounds) }
    }

    fn of_budgets(total: &MoneySum) -> Self {
        Self::new(total, 1)
    }

    /// Savings are smaller than budgets.
    fn of_savings(total: &MoneySum) -> Self {
        Self::new(total, 2)
    }

    fn write(&self, pounds: Decimal) -> String {
        self.style.write(pounds / self.pounds)
    }

    fn rounded(&self, pounds: Decimal) -> Decimal {
        self.style.rounded(pounds / self.pounds)
    }
}

/// A saving's pounds, beside what all savings come to.
pub(super) fn of_savings(pounds: Decimal, total: &MoneySum) -> String {
    MoneyStyle::of_savings(total).write(pounds)
}

/// The unit in which savings are written, for a heading: "£ million".
pub(super) fn unit_of(total: &MoneySum) -> String {
    MoneyStyle::of_savings(total).style.heading()
}

/// Whether a sum can still change, for the sentences that say it.
pub(super) fn time(sum: &MoneySum) -> &'static str {
    match sum.stage {
        MoneyStage::Final => "final",
        MoneyStage::LastReported(_) => "last",
        MoneyStage::Expected => "expected",
    }
}

impl Words {
    /// A budget as it is written beside what all budgets of its kind come to.
    pub fn budget_text(&self, sum: &MoneySum, total: &MoneySum) -> MoneyText {
        let keys = ["money-over", "money-under", "money-as-planned"];
        self.money_text(sum, &MoneyStyle::of_budgets(total), keys)
    }

    /// A saving as it is written beside what all savings come to.
    pub fn saving_text(&self, sum: &MoneySum, total: &MoneySum) -> MoneyText {
        let keys = ["money-lead-over", "money-lead-under", "money-as-planned"];
        self.money_text(sum, &MoneyStyle::of_savings(total), keys)
    }

    fn money_text(&self, sum: &MoneySum, style: &MoneyStyle, keys: [&str; 3]) -> MoneyText {
        let difference = sum.difference();
        let [more, less, same] = keys;
        // The word is that of the amount that is read: "£0.0 million more" is none.
        let key = match style.rounded(difference).cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => more,
            std::cmp::Ordering::Less => less,
            std::cmp::Ordering::Equal => same,
        };
        let said = say!(self, key, amount = style.write(difference.abs()));
        let read = style.rounded(sum.expected) - style.rounded(sum.planned);
        let difference = if read == style.rounded(difference) {
            said
        } else {
            say!(self, "before-rounding", difference = said)
        };
        MoneyText {
            planned: style.write(sum.planned),
            so_far: style.write(sum.so_far),
            expected: style.write(sum.expected),
            difference,
        }
    }

    /// The name of all directorates together.
    pub fn all_directorates(&self) -> String {
        say!(self, "all-directorates")
    }

    /// What a year's money comes to, in one sentence: what is spent on services, and where
    /// nothing is known of that, the first of all that is said.
    pub fn money_lead(&self, said: &MoneySaid<'_>) -> Option<String> {
        let Some(revenue) = said.revenue else { return self.money(said).into_iter().next() };
        let keys = ["money-lead-over", "money-lead-under", "money-as-planned"];
        let text = self.money_text(&revenue, &MoneyStyle::of_budgets(&revenue), keys);
        let lead = say!(
            self,
            "money-lead",
            time = time(&revenue),
            spent = text.expected,
            year = said.year,
            difference = text.difference
        );
        Some(self.dated_money(vec![lead], &revenue))
    }

    /// What a year's money comes to, sentence by sentence, a paragraph each.
    pub fn money(&self, said: &MoneySaid<'_>) -> Vec<String> {
        let mut paragraphs = Vec::new();
        if let Some(revenue) = said.revenue {
            let (text, time) = (self.budget_text(&revenue, &revenue), time(&revenue));
            let style = MoneyStyle::of_budgets(&revenue);
            let mut sentences = vec![say!(
                self,
                "money-revenue",
                time = time,
                spent = text.expected,
                year = said.year,
                difference = text.difference,
                budget = text.planned
            )];
            let most_over = said.most_over.filter(|(_, over)| !style.rounded(*over).is_zero());
            sentences.extend(most_over.map(|(directorate, over)| {
                let over = style.write(over);
                say!(self, "money-most-over", directorate = directorate, over = over, time = time)
            }));
            paragraphs.push(self.dated_money(sentences, &revenue));
        }
        if let Some(capital) = said.capital {
            let text = self.budget_text(&capital, &capital);
            let said = say!(
                self,
                "money-capital",
                time = time(&capital),
                spent = text.expected,
                difference = text.difference,
                budget = text.planned
            );
            paragraphs.push(self.dated_money(vec![said], &capital));
        }
        if let Some(savings) = said.savings {
            let text = self.saving_text(&savings, &savings);
            let said = say!(
                self,
                "money-savings",
                time = time(&savings),
                planned = text.planned,
                saved = text.so_far,
                expected = text.expected,
                year = said.year
            );
            paragraphs.push(self.dated_money(vec![said], &savings));
        }
        paragraphs
    }

    /// A paragraph, and where the year is over and nobody has said what came out, since
    /// when nobody has.
    fn dated_money(&self, mut sentences: Vec<String>, sum: &MoneySum) -> String {
        if let MoneyStage::LastReported(day) = sum.stage {
            sentences.push(say!(self, "money-not-since", day = self.day(day)));
        }
        sentences.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::period::YearRange;

    fn sum(planned: i64, so_far: i64, expected: i64) -> MoneySum {
        MoneySum {
            planned: Decimal::from(planned),
            so_far: Decimal::from(so_far),
            expected: Decimal::from(expected),
            stage: MoneyStage::Expected,
        }
    }

    #[test]
    fn the_word_is_that_of_the_difference_that_is_read() {
        let words = Words::new("en-GB", YearRange::default());
        let budget = |expected| {
            let sum = sum(305_800_000, 0, expected);
            words.budget_text(&sum, &sum).difference
        };
        assert_eq!(budget(305_830_000), "as planned");
        assert_eq!(budget(305_770_000), "as planned");
        assert_eq!(budget(305_850_000), "£0.1 million more");
        assert_eq!(budget(305_700_000), "£0.1 million less");
        let saving = |expected| {
            let sum = sum(2_000_000, 0, expected);
            words.saving_text(&sum, &sum).difference
        };
        assert_eq!(saving(1_996_000), "as planned");
        assert_eq!(saving(1_994_000), "£0.01 million less than planned");
        // £2.00 million beside £2.00 million, and £305.9 million beside £305.8 million.
        assert_eq!(saving(1_995_000), "£0.01 million less than planned (before rounding)");
        let sum = sum(305_840_000, 0, 305_860_000);
        assert_eq!(words.budget_text(&sum, &sum).difference, "as planned (before rounding)");
    }

    #[test]
    fn the_unit_suits_what_all_amounts_come_to() {
        let words = Words::new("en-GB", YearRange::default());
        let planned = |planned, total| {
            let (row, total) = (sum(planned, 0, planned), sum(total, 0, total));
            words.budget_text(&row, &total).planned
        };
        assert_eq!(planned(40_000, 800_000), "£40,000");
        assert_eq!(planned(800_000, 1_000_000), "£0.8 million");
        assert_eq!(planned(4_250, 9_999), "£4,250");
        let saving = sum(400_000, 310_000, 310_000);
        assert_eq!(words.saving_text(&saving, &saving).difference, "£90,000 less than planned");
        assert_eq!(unit_of(&saving), "£ thousand");
        assert_eq!(of_savings(Decimal::from(4_200_000), &sum(9_000_000, 0, 0)), "£4.20 million");
    }

    #[test]
    fn the_sentences_say_of_each_kind_whether_it_is_final() {
        let revenue = MoneySum { stage: MoneyStage::Final, ..sum(90_000, 90_400, 90_400) };
        let said = Words::new("en-GB", YearRange::default()).money(&MoneySaid {
            year: "2024 to 2025",
            revenue: Some(revenue),
            most_over: Some(("Housing", Decimal::from(400))),
            capital: None,
            savings: Some(sum(40_000, 10_000, 30_000)),
        });
        assert_eq!(
            said,
            [
                "We spent £90,000 on services in 2024 to 2025. Our budget was £90,000, so that \
                 is as planned.",
                "We planned to save £40,000 in 2024 to 2025. So far we have saved £10,000, and \
                 expect £30,000 by the end of the year.",
            ]
        );
    }

    /// What was last said before the year ended is no expectation once it is over.
    #[test]
    fn what_nobody_has_reported_since_is_said_as_it_was_and_when() {
        let stage = MoneyStage::LastReported(Date::constant(2024, 11, 7));
        let said = MoneySaid {
            year: "2024 to 2025",
            revenue: Some(MoneySum { stage, ..sum(90_000, 50_000, 94_000) }),
            most_over: None,
            capital: None,
            savings: Some(MoneySum { stage, ..sum(40_000, 10_000, 30_000) }),
        };
        let words = Words::new("en-GB", YearRange::default());
        assert_eq!(
            words.money_lead(&said).unwrap(),
            "We expected to spend £94,000 on services in 2024 to 2025, £4,000 more than \
             planned. Not all of it has been reported on since 7 November 2024."
        );
        assert_eq!(
            words.money(&said)[1],
            "We planned to save £40,000 in 2024 to 2025. We had saved £10,000, and \
             expected £30,000 in all. Not all of it has been reported on since 7 November \
             2024."
        );
    }
}
