ask = Ask us
