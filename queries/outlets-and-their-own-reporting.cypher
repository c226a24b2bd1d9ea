// title: Outlets and their own reporting
// question: How much of what an outlet prints has it gathered itself, how much has it taken from others, and how often do others take from it?
// topic: reports
// param outlet: string? = null - id of an outlet
// returns outlet: its name
// returns outletId: its id
// returns reports: reports of the outlet in the dossier
// returns claims: claims in them
// returns own: of those, gathered by the outlet itself
// returns borrowed: of those, gathered by other outlets
// returns public: of those, said in public
// returns taken: claims of others that go back to the outlet
// returns takers: outlets that print those claims
// Neo4j Browser: :param {outlet: null}
MATCH (outlet:Actor)
WHERE outlet.kind = 'outlet' AND ($outlet IS NULL OR outlet.id = $outlet)
CALL (outlet) {
  MATCH (outlet)<-[:PUBLISHED_BY]-(r:Report)
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:FROM]->(o:Origin)
  RETURN count(DISTINCT r) AS reports, count(c) AS claims,
    count(CASE WHEN o.kind = 'outlet' AND o.actor = outlet.id THEN 1 END) AS own,
    count(CASE WHEN o.kind = 'outlet' AND o.actor <> outlet.id THEN 1 END) AS borrowed,
    count(CASE WHEN o.kind = 'statement' THEN 1 END) AS public
}
CALL (outlet) {
  MATCH (o:Origin)
  WHERE o.kind = 'outlet' AND o.actor = outlet.id
  MATCH (o)<-[:FROM]-(c:Claim)
  MATCH (c)-[:REPORTED_IN]->(r:Report)
  MATCH (r)-[:PUBLISHED_BY]->(taker:Actor)
  WHERE taker.id <> outlet.id
  RETURN count(c) AS taken, count(DISTINCT taker) AS takers
}
WITH outlet, reports, claims, own, borrowed, public, taken, takers
WHERE reports > 0 OR taken > 0
RETURN outlet.name AS outlet, outlet.id AS outletId, reports, claims, own, borrowed, public, taken, takers
ORDER BY taken DESC, own DESC, outletId
