contact-heading = Ask us
contact-heading = Ask again
