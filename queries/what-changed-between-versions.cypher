// title: What changed between versions
// question: What does a version say that the one before did not, issue by issue, and whom does the change favour?
// topic: proposals
// param proposal: string? = geneva-19-points - id of the newer version
// param older: string? = null - id of the older version
// returns newer: name of the newer version
// returns older: name of the older version
// returns issue: what changed
// returns before: what the older version says on it
// returns now: what the newer version says on it
// returns favours: name of whom the change favours
// returns claims: claims that say what the newer version says
// returns newerId: id of the newer version
// returns olderId: id of the older version
// returns issueId: id of the issue
// Neo4j Browser: :param {proposal: 'geneva-19-points', older: null}
MATCH (new:Proposal)-[r:REVISES]->(old:Proposal)
WHERE r.issue IS NOT NULL
  AND ($proposal IS NULL OR new.id = $proposal)
  AND ($older IS NULL OR old.id = $older)
CALL (old, r) {
  MATCH (old)-[x:ADDRESSES]->(i:Issue)
  WHERE i.id = r.issue AND x.term IS NOT NULL
  WITH DISTINCT x.term AS term ORDER BY term
  RETURN collect(term) AS before
}
CALL (new, r) {
  MATCH (new)-[x:ADDRESSES]->(i:Issue)
  WHERE i.id = r.issue AND x.term = r.change
  RETURN coalesce(max(x.claims), 0) AS claims
}
CALL (r) {
  MATCH (i:Issue {id: r.issue})
  RETURN min(i.name) AS issue
}
CALL (r) {
  MATCH (a:Actor)
  WHERE a.id = r.favours
  RETURN min(a.name) AS favours
}
RETURN new.name AS newer, old.name AS older, issue, before, r.change AS now, favours, claims, new.id AS newerId,
  old.id AS olderId, r.issue AS issueId
ORDER BY new.occurredOn, newerId, olderId, issueId, now
