// title: Chains of pressure
// question: Whose side was pressed and later pressed a third: does pressure travel on, and over which issues?
// topic: pressure
// param actor: string? = united-states - id of who presses first, together with those who act for it
// param issue: string? = null - id of an issue of the first pressure
// returns firstAct: the first pressure in one line
// returns firstOn: its date
// returns middle: names of those of the pressed side who press on
// returns secondAct: the second pressure in one line
// returns secondOn: its date: not before the first
// returns sharedIssues: names of the issues of both
// returns firstStatus: what the claims of the first add up to
// returns secondStatus: what the claims of the second add up to
// returns firstId: id of the first pressure
// returns secondId: id of the second pressure
// Neo4j Browser: :param {actor: 'united-states', issue: null}
MATCH (p:Pressure)
WHERE p.modality = 'actual' AND p.claims > 0
  AND ($issue IS NULL OR EXISTS { MATCH (p)-[:OVER]->(i:Issue) WHERE i.id = $issue })
  AND ($actor IS NULL OR EXISTS { MATCH (p)<-[:EXERTED]-(a:Actor)-[:ACTS_FOR*0..3]->(wanted:Actor) WHERE wanted.id = $actor })
MATCH (p)-[:ON]->(b:Actor)
MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor)
WITH DISTINCT p, side
MATCH (side)<-[:ACTS_FOR*0..3]-(own:Actor)
WITH DISTINCT p, own
MATCH (own)-[:EXERTED]->(q:Pressure)
WHERE q.modality = 'actual' AND q.claims > 0 AND q.id <> p.id AND q.occurredOn >= left(p.occurredOn, size(q.occurredOn))
WITH p, q, own.name AS name ORDER BY name
WITH p, q, collect(DISTINCT name) AS middle
CALL (p, q) {
  MATCH (p)<-[:EXERTED]-(a:Actor)
  MATCH (a)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT q, side
  MATCH (q)-[:ON]->(c:Actor)
  MATCH (c)-[:ACTS_FOR*0..3]->(own:Actor)
  WHERE own.id = side.id
  RETURN count(own) AS back
}
WITH p, q, middle, back
WHERE back = 0
CALL (p, q) {
  MATCH (p)-[:OVER]->(i:Issue)
  MATCH (i)<-[:OVER]-(deed:Pressure)
  WHERE deed.id = q.id
  WITH DISTINCT i.name AS name ORDER BY name
  RETURN collect(name) AS sharedIssues
}
RETURN p.name AS firstAct, p.occurredOn AS firstOn, middle, q.name AS secondAct, q.occurredOn AS secondOn, sharedIssues,
  p.status AS firstStatus, q.status AS secondStatus, p.id AS firstId, q.id AS secondId
ORDER BY size(sharedIssues) DESC, firstOn, firstId, secondOn, secondId
