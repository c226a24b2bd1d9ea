// title: Profile of an actor
// question: What is known of an actor: for whom it acts, whom it presses, who presses it, whom it meets, what it holds, what it says?
// topic: overview
// param actor: string = volodymyr-zelensky - id of an actor
// returns actor: its name
// returns kind: person, state, body ...
// returns actsFor: for whom it acts, as what, since when
// returns representedBy: names of those who act for it
// returns pressed: acts of pressure by it
// returns pressedBy: acts of pressure on it
// returns meetings: meetings in which it takes part
// returns positions: positions that it holds
// returns proposals: proposals that it makes
// returns claims: claims that it makes
// returns denials: of those, denials
// returns contradicted: its claims that another claim contradicts
// returns first: earliest date of its acts
// returns last: latest date of its acts
// returns actorId: its id
// Neo4j Browser: :param {actor: 'volodymyr-zelensky'}
MATCH (a:Actor {id: $actor})
CALL (a) {
  MATCH (a)-[r:ACTS_FOR]->(x:Actor)
  WITH x.name + coalesce(', ' + r.role, '') + coalesce(', from ' + r.from, '') + coalesce(' to ' + r.to, '') AS tie
  ORDER BY tie
  RETURN collect(tie) AS actsFor
}
CALL (a) {
  MATCH (a)<-[:ACTS_FOR]-(x:Actor)
  WHERE x.kind <> 'unnamed'
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS representedBy
}
CALL (a) {
  MATCH (a)-[:EXERTED|ATTENDED|HOLDS|MADE]->(x)
  RETURN count(DISTINCT CASE WHEN x:Pressure THEN x.id END) AS pressed, count(DISTINCT CASE WHEN x:Meeting THEN x.id END) AS meetings,
    count(DISTINCT CASE WHEN x:Position THEN x.id END) AS positions, count(DISTINCT CASE WHEN x:Proposal THEN x.id END) AS proposals,
    min(x.occurredOn) AS first, max(x.occurredOn) AS last
}
CALL (a) {
  MATCH (a)<-[:ON]-(p:Pressure)
  RETURN count(DISTINCT p) AS pressedBy
}
CALL (a) {
  MATCH (a)<-[:SAID_BY]-(c:Claim)
  RETURN count(c) AS claims, count(CASE WHEN c.polarity = 'denies' THEN 1 END) AS denials
}
CALL (a) {
  MATCH (a)<-[:SAID_BY]-(c:Claim)
  MATCH (c)-[:CONTRADICTS]-(d:Claim)
  RETURN count(DISTINCT c) AS contradicted
}
RETURN a.name AS actor, a.kind AS kind, actsFor, representedBy, pressed, pressedBy, meetings, positions, proposals, claims,
  denials, contradicted, first, last, a.id AS actorId
ORDER BY actorId
