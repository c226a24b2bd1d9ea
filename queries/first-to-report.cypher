// title: First to report
// question: Who was first to print an act, how many followed, and how much later did the first denial appear?
// topic: reports
// param kind: string? = pressure - pressure, meeting, proposal, position or tie
// param issue: string? = null - id of an issue
// returns act: the act in one line
// returns kind: kind of the act
// returns firstPublishedOn: when it was first printed
// returns firstOutlets: names of those who printed it that day
// returns reports: reports that assert it
// returns outlets: outlets that assert it
// returns lastPublishedOn: when it was last printed
// returns firstDenialOn: when a denial was first printed
// returns actId: id of the act
// Neo4j Browser: :param {kind: 'pressure', issue: null}
MATCH (c:Claim)-[:ASSERTS]->(act)
WHERE ($kind IS NULL OR c.kind = $kind) AND ($issue IS NULL OR $issue IN coalesce(c.issues, []))
MATCH (c)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
WITH act, c.kind AS kind, min(r.publishedOn) AS firstPublishedOn, max(r.publishedOn) AS lastPublishedOn,
  count(DISTINCT r) AS reports, count(DISTINCT o) AS outlets
WHERE reports > 1
CALL (act, firstPublishedOn) {
  MATCH (act)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:REPORTED_IN]->(r:Report)
  WHERE r.publishedOn = firstPublishedOn
  MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
  WITH DISTINCT o.name AS name ORDER BY name
  RETURN collect(name) AS firstOutlets
}
CALL (act) {
  MATCH (act)<-[:DENIES]-(c:Claim)
  RETURN min(c.publishedOn) AS firstDenialOn
}
RETURN act.name AS act, kind, firstPublishedOn, firstOutlets, reports, outlets, lastPublishedOn, firstDenialOn, act.id AS actId
ORDER BY reports DESC, firstPublishedOn, actId
