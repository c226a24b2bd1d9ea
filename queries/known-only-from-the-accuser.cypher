// title: Known only from the accuser
// question: Which pressures are told by the pressed side alone: nobody who pressed, and no third party, says so?
// topic: evidence
// param issue: string? = null - id of an issue
// returns act: the pressure in one line
// returns occurredOn: when it happened
// returns modality: actual, planned, hypothetical or future
// returns recipients: names of who is pressed
// returns toldBy: names of those who tell it
// returns claims: claims that assert it
// returns origins: origins of those claims
// returns denials: claims that deny it
// returns quote: the first words that tell it
// returns actId: id of the pressure
// Neo4j Browser: :param {issue: null}
MATCH (p:Pressure)
WHERE p.claims > 0
  AND ($issue IS NULL OR EXISTS { MATCH (p)-[:OVER]->(i:Issue) WHERE i.id = $issue })
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  RETURN count(DISTINCT s) AS speakers
}
CALL (p) {
  MATCH (p)-[:ON]->(b:Actor)
  MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT p, side
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  MATCH (s)-[:ACTS_FOR*0..3]->(own:Actor)
  WHERE own.id = side.id
  RETURN count(DISTINCT s) AS ownSpeakers
}
WITH p, speakers, ownSpeakers
WHERE speakers = ownSpeakers
CALL (p) {
  MATCH (p)-[:ON]->(b:Actor)
  WITH DISTINCT b.name AS name ORDER BY name
  RETURN collect(name) AS recipients
}
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  WITH DISTINCT s.name AS name ORDER BY name
  RETURN collect(name) AS toldBy
}
CALL (p) {
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  WITH c ORDER BY c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS quote
}
RETURN p.name AS act, p.occurredOn AS occurredOn, p.modality AS modality, recipients, toldBy, p.claims AS claims, p.origins AS origins,
  p.denials AS denials, quote, p.id AS actId
ORDER BY occurredOn, actId
