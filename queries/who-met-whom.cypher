// title: Who met whom
// question: Which two actors met or talked, how often, when first and when last?
// topic: meetings
// param actor: string? = null - id of one of the two
// param since: date? = null - first day of the period
// param until: date? = null - last day of the period
// returns one: the first of the two
// returns oneId: its id
// returns other: the second
// returns otherId: its id
// returns meetings: meetings that are said to have happened with both
// returns claims: claims that assert them
// returns denials: claims that deny them
// returns first: earliest date
// returns last: latest date
// returns actIds: ids of the meetings
// Neo4j Browser: :param {actor: null, since: null, until: null}
MATCH (m:Meeting)
WHERE m.modality = 'actual' AND m.claims > 0
  AND ($since IS NULL OR m.occurredOn >= left($since, size(m.occurredOn)))
  AND ($until IS NULL OR left(m.occurredOn, size($until)) <= $until)
MATCH (m)<-[:ATTENDED]-(a:Actor)
MATCH (m)<-[:ATTENDED]-(b:Actor)
WHERE a.id < b.id AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
WITH a, b, m ORDER BY m.occurredOn, m.id
WITH a, b, count(m) AS meetings, coalesce(sum(m.claims), 0) AS claims, coalesce(sum(m.denials), 0) AS denials,
  min(m.occurredOn) AS first, max(m.occurredOn) AS last, collect(m.id) AS actIds
RETURN a.name AS one, a.id AS oneId, b.name AS other, b.id AS otherId, meetings, claims, denials, first, last, actIds
ORDER BY meetings DESC, claims DESC, oneId, otherId
