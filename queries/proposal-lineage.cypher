// title: Lineage of the proposals
// question: Which version came out of which, who made it, and how many steps is it from the first?
// topic: proposals
// param proposal: string? = plan-28-points - id of a proposal: only its relatives
// returns proposal: name of the proposal
// returns proposalId: its id
// returns version: its number or letter
// returns occurredOn: when it was put on the table
// returns makers: names of who made it
// returns revises: names of the versions that it replaces
// returns revisedBy: names of the versions that replace it
// returns steps: steps from the furthest of its ancestors
// returns issues: how many issues it touches
// returns claims: claims about it
// returns denials: claims that deny it
// returns unsure: why to take care
// Neo4j Browser: :param {proposal: 'plan-28-points'}
MATCH (p:Proposal)
CALL (p) {
  MATCH (t:Proposal)
  WHERE t.id = $proposal AND t.id <> p.id
  MATCH path = shortestPath((p)-[:REVISES*..12]-(t))
  RETURN count(path) AS related
}
WITH p, related
WHERE $proposal IS NULL OR p.id = $proposal OR related > 0
CALL (p) {
  MATCH (older:Proposal)
  WHERE older.id <> p.id
  MATCH path = shortestPath((p)-[:REVISES*..12]->(older))
  RETURN coalesce(max(length(path)), 0) AS steps
}
CALL (p) {
  MATCH (p)<-[:MADE]-(a:Actor)
  WITH DISTINCT a.name AS name ORDER BY name
  RETURN collect(name) AS makers
}
CALL (p) {
  MATCH (p)-[:REVISES]->(older:Proposal)
  WITH DISTINCT older.name AS name ORDER BY name
  RETURN collect(name) AS revises
}
CALL (p) {
  MATCH (p)<-[:REVISES]-(newer:Proposal)
  WITH DISTINCT newer.name AS name ORDER BY name
  RETURN collect(name) AS revisedBy
}
CALL (p) {
  MATCH (p)-[:ADDRESSES]->(i:Issue)
  RETURN count(DISTINCT i) AS issues
}
RETURN p.name AS proposal, p.id AS proposalId, p.version AS version, p.occurredOn AS occurredOn, makers, revises, revisedBy,
  steps, issues, p.claims AS claims, p.denials AS denials, p.unsure AS unsure
ORDER BY occurredOn, steps, proposalId
