// title: Whom a version favours
// question: Which terms of a version favour whom, and how well is that attested?
// topic: proposals
// param proposal: string? = null - id of a proposal
// param favours: string? = null - id of whom it favours
// returns proposal: name of the proposal
// returns occurredOn: when it was put on the table
// returns favours: whom these terms favour
// returns terms: how many terms
// returns issues: names of the issues
// returns texts: the terms, in words
// returns claims: claims that say so
// returns proposalId: id of the proposal
// returns favoursId: id of whom they favour
// Neo4j Browser: :param {proposal: null, favours: null}
MATCH (p:Proposal)-[x:ADDRESSES]->(i:Issue)
WHERE x.favours IS NOT NULL
  AND ($proposal IS NULL OR p.id = $proposal)
  AND ($favours IS NULL OR x.favours = $favours)
MATCH (a:Actor {id: x.favours})
WITH p, a, i, x ORDER BY i.id, x.term, x.id
WITH p, a, count(x) AS terms, collect(DISTINCT i.name) AS issues, collect(x.term) AS texts, coalesce(sum(x.claims), 0) AS claims
RETURN p.name AS proposal, p.occurredOn AS occurredOn, a.name AS favours, terms, issues, texts, claims,
  p.id AS proposalId, a.id AS favoursId
ORDER BY occurredOn, proposalId, terms DESC, favoursId
