// title: Demands and answers
// question: What did the pressed side say on an issue once it had been pressed over it?
// topic: pressure
// param issue: string? = donbas-territory - id of an issue
// param recipient: string? = ukraine - id of who is pressed, together with those who act for it
// returns demand: the pressure in one line
// returns demandedOn: when it was made
// returns issue: name of the issue
// returns answeredBy: who answers
// returns stance: for, against, conditional or undecided
// returns event: PLOVER type of the answer
// returns modality: actual, planned, hypothetical or future
// returns answeredOn: when
// returns quote: the first words that tell the answer
// returns claims: claims that assert the answer
// returns denials: claims that deny it
// returns demandId: id of the pressure
// returns answerId: id of the position
// Neo4j Browser: :param {issue: 'donbas-territory', recipient: 'ukraine'}
MATCH (p:Pressure)
WHERE p.modality = 'actual' AND p.claims > 0 AND p.event IN ['REQUEST', 'APPEAL', 'THREATEN', 'COERCE']
MATCH (p)-[:OVER]->(i:Issue)
WHERE $issue IS NULL OR i.id = $issue
MATCH (p)-[:ON]->(b:Actor)
WHERE $recipient IS NULL OR EXISTS { MATCH (b)-[:ACTS_FOR*0..3]->(wanted:Actor) WHERE wanted.id = $recipient }
MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor)
WITH DISTINCT p, i, side
MATCH (side)<-[:ACTS_FOR*0..3]-(own:Actor)
WITH DISTINCT p, i, own
MATCH (own)-[:HOLDS]->(q:Position)
WHERE q.claims > 0 AND q.occurredOn >= left(p.occurredOn, size(q.occurredOn))
MATCH (q)-[:ON]->(topic:Issue)
WHERE topic.id = i.id
CALL (q) {
  MATCH (q)<-[:ASSERTS]-(c:Claim)
  WITH c ORDER BY c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS quote
}
RETURN p.name AS demand, p.occurredOn AS demandedOn, i.name AS issue, own.name AS answeredBy, q.stance AS stance,
  q.event AS event, q.modality AS modality, q.occurredOn AS answeredOn, quote, q.claims AS claims,
  q.denials AS denials, p.id AS demandId, q.id AS answerId
ORDER BY demandedOn, demandId, answeredOn, answerId, answeredBy
