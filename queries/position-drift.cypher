// title: Drift of positions
// question: Who has changed the stance on an issue, in which steps and when?
// topic: positions
// param issue: string? = null - id of an issue
// param actor: string? = null - id of the holder, together with those who act for it
// returns holder: who changed
// returns holderId: its id
// returns issue: on what
// returns issueId: its id
// returns changes: how often the stance is another than the one before
// returns stances: the stances in order of time
// returns dates: when each was taken
// returns first: the first stance
// returns last: the latest stance
// returns claims: claims that assert them
// returns actIds: ids of the positions, in the same order
// Neo4j Browser: :param {issue: null, actor: null}
MATCH (i:Issue)
WHERE $issue IS NULL OR i.id = $issue
MATCH (i)<-[:ON]-(q:Position)
WHERE q.modality = 'actual' AND q.claims > 0 AND q.occurredOn IS NOT NULL
MATCH (q)<-[:HOLDS]-(h:Actor)
WHERE $actor IS NULL OR EXISTS { MATCH (h)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $actor }
WITH i, h, q ORDER BY q.occurredOn, q.id
WITH i, h, collect(q.stance) AS stances, collect(q.occurredOn) AS dates, collect(q.id) AS actIds,
  coalesce(sum(q.claims), 0) AS claims
WITH i, h, stances, dates, actIds, claims,
  size([k IN range(1, size(stances) - 1) WHERE stances[k] <> stances[k - 1]]) AS changes
WHERE size(stances) > 1 AND changes > 0
RETURN h.name AS holder, h.id AS holderId, i.name AS issue, i.id AS issueId, changes, stances, dates,
  head(stances) AS first, last(stances) AS last, claims, actIds
ORDER BY changes DESC, holderId, issueId
