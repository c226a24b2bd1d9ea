// title: Who speaks for whom
// question: Who acts for an actor, as what, from when to when, and how often are they quoted?
// topic: overview
// param actor: string? = ukraine - id of for whom they act
// returns actor: who acts
// returns actorId: its id
// returns principal: for whom
// returns principalId: its id
// returns role: as what
// returns from: since when
// returns to: until when
// returns claims: claims that the actor makes
// returns denials: of those, denials
// returns ties: claims that speak of the tie
// Neo4j Browser: :param {actor: 'ukraine'}
MATCH (a:Actor)-[r:ACTS_FOR]->(x:Actor)
WHERE $actor IS NULL OR x.id = $actor
CALL (a) {
  MATCH (a)<-[:SAID_BY]-(c:Claim)
  RETURN count(c) AS claims, count(CASE WHEN c.polarity = 'denies' THEN 1 END) AS denials
}
CALL (a, x) {
  MATCH (a)-[:SERVES]->(t:Tie)
  MATCH (t)-[:FOR]->(served:Actor)
  WHERE served.id = x.id
  RETURN coalesce(sum(t.claims + t.denials), 0) AS ties
}
RETURN a.name AS actor, a.id AS actorId, x.name AS principal, x.id AS principalId, r.role AS role, r.from AS from, r.to AS to,
  claims, denials, ties
ORDER BY principalId, claims DESC, actorId, role, from
