//! `/accessibility/`: the statement, from facts that the council signed.

use super::Scope;
use super::frame::Frame;
use super::view::{Accessibility, AccessibilityTest, Body, Contact, Failure, Link};
use crate::model::{KnownFailure, Nation};

pub(super) fn compose(scope: &mut Scope<'_, '_>) -> (Frame, Body) {
    let words = scope.words();
    let site = scope.frozen.site;
    let facts = &site.accessibility;
    let (enforcement, title) = words.enforcement(site.council.nation);
    let href = match site.council.nation {
        Nation::NorthernIreland => "https://www.equalityni.org/",
        Nation::England | Nation::Scotland | Nation::Wales => {
            "https://www.equalityadvisoryservice.com/"
        }
    };
    let body = Accessibility {
        council: site.council.publisher().to_owned(),
        address: site.settings.base_address.clone(),
        compliance: words.compliance(facts.status, facts.test.is_some()),
        failures: failures(&facts.failures),
        burden: failures(&facts.burden),
        out_of_scope: failures(&facts.out_of_scope),
        contact: Contact {
            name: site.council.contact.name.clone(),
            email: facts.contact_email.clone(),
            phone: facts.contact_phone.clone(),
        },
        answer_within: facts.answer_within.clone(),
        enforcement,
        enforcement_link: Link { title, href: href.to_owned() },
        prepared: words.day(facts.prepared),
        last_reviewed: words.day(facts.last_reviewed),
        test: facts.test.as_ref().map(|test| AccessibilityTest {
            last: words.day(test.last),
            by: test.by.clone(),
            how: test.how.clone(),
        }),
        signed_by: facts.signed_by.clone(),
    };
    let title = words.accessibility_title();
    (Frame::new(&title, &body.compliance), Body::Accessibility(Box::new(body)))
}

fn failures(known: &[KnownFailure]) -> Vec<Failure> {
    known
        .iter()
        .map(|failure| Failure {
            what: sentence(&failure.what),
            criterion: failure.criterion.clone(),
            reason: sentence(&failure.reason),
            alternative: sentence(&failure.alternative),
        })
        .collect()
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    if text.is_empty() || text.ends_with(['.', '?', '!']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}
