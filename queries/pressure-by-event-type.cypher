// title: Pressure by type
// question: What kind of pressure is it - demands, threats, coercion - and how well is each kind attested?
// topic: pressure
// param actor: string? = null - id of who presses, together with those who act for it
// param recipient: string? = null - id of who is pressed, together with those who act for it
// returns event: PLOVER type, or APPEAL
// returns modality: actual, planned, hypothetical or future
// returns acts: acts of pressure
// returns claims: claims that assert them
// returns origins: origins of those claims
// returns denials: claims that deny them
// returns corroborated: acts with two independent origins or more, and no denial
// returns disputed: acts that are asserted and denied
// returns score: lowest PLOVER score
// returns first: earliest date
// returns last: latest date
// Neo4j Browser: :param {actor: null, recipient: null}
MATCH (p:Pressure)
WHERE ($actor IS NULL OR EXISTS { MATCH (p)<-[:EXERTED]-(a:Actor)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (p)-[:ON]->(b:Actor)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $recipient })
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:FROM]->(o:Origin)
  WITH DISTINCT o.id AS id ORDER BY id
  RETURN collect(id) AS originIds
}
WITH p, originIds ORDER BY p.id
WITH p.event AS event, p.modality AS modality, count(p) AS acts, coalesce(sum(p.claims), 0) AS claims,
  coalesce(sum(p.denials), 0) AS denials, count(CASE WHEN p.status = 'corroborated' THEN 1 END) AS corroborated,
  count(CASE WHEN p.status = 'disputed' THEN 1 END) AS disputed, min(p.score) AS score,
  min(p.occurredOn) AS first, max(p.occurredOn) AS last, collect(originIds) AS lists
CALL (lists) {
  UNWIND lists AS list
  UNWIND list AS id
  RETURN count(DISTINCT id) AS origins
}
RETURN event, modality, acts, claims, origins, denials, corroborated, disputed, score, first, last
ORDER BY score, event, modality
