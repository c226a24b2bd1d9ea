// title: Disputed acts
// question: Which acts are asserted by some and denied by others, and who stands on which side?
// topic: evidence
// param issue: string? = null - id of an issue
// param kind: string? = null - pressure, meeting, proposal, position or tie
// returns act: the act in one line
// returns kind: kind of the act
// returns occurredOn: when it happened
// returns claims: claims that assert it
// returns origins: origins of those claims
// returns denials: claims that deny it
// returns assertedBy: names of those who assert it
// returns deniedBy: names of those who deny it
// returns actId: id of the act
// Neo4j Browser: :param {issue: null, kind: null}
CALL () {
  MATCH (i:Issue)<-[:OVER|DISCUSSED|ADDRESSES|ON]-(act)
  WHERE i.id = $issue
  RETURN act
  UNION
  WITH $issue AS issue WHERE issue IS NULL
  MATCH (:Claim)-[:DENIES]->(act)
  RETURN act
}
MATCH (act)<-[:DENIES]-(d:Claim)
WHERE act.claims > 0 AND ($kind IS NULL OR d.kind = $kind)
WITH DISTINCT act, d.kind AS kind
CALL (act) {
  MATCH (act)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  WITH DISTINCT s.name AS name ORDER BY name
  RETURN collect(name) AS assertedBy
}
CALL (act) {
  MATCH (act)<-[:DENIES]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  WITH DISTINCT s.name AS name ORDER BY name
  RETURN collect(name) AS deniedBy
}
RETURN act.name AS act, kind, act.occurredOn AS occurredOn, act.claims AS claims, act.origins AS origins,
  act.denials AS denials, assertedBy, deniedBy, act.id AS actId
ORDER BY denials DESC, claims DESC, actId
