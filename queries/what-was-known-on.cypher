// title: What was known on a day
// question: What had been reported by a day, how did it stand then, and how does it stand now?
// topic: evidence
// param on: date = 2025-12-08 - the day: only what was published by then counts
// param issue: string? = null - id of an issue
// param kind: string? = pressure - pressure, meeting, proposal, position or tie
// returns act: the act in one line
// returns kind: kind of the act
// returns occurredOn: when it happened, as is known now
// returns claims: claims that asserted it by then
// returns origins: origins of those claims
// returns denials: claims that denied it by then
// returns statusThen: what those claims added up to
// returns statusNow: what all its claims add up to
// returns firstPublishedOn: when it was first reported
// returns actId: id of the act
// Neo4j Browser: :param {on: '2025-12-08', issue: null, kind: 'pressure'}
MATCH (c:Claim)
WHERE left(c.publishedOn, size($on)) <= $on
  AND ($kind IS NULL OR c.kind = $kind)
  AND ($issue IS NULL OR $issue IN coalesce(c.issues, []))
MATCH (c)-[v:ASSERTS|DENIES]->(act)
MATCH (c)-[:FROM]->(o:Origin)
WITH act, c.kind AS kind, count(DISTINCT CASE WHEN type(v) = 'ASSERTS' THEN c.id END) AS claims,
  count(DISTINCT CASE WHEN type(v) = 'ASSERTS' THEN o.id END) AS origins,
  count(DISTINCT CASE WHEN type(v) = 'ASSERTS' THEN o.kind + ' ' + o.actor END) AS voices,
  count(DISTINCT CASE WHEN type(v) = 'DENIES' THEN c.id END) AS denials, min(c.publishedOn) AS firstPublishedOn
RETURN act.name AS act, kind, act.occurredOn AS occurredOn, claims, origins, denials,
  CASE WHEN claims = 0 THEN 'denied' WHEN denials > 0 THEN 'disputed' WHEN voices > 1 THEN 'corroborated' ELSE 'single-origin' END AS statusThen,
  act.status AS statusNow, firstPublishedOn, act.id AS actId
ORDER BY claims DESC, actId
