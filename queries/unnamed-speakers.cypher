// title: Speakers without a name
// question: Which speakers do reports not name, for whom do they speak, and how much of what they say is confirmed or denied by others?
// topic: reports
// param outlet: string? = null - id of the outlet that quotes them
// param side: string? = null - id of for whom they speak
// returns speaker: how the report describes the speaker
// returns speakerId: id of the speaker, scoped to the report
// returns speaksFor: for whom, where the report says so
// returns outlet: who quotes the speaker
// returns publishedOn: when
// returns claims: claims of the speaker
// returns acts: acts that the speaker asserts
// returns corroborated: of those, acts that another origin asserts too, and nobody denies
// returns disputed: of those, acts that someone denies
// returns reportId: id of the report
// Neo4j Browser: :param {outlet: null, side: null}
MATCH (s:Actor)
WHERE s.kind = 'unnamed'
  AND ($side IS NULL OR EXISTS { MATCH (s)-[:ACTS_FOR*1..3]->(x:Actor) WHERE x.id = $side })
MATCH (s)<-[:SAID_BY]-(c:Claim)
MATCH (c)-[:REPORTED_IN]->(r:Report)
MATCH (r)-[:PUBLISHED_BY]->(o:Actor)
WHERE $outlet IS NULL OR o.id = $outlet
WITH s, r, o, count(DISTINCT c) AS claims
CALL (s) {
  MATCH (s)<-[:SAID_BY]-(c:Claim)
  MATCH (c)-[:ASSERTS]->(act)
  WITH DISTINCT act
  RETURN count(act) AS acts, count(CASE WHEN act.status = 'corroborated' THEN 1 END) AS corroborated,
    count(CASE WHEN act.status = 'disputed' THEN 1 END) AS disputed
}
CALL (s) {
  MATCH (s)-[:ACTS_FOR]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS speaksFor
}
RETURN s.name AS speaker, s.id AS speakerId, speaksFor, o.name AS outlet, r.publishedOn AS publishedOn, claims, acts,
  corroborated, disputed, r.id AS reportId
ORDER BY claims DESC, speakerId, reportId
