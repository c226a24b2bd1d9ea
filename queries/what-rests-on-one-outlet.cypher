// title: What rests on one outlet
// question: Which acts go back to a single outlet, however many have repeated them?
// topic: reports
// param outlet: string? = axios - id of the outlet at the origin
// param kind: string? = null - pressure, meeting, proposal, position or tie
// returns origin: the one outlet that had it
// returns outletId: its id
// returns act: the act in one line
// returns kind: kind of the act
// returns occurredOn: when it happened
// returns claims: claims that assert it
// returns reports: reports that tell it
// returns outlets: names of the outlets that tell it
// returns actId: id of the act
// Neo4j Browser: :param {outlet: 'axios', kind: null}
MATCH (o:Origin)
WHERE o.kind = 'outlet' AND ($outlet IS NULL OR o.actor = $outlet)
MATCH (o)<-[:FROM]-(first:Claim)
WHERE $kind IS NULL OR first.kind = $kind
MATCH (first)-[:ASSERTS]->(act)
WHERE act.status = 'single-origin' AND act.origins = 1
WITH DISTINCT o, first.kind AS kind, act
CALL (act) {
  MATCH (act)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:REPORTED_IN]->(r:Report)
  RETURN count(DISTINCT r) AS reports
}
CALL (act) {
  MATCH (act)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:REPORTED_IN]->(r:Report)
  MATCH (r)-[:PUBLISHED_BY]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS outlets
}
RETURN o.name AS origin, o.actor AS outletId, act.name AS act, kind, act.occurredOn AS occurredOn, act.claims AS claims,
  reports, outlets, act.id AS actId
ORDER BY reports DESC, claims DESC, outletId, actId
