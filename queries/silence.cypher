// title: Silence
// question: Who is pressed, and never quoted?
// topic: pressure
// param issue: string? = null - id of an issue
// returns actor: who is pressed
// returns actorId: its id
// returns kind: person, state, body ...
// returns pressures: acts of pressure on it that are said to have happened
// returns claims: claims that assert them
// returns spokenForBy: names of those who are quoted and act for it
// returns actIds: ids of the pressures
// Neo4j Browser: :param {issue: null}
MATCH (b:Actor)
CALL (b) {
  MATCH (b)<-[:ON]-(p:Pressure)
  WHERE p.modality = 'actual' AND p.claims > 0
    AND ($issue IS NULL OR EXISTS { MATCH (p)-[:OVER]->(i:Issue) WHERE i.id = $issue })
  WITH p ORDER BY p.id
  RETURN count(p) AS pressures, coalesce(sum(p.claims), 0) AS claims, collect(p.id) AS actIds
}
WITH b, pressures, claims, actIds
WHERE pressures > 0 AND NOT EXISTS { MATCH (b)<-[:SAID_BY]-(c:Claim) }
CALL (b) {
  MATCH (b)<-[:ACTS_FOR*1..3]-(s:Actor)
  WITH DISTINCT s
  WHERE EXISTS { MATCH (s)<-[:SAID_BY]-(c:Claim) }
  WITH DISTINCT s.name AS name ORDER BY name
  RETURN collect(name) AS spokenForBy
}
RETURN b.name AS actor, b.id AS actorId, b.kind AS kind, pressures, claims, spokenForBy, actIds
ORDER BY size(spokenForBy), pressures DESC, actorId
