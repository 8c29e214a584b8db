# Of these, two are named by nothing.

contact-heading = Ask { -us }
contact-headng = Ask us
our-promise = We answer within ten days.
navigation-contact = Ask us

## Named by the council's own template, by another string, and by how they start

not-found-ask = { days-to-answer }
days-to-answer = Ten days
-us = us
method-ours-heading = How we ask
