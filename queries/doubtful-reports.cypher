// title: Doubtful reports
// question: Which reports hold dates that cannot be true, or need care for another reason?
// topic: reports
// returns outlet: who published it
// returns title: its title
// returns publishedOn: when
// returns doubts: dates in it that cannot be true, in words
// returns unsure: why to take care of the report
// returns unsureClaims: its claims that need care
// returns claims: claims in it
// returns contradicted: its claims that a claim of another report contradicts
// returns reportId: its id
MATCH (r:Report)
CALL (r) {
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  RETURN count(c) AS claims, count(c.unsure) AS unsureClaims
}
CALL (r) {
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:CONTRADICTS]-(d:Claim)
  MATCH (d)-[:REPORTED_IN]->(other:Report)
  WHERE other.id <> r.id
  RETURN count(DISTINCT c) AS contradicted
}
WITH r, claims, unsureClaims, contradicted
WHERE r.doubts IS NOT NULL OR r.unsure IS NOT NULL OR unsureClaims > 0
MATCH (r)-[:PUBLISHED_BY]->(outlet:Actor)
RETURN outlet.name AS outlet, r.title AS title, r.publishedOn AS publishedOn, coalesce(r.doubts, []) AS doubts, r.unsure AS unsure,
  unsureClaims, claims, contradicted, r.id AS reportId
ORDER BY size(doubts) DESC, unsureClaims DESC, reportId
