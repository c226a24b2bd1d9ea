// title: Who says so
// question: On whose word does a pressure rest: who says it, for whom do they speak, where was it gathered and printed, and in which words?
// topic: evidence
// param actor: string? = united-states - id of who presses, together with those who act for it
// param recipient: string? = ukraine - id of who is pressed, together with those who act for it
// param issue: string? = null - id of an issue
// returns act: the pressure in one line
// returns occurredOn: when it happened
// returns modality: actual, planned, hypothetical or future, as the claim says
// returns speaker: who says so
// returns speakerKind: person, state, body, unnamed, outlet ...
// returns speaksFor: for whom the speaker acts
// returns quote: the words
// returns origin: where the claim was gathered
// returns outlet: who printed it
// returns publishedOn: when it was printed
// returns report: title of the report
// returns reportId: id of the report
// returns claimId: id of the claim
// returns actId: id of the pressure
// Neo4j Browser: :param {actor: 'united-states', recipient: 'ukraine', issue: null}
CALL () {
  MATCH (i:Issue)<-[:OVER]-(p:Pressure)
  WHERE i.id = $issue
  RETURN p
  UNION
  WITH $issue AS issue WHERE issue IS NULL
  MATCH (side:Actor)<-[:ACTS_FOR*0..3]-(a:Actor)
  WHERE side.id = $actor
  MATCH (a)-[:EXERTED]->(p:Pressure)
  RETURN p
  UNION
  WITH coalesce($issue, $actor) AS begin WHERE begin IS NULL
  MATCH (p:Pressure)
  RETURN p
}
WITH p
WHERE p.claims > 0
  AND ($actor IS NULL OR EXISTS { MATCH (p)<-[:EXERTED]-(a:Actor)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (p)-[:ON]->(b:Actor)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $recipient })
  AND ($issue IS NULL OR EXISTS { MATCH (p)-[:OVER]->(i:Issue) WHERE i.id = $issue })
MATCH (p)<-[:ASSERTS]-(c:Claim)
MATCH (c)-[:SAID_BY]->(s:Actor)
MATCH (c)-[:FROM]->(o:Origin)
MATCH (c)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(outlet:Actor)
CALL (s) {
  MATCH (s)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
RETURN p.name AS act, p.occurredOn AS occurredOn, c.modality AS modality, s.name AS speaker, s.kind AS speakerKind, speaksFor, c.quote AS quote,
  o.name AS origin, outlet.name AS outlet, r.publishedOn AS publishedOn, r.title AS report, r.id AS reportId,
  c.id AS claimId, p.id AS actId
ORDER BY p.occurredOn, actId, publishedOn, claimId
