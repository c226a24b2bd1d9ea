// title: Who pressed whom
// question: Who pressed whom over which issue, according to how many claims and origins, and how many deny it?
// topic: pressure
// param issue: string? = pace-of-talks - id of an issue
// param actor: string? = null - id of who presses, together with those who act for it
// param recipient: string? = ukraine - id of who is pressed, together with those who act for it
// param status: string? = null - corroborated, single-origin, disputed or denied
// param since: date? = 2025-11 - first day of the period
// param until: date? = 2025-12 - last day of the period
// returns actor: who presses
// returns actorId: its id
// returns recipient: who is pressed
// returns recipientId: its id
// returns issue: what it is about
// returns issueId: its id
// returns acts: acts of pressure that are said to have happened
// returns claims: claims that assert them
// returns origins: origins of those claims
// returns denials: claims that deny them
// returns status: what the claims add up to in the period
// returns score: lowest PLOVER score among the acts
// returns first: earliest date of the acts
// returns last: latest date of the acts
// Neo4j Browser: :param {issue: 'pace-of-talks', actor: null, recipient: 'ukraine', status: null, since: '2025-11', until: '2025-12'}
CALL () {
  MATCH (:Actor)-[e:PRESSURED]->(:Actor)
  WHERE e.issue = $issue
  RETURN e
  UNION
  WITH $issue AS issue WHERE issue IS NULL
  MATCH (side:Actor)<-[:ACTS_FOR*0..3]-(a:Actor)
  WHERE side.id = $actor
  MATCH (a)-[e:PRESSURED]->(:Actor)
  RETURN e
  UNION
  WITH coalesce($issue, $actor) AS begin WHERE begin IS NULL
  MATCH (:Actor)-[e:PRESSURED]->(:Actor)
  RETURN e
}
WITH startNode(e) AS a, e, endNode(e) AS b
WHERE ($issue IS NULL OR e.issue = $issue)
  AND ($actor IS NULL OR EXISTS { MATCH (a)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $actor })
  AND ($recipient IS NULL OR EXISTS { MATCH (b)-[:ACTS_FOR*0..3]->(side:Actor) WHERE side.id = $recipient })
CALL (e) {
  UNWIND e.actIds AS actId
  MATCH (p:Pressure {id: actId})
  WHERE ($since IS NULL OR p.occurredOn >= left($since, size(p.occurredOn)))
    AND ($until IS NULL OR left(p.occurredOn, size($until)) <= $until)
  RETURN count(p) AS acts, min(p.score) AS score, min(p.occurredOn) AS first, max(p.occurredOn) AS last
}
CALL (e) {
  UNWIND coalesce(e.claimIds, []) AS claimId
  MATCH (c:Claim {id: claimId})
  MATCH (c)-[:ASSERTS]->(p:Pressure)
  WHERE ($since IS NULL OR p.occurredOn >= left($since, size(p.occurredOn)))
    AND ($until IS NULL OR left(p.occurredOn, size($until)) <= $until)
  MATCH (c)-[:FROM]->(o:Origin)
  RETURN count(DISTINCT c) AS claims, count(DISTINCT o) AS origins, count(DISTINCT o.kind + ' ' + o.actor) AS voices
}
CALL (e) {
  UNWIND coalesce(e.denialIds, []) AS claimId
  MATCH (c:Claim {id: claimId})
  MATCH (c)-[:DENIES]->(p:Pressure)
  WHERE p.id IN e.actIds
    AND ($since IS NULL OR p.occurredOn >= left($since, size(p.occurredOn)))
    AND ($until IS NULL OR left(p.occurredOn, size($until)) <= $until)
  RETURN count(DISTINCT c) AS denials
}
WITH a, e, b, acts, score, first, last, claims, origins, denials,
  CASE WHEN claims = 0 THEN 'denied' WHEN denials > 0 THEN 'disputed' WHEN voices > 1 THEN 'corroborated' ELSE 'single-origin' END AS status
WHERE acts > 0 AND ($status IS NULL OR status = $status)
CALL (e) {
  MATCH (i:Issue {id: e.issue})
  RETURN min(i.name) AS issue
}
RETURN a.name AS actor, a.id AS actorId, b.name AS recipient, b.id AS recipientId, issue, e.issue AS issueId,
  acts, claims, origins, denials, status, score, first, last
ORDER BY claims DESC, denials DESC, actorId, recipientId, issueId
