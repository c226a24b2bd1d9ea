// title: Copies of a story
// question: Which reports copy or rewrite a story, what do they keep, add and leave out, and do they keep its denials?
// topic: reports
// param report: string? = axios-2025-12-08 - id of the report at the beginning
// returns story: title of the first report
// returns storyOutlet: who published it
// returns copy: title of the copy
// returns outlet: who published the copy
// returns publishedOn: when
// returns steps: 1 for a copy, 2 for a copy of a copy
// returns claims: claims in the copy
// returns kept: acts of the story that the copy tells too
// returns left: acts of the story that the copy leaves out
// returns added: acts that only the copy tells
// returns denials: denials in the copy
// returns storyDenials: denials in the story
// returns storyId: id of the first report
// returns reportId: id of the copy
// Neo4j Browser: :param {report: 'axios-2025-12-08'}
MATCH path = (copy:Report)-[:REWRITES*1..6]->(story:Report)
WHERE NOT EXISTS { MATCH (story)-[:REWRITES]->(older:Report) }
  AND ($report IS NULL OR story.id = $report)
WITH copy, story, length(path) AS steps
MATCH (story)-[:PUBLISHED_BY]->(first:Actor)
MATCH (copy)-[:PUBLISHED_BY]->(outlet:Actor)
CALL (story) {
  MATCH (story)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:ASSERTS|DENIES]->(act)
  RETURN count(DISTINCT act) AS told, count(DISTINCT CASE WHEN c.polarity = 'denies' THEN c.id END) AS storyDenials
}
CALL (copy) {
  MATCH (copy)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:ASSERTS|DENIES]->(act)
  RETURN count(DISTINCT c) AS claims, count(DISTINCT act) AS retold,
    count(DISTINCT CASE WHEN c.polarity = 'denies' THEN c.id END) AS denials
}
CALL (copy, story) {
  MATCH (copy)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:ASSERTS|DENIES]->(act)
  WITH DISTINCT act, story
  MATCH (act)<-[:ASSERTS|DENIES]-(d:Claim)
  MATCH (d)-[:REPORTED_IN]->(source:Report)
  WHERE source.id = story.id
  RETURN count(DISTINCT act) AS kept
}
RETURN story.title AS story, first.name AS storyOutlet, copy.title AS copy, outlet.name AS outlet,
  copy.publishedOn AS publishedOn, steps, claims, kept, told - kept AS left, retold - kept AS added, denials, storyDenials,
  story.id AS storyId, copy.id AS reportId
ORDER BY storyId, steps, publishedOn, reportId
