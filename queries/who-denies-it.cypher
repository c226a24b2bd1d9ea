// title: Who denies it
// question: Who denies what, in which words, and how many assert it all the same?
// topic: evidence
// param issue: string? = null - id of an issue that the act is about
// param kind: string? = pressure - pressure, meeting, proposal, position or tie
// param denier: string? = null - id of who denies, together with those who act for it
// returns denier: who denies
// returns denierId: its id
// returns speaksFor: for whom the denier acts
// returns party: whether the denier's side takes part in the act
// returns act: what is denied, in one line
// returns kind: kind of the act
// returns occurredOn: when it happened, as its claims say
// returns assertions: claims that assert it
// returns origins: origins of those claims
// returns denials: claims that deny it
// returns quote: the words of the denial
// returns saidOn: when they were said
// returns outlet: who printed them
// returns reportId: id of the report
// returns claimId: id of the denying claim
// returns actId: id of the act
// Neo4j Browser: :param {issue: null, kind: 'pressure', denier: null}
CALL () {
  MATCH (i:Issue)<-[:OVER|DISCUSSED|ADDRESSES|ON]-(act)
  WHERE i.id = $issue
  MATCH (act)<-[:DENIES]-(c:Claim)
  RETURN c, act
  UNION
  WITH $issue AS issue WHERE issue IS NULL
  MATCH (side:Actor)<-[:ACTS_FOR*0..3]-(s:Actor)
  WHERE side.id = $denier
  MATCH (s)<-[:SAID_BY]-(c:Claim)
  MATCH (c)-[:DENIES]->(act)
  RETURN c, act
  UNION
  WITH coalesce($issue, $denier) AS begin WHERE begin IS NULL
  MATCH (c:Claim)-[:DENIES]->(act)
  RETURN c, act
}
WITH c, act
WHERE $kind IS NULL OR c.kind = $kind
MATCH (c)-[:SAID_BY]->(s:Actor)
WHERE $denier IS NULL OR EXISTS { MATCH (s)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $denier }
MATCH (c)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(outlet:Actor)
CALL (s) {
  MATCH (s)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
CALL (s, act) {
  MATCH (act)<-[:EXERTED|ATTENDED|MADE|HOLDS|SERVES]-(a:Actor)
  MATCH (a)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT s, side
  MATCH (s)-[:ACTS_FOR*0..3]->(own:Actor)
  WHERE own.id = side.id
  RETURN count(own) AS acting
}
CALL (s, act) {
  MATCH (act)-[:ON|FOR]->(b:Actor)
  MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT s, side
  MATCH (s)-[:ACTS_FOR*0..3]->(own:Actor)
  WHERE own.id = side.id
  RETURN count(own) AS receiving
}
RETURN s.name AS denier, s.id AS denierId, speaksFor,
  CASE WHEN acting > 0 THEN 'who acts' WHEN receiving > 0 THEN 'whom it is aimed at' ELSE 'someone else' END AS party,
  act.name AS act, c.kind AS kind, act.occurredOn AS occurredOn, act.claims AS assertions, act.origins AS origins,
  act.denials AS denials, c.quote AS quote, c.saidOn AS saidOn, outlet.name AS outlet, r.id AS reportId,
  c.id AS claimId, act.id AS actId
ORDER BY saidOn, actId, claimId
