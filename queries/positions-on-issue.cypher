// title: Positions on an issue
// question: Who holds what on an issue, since when, in which words, and who denies it?
// topic: positions
// param issue: string = donbas-territory - id of an issue
// param actor: string? = null - id of the holder, together with those who act for it
// param stance: string? = null - for, against, conditional or undecided
// returns holder: who holds it
// returns holderId: its id
// returns speaksFor: for whom the holder acts
// returns stance: for, against, conditional or undecided
// returns event: PLOVER type of the statement
// returns modality: actual, planned, hypothetical or future
// returns occurredOn: when it was taken
// returns quote: the first words that tell it
// returns claims: claims that assert it
// returns origins: origins of those claims
// returns denials: claims that deny it
// returns status: what its claims add up to
// returns actId: id of the position
// Neo4j Browser: :param {issue: 'donbas-territory', actor: null, stance: null}
MATCH (i:Issue {id: $issue})
MATCH (i)<-[:ON]-(q:Position)
WHERE $stance IS NULL OR q.stance = $stance
MATCH (q)<-[:HOLDS]-(h:Actor)
WHERE $actor IS NULL OR EXISTS { MATCH (h)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $actor }
CALL (h) {
  MATCH (h)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
CALL (q) {
  MATCH (q)<-[:ASSERTS|DENIES]-(c:Claim)
  WITH c ORDER BY c.polarity, c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS quote
}
RETURN h.name AS holder, h.id AS holderId, speaksFor, q.stance AS stance, q.event AS event, q.modality AS modality,
  q.occurredOn AS occurredOn, quote, q.claims AS claims, q.origins AS origins, q.denials AS denials, q.status AS status,
  q.id AS actId
ORDER BY holderId, occurredOn, actId
