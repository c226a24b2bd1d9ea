// title: Shared positions
// question: Which two actors of different sides stand on the same side, or on opposite sides, and on how many issues?
// topic: positions
// param actor: string? = null - id of one of the two
// param issue: string? = null - id of an issue
// returns one: the first of the two
// returns oneId: its id
// returns other: the second
// returns otherId: its id
// returns shared: how many issues on which both are for, or both against
// returns opposed: how many issues on which one is for and the other against
// returns sharedIssues: names of the issues that they share
// returns opposedIssues: names of the issues that divide them
// Neo4j Browser: :param {actor: null, issue: null}
MATCH (i:Issue)
WHERE $issue IS NULL OR i.id = $issue
MATCH (i)<-[:ON]-(q:Position)
WHERE q.claims > 0 AND q.modality = 'actual' AND q.stance IN ['for', 'against']
MATCH (q)<-[:HOLDS]-(a:Actor)
WITH DISTINCT i, q.stance AS stance, a
MATCH (i)<-[:ON]-(r:Position)
WHERE r.claims > 0 AND r.modality = 'actual' AND r.stance IN ['for', 'against']
MATCH (r)<-[:HOLDS]-(b:Actor)
WHERE a.id < b.id AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
WITH DISTINCT a, b, i, stance = r.stance AS same
ORDER BY i.name
WITH a, b, collect(CASE WHEN same THEN i.name END) AS sharedIssues, collect(CASE WHEN NOT same THEN i.name END) AS opposedIssues
CALL (a, b) {
  MATCH (a)-[:ACTS_FOR*0..3]->(side:Actor)
  WITH DISTINCT b, side
  MATCH (b)-[:ACTS_FOR*0..3]->(own:Actor)
  WHERE own.id = side.id
  RETURN count(own) AS together
}
WITH a, b, sharedIssues, opposedIssues, together
WHERE together = 0
RETURN a.name AS one, a.id AS oneId, b.name AS other, b.id AS otherId, size(sharedIssues) AS shared,
  size(opposedIssues) AS opposed, sharedIssues, opposedIssues
ORDER BY shared DESC, opposed, oneId, otherId
