// title: Denials left out
// question: Which copies tell what a story asserts, but not that it was denied in that very story?
// topic: reports
// param report: string? = null - id of the report at the beginning
// returns act: what is asserted and denied
// returns denier: who denies it in the story
// returns denial: the words of the denial
// returns storyOutlet: who published the story
// returns outlet: whose copy leaves the denial out
// returns assertion: the words by which the copy asserts it
// returns publishedOn: when the copy was published
// returns storyId: id of the story
// returns reportId: id of the copy
// returns actId: id of the act
// Neo4j Browser: :param {report: null}
MATCH (copy:Report)-[:REWRITES*1..6]->(story:Report)
WHERE $report IS NULL OR story.id = $report
MATCH (story)<-[:REPORTED_IN]-(d:Claim)
MATCH (d)-[:DENIES]->(act)
MATCH (d)-[:SAID_BY]->(denier:Actor)
CALL (copy, act) {
  MATCH (copy)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:ASSERTS]->(told)
  WHERE told.id = act.id
  WITH c ORDER BY c.start, c.id
  RETURN collect(c.quote) AS assertions
}
CALL (copy, act) {
  MATCH (copy)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:DENIES]->(told)
  WHERE told.id = act.id
  RETURN count(c) AS denials
}
WITH copy, story, d, act, denier, assertions, denials
WHERE size(assertions) > 0 AND denials = 0
MATCH (story)-[:PUBLISHED_BY]->(first:Actor)
MATCH (copy)-[:PUBLISHED_BY]->(outlet:Actor)
RETURN act.name AS act, denier.name AS denier, d.quote AS denial, first.name AS storyOutlet, outlet.name AS outlet,
  head(assertions) AS assertion, copy.publishedOn AS publishedOn, story.id AS storyId, copy.id AS reportId, act.id AS actId
ORDER BY storyId, reportId, actId, d.id
