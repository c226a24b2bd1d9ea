// title: Voices on an issue
// question: Who is quoted on an issue, how often, and how many of the words come without a name?
// topic: reports
// param issue: string = security-guarantees - id of an issue
// returns speaker: who speaks
// returns speakerId: its id
// returns kind: person, state, body, unnamed, outlet ...
// returns speaksFor: for whom the speaker acts
// returns claims: claims on the issue
// returns denials: of those, denials
// returns reports: reports that print them
// returns first: earliest day on which they were said
// returns last: latest day
// Neo4j Browser: :param {issue: 'security-guarantees'}
MATCH (c:Claim)
WHERE $issue IN coalesce(c.issues, [])
MATCH (c)-[:SAID_BY]->(s:Actor)
MATCH (c)-[:REPORTED_IN]->(r:Report)
WITH s, count(DISTINCT c) AS claims, count(DISTINCT CASE WHEN c.polarity = 'denies' THEN c.id END) AS denials,
  count(DISTINCT r) AS reports, min(c.saidOn) AS first, max(c.saidOn) AS last
CALL (s) {
  MATCH (s)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
RETURN s.name AS speaker, s.id AS speakerId, s.kind AS kind, speaksFor, claims, denials, reports, first, last
ORDER BY claims DESC, speakerId
