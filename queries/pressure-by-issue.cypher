// title: Pressure by issue
// question: Over which issues is pressure exerted, by how many on how many, and how much of it is disputed?
// topic: pressure
// param issue: string? = null - id of an issue
// param since: date? = null - first day of the period
// param until: date? = null - last day of the period
// returns issue: name of the issue
// returns issueId: its id
// returns acts: acts of pressure said to have happened
// returns claims: claims that assert them
// returns origins: origins of those claims
// returns denials: claims that deny them
// returns disputed: acts that are asserted and denied
// returns pressers: how many actors press
// returns pressed: how many actors are pressed
// returns score: lowest PLOVER score
// returns first: earliest date
// returns last: latest date
// Neo4j Browser: :param {issue: null, since: null, until: null}
MATCH (i:Issue)
WHERE $issue IS NULL OR i.id = $issue
CALL (i) {
  MATCH (i)<-[:OVER]-(p:Pressure)
  WHERE p.modality = 'actual'
    AND ($since IS NULL OR p.occurredOn >= left($since, size(p.occurredOn)))
    AND ($until IS NULL OR left(p.occurredOn, size($until)) <= $until)
  WITH p ORDER BY p.id
  RETURN collect(p) AS deeds
}
WITH i, deeds
WHERE size(deeds) > 0
CALL (deeds) {
  UNWIND deeds AS p
  RETURN count(p) AS acts, count(CASE WHEN p.status = 'disputed' THEN 1 END) AS disputed, min(p.score) AS score,
    min(p.occurredOn) AS first, max(p.occurredOn) AS last
}
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)<-[:ASSERTS]-(c:Claim)
  MATCH (c)-[:FROM]->(o:Origin)
  RETURN count(DISTINCT c) AS claims, count(DISTINCT o) AS origins
}
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)<-[:DENIES]-(c:Claim)
  RETURN count(DISTINCT c) AS denials
}
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)<-[:EXERTED]-(a:Actor)
  RETURN count(DISTINCT a) AS pressers
}
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)-[:ON]->(b:Actor)
  RETURN count(DISTINCT b) AS pressed
}
RETURN i.name AS issue, i.id AS issueId, acts, claims, origins, denials, disputed, pressers, pressed, score, first, last
ORDER BY claims DESC, acts DESC, issueId
