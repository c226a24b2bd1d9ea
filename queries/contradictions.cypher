// title: Contradictions
// question: Which two claims cannot both be true, who made them, and about what do they disagree?
// topic: evidence
// param on: string? = null - polarity, date, duration, place, participants or terms
// param issue: string? = null - id of an issue that an act of one of them is about
// returns on: about what they disagree
// returns one: the words of the first claim
// returns oneSpeaker: who says it
// returns oneOutlet: who printed it
// returns onePublishedOn: when it was printed
// returns other: the words of the second claim
// returns otherSpeaker: who says it
// returns otherOutlet: who printed it
// returns otherPublishedOn: when it was printed
// returns oneReportId: report of the first claim
// returns otherReportId: report of the second claim
// returns oneId: id of the first claim
// returns otherId: id of the second claim
// Neo4j Browser: :param {on: null, issue: null}
CALL () {
  MATCH (i:Issue)<-[:OVER|DISCUSSED|ADDRESSES|ON]-(act)
  WHERE i.id = $issue
  MATCH (act)<-[:ASSERTS|DENIES]-(c:Claim)
  MATCH (c)-[x:CONTRADICTS]-(:Claim)
  WHERE $on IS NULL OR x.on = $on
  RETURN startNode(x) AS a, x, endNode(x) AS b
  UNION
  WITH $issue AS issue WHERE issue IS NULL
  MATCH (a:Claim)-[x:CONTRADICTS]->(b:Claim)
  WHERE $on IS NULL OR x.on = $on
  RETURN a, x, b
}
MATCH (a)-[:SAID_BY]->(s:Actor)
MATCH (a)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
MATCH (b)-[:SAID_BY]->(t:Actor)
MATCH (b)-[:REPORTED_IN]->(q:Report)
MATCH (q)-[:PUBLISHED_BY]->(p:Actor)
RETURN x.on AS on, a.quote AS one, s.name AS oneSpeaker, o.name AS oneOutlet, r.publishedOn AS onePublishedOn,
  b.quote AS other, t.name AS otherSpeaker, p.name AS otherOutlet, q.publishedOn AS otherPublishedOn,
  r.id AS oneReportId, q.id AS otherReportId, a.id AS oneId, b.id AS otherId
ORDER BY on, oneId, otherId
