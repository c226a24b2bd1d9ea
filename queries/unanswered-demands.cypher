// title: Unanswered demands
// question: To which demands, appeals and threats has the pressed side not been reported to answer: no position of theirs on the issue since?
// topic: pressure
// param issue: string? = null - id of an issue
// param recipient: string? = null - id of who is pressed, together with those who act for it
// returns demand: the pressure in one line
// returns event: PLOVER type, or APPEAL
// returns occurredOn: when it was made
// returns issue: name of the issue
// returns issueId: its id
// returns claims: claims that assert it
// returns denials: claims that deny it
// returns status: what its claims add up to
// returns quote: the first words that tell it
// returns actId: id of the pressure
// Neo4j Browser: :param {issue: null, recipient: null}
MATCH (p:Pressure)
WHERE p.modality = 'actual' AND p.claims > 0 AND p.event IN ['REQUEST', 'APPEAL', 'THREATEN', 'COERCE']
  AND ($recipient IS NULL OR EXISTS { MATCH (p)-[:ON]->(b:Actor)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $recipient })
MATCH (p)-[:OVER]->(i:Issue)
WHERE $issue IS NULL OR i.id = $issue
CALL (p, i) {
  MATCH (p)-[:ON]->(b:Actor)
  MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT i, p, side
  MATCH (side)<-[:ACTS_FOR*0..3]-(own:Actor)
  WITH DISTINCT i, p, own
  MATCH (own)-[:HOLDS]->(q:Position)
  WHERE q.claims > 0 AND (p.occurredOn IS NULL OR q.occurredOn >= left(p.occurredOn, size(q.occurredOn)))
  MATCH (q)-[:ON]->(topic:Issue)
  WHERE topic.id = i.id
  RETURN count(q) AS answers
}
WITH p, i, answers
WHERE answers = 0
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  WITH c ORDER BY c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS quote
}
RETURN p.name AS demand, p.event AS event, p.occurredOn AS occurredOn, i.name AS issue, i.id AS issueId,
  p.claims AS claims, p.denials AS denials, p.status AS status, quote, p.id AS actId
ORDER BY occurredOn, actId, issueId
