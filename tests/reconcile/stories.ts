// Invented reports of one quarrel: a story, a copy of parts of it, a rewrite, and one that shares nothing but a speech with it.

/** The story as its outlet had it first. */
export const STORY = `HELSINKI, March 3 - Finland asked Sweden on Monday to close the joint ferry terminal for a fortnight while inspectors look for the cause of last week's fire, three officials familiar with the exchange told Harbour Wire.

The request was delivered by the Finnish transport minister, Aino Rantala, during a call that lasted less than half an hour, the officials said. She warned that insurers would withdraw their cover for the night crossings if the two governments did not act before the weekend.

Swedish negotiators answered that a full closure would strand thousands of lorry drivers and proposed shorter sailings instead. One of the officials described the mood as tense but workmanlike.

"We are not going to shut a harbour because of a rumour," Sweden's infrastructure minister, Karl Brandt, told reporters in Stockholm. "We will shut it when an engineer tells us to, and not one hour earlier."

Behind the quarrel stands an older argument over who pays for the ageing hoists on the Swedish quay. Finland covered most of the repairs after the storm two winters ago and has been asking for its money ever since.

A joint panel of engineers is due to hand over its first findings on Thursday. Neither ministry would say whether the panel had been given access to the burnt control room.`;

/** Two paragraphs of it word for word, then reporting of its own. */
export const COPY = `Finland wants ferry terminal shut

Finland asked Sweden on Monday to close the joint ferry terminal for a fortnight while inspectors look for the cause of last week's fire, three officials familiar with the exchange told Harbour Wire.

The request was delivered by the Finnish transport minister, Aino Rantala, during a call that lasted less than half an hour, the officials said.

The local chamber of commerce told this newspaper that bookings had already fallen by a tenth. Its head, Maja Lind, urged the government to find a solution quickly and called the dispute an embarrassment for both capitals.

Hotel owners along the quay have begun to offer free cancellations, and a bakery that supplies the ships has sent half its staff home. Several traders demanded compensation from the port authority.`;

/** All of it in lightly changed words, crediting the outlet. */
export const REWRITE = `Finland has asked Sweden to shut the joint ferry terminal for a fortnight while inspectors look for what caused last week's fire, according to Harbour Wire, which cited three officials familiar with the exchange.

The request came from the Finnish transport minister, Aino Rantala, in a call that lasted less than half an hour. She warned that insurers would pull their cover for the night crossings unless the two governments acted before the weekend.

Swedish negotiators replied that a full closure would strand thousands of lorry drivers and suggested shorter sailings instead. An official described the mood as tense but workmanlike.

“We are not going to shut a harbour because of a rumour,” said Karl Brandt, the Swedish infrastructure minister. “We will shut it when an engineer tells us to, and not one hour earlier.”

The row hides an older argument over who pays for the ageing hoists on the Swedish side. Finland paid for most of the repairs after the storm two winters ago and wants its money back.`;

/** Another reporter on the same quarrel: only the speech is the same. */
export const INDEPENDENT = `STOCKHOLM - Sweden will keep its side of the ferry terminal open despite Finnish pressure to close it after the fire of last week, the infrastructure minister said on Monday.

"We are not going to shut a harbour because of a rumour," Karl Brandt told reporters in Stockholm. "We will shut it when an engineer tells us to, and not one hour earlier."

Brandt had spoken by phone with his Finnish counterpart, transport minister Aino Rantala, who had pushed for a two-week pause in all traffic. A person briefed on the conversation told the Stockholm Ledger that Rantala raised the matter of insurance and hinted at a court case.

The two sides have been at odds about money since a storm damaged the quay. Swedish officials insist that Helsinki agreed to carry the bill; Helsinki says it only advanced the sum.

Engineers from both countries will report on Thursday. Until then, Brandt said, ships would sail as usual.`;
