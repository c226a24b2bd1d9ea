// title: Reports and their origins
// question: Where did each report get what it tells: from its own reporters, from other outlets, or from words said in public?
// topic: reports
// param outlet: string? = null - id of the outlet
// param since: date? = null - first day of publication
// param until: date? = null - last day of publication
// returns outlet: who published it
// returns title: its title
// returns publishedOn: when
// returns claims: claims in it
// returns own: of those, gathered by the outlet itself
// returns borrowed: of those, gathered by other outlets
// returns public: of those, said in public
// returns origins: names of the origins
// returns speakers: how many speakers it quotes
// returns cites: names of the outlets that it names
// returns rewrites: title of the report that it rewrites
// returns url: where the original stands
// returns reportId: its id
// Neo4j Browser: :param {outlet: null, since: null, until: null}
MATCH (r:Report)
WHERE ($since IS NULL OR r.publishedOn >= left($since, size(r.publishedOn)))
  AND ($until IS NULL OR left(r.publishedOn, size($until)) <= $until)
MATCH (r)-[:PUBLISHED_BY]->(outlet:Actor)
WHERE $outlet IS NULL OR outlet.id = $outlet
CALL (r, outlet) {
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:FROM]->(o:Origin)
  RETURN count(c) AS claims, count(CASE WHEN o.kind = 'outlet' AND o.actor = outlet.id THEN 1 END) AS own,
    count(CASE WHEN o.kind = 'outlet' AND o.actor <> outlet.id THEN 1 END) AS borrowed,
    count(CASE WHEN o.kind = 'statement' THEN 1 END) AS public
}
CALL (r) {
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:FROM]->(o:Origin)
  WITH DISTINCT o.name AS name ORDER BY name
  RETURN collect(name) AS origins
}
CALL (r) {
  MATCH (r)<-[:REPORTED_IN]-(c:Claim)
  MATCH (c)-[:SAID_BY]->(s:Actor)
  RETURN count(DISTINCT s) AS speakers
}
CALL (r) {
  MATCH (r)-[:CITES]->(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS cites
}
CALL (r) {
  MATCH (r)-[:REWRITES]->(older:Report)
  RETURN min(older.title) AS rewrites
}
RETURN outlet.name AS outlet, r.title AS title, r.publishedOn AS publishedOn, claims, own, borrowed, public, origins, speakers,
  cites, rewrites, r.url AS url, r.id AS reportId
ORDER BY publishedOn, reportId
