// title: What followed a meeting
// question: What did those who had met do in the days after: press, propose, take a position, meet again?
// topic: meetings
// param place: string? = Moscow - part of the name of the place
// param meeting: string? = null - id of a meeting
// param days: integer? = 7 - how many days to look ahead; 7 when left out
// returns meeting: the meeting in one line
// returns metOn: its day
// returns place: where
// returns daysLater: days between the meeting and what followed
// returns kind: Pressure, Meeting, Proposal or Position
// returns act: what followed, in one line
// returns occurredOn: its day
// returns by: names of those who had met and did it
// returns claims: claims that assert it
// returns denials: claims that deny it
// returns status: what its claims add up to
// returns meetingId: id of the meeting
// returns actId: id of what followed
// Neo4j Browser: :param {place: 'Moscow', meeting: null, days: 7}
MATCH (m:Meeting)
WHERE m.precision = 'day' AND m.modality = 'actual'
  AND ($meeting IS NULL OR m.id = $meeting)
  AND ($place IS NULL OR toLower(m.place) CONTAINS toLower($place))
MATCH (m)<-[:ATTENDED]-(a:Actor)
MATCH (a)-[:EXERTED|ATTENDED|MADE|HOLDS]->(x)
WHERE x.precision = 'day' AND x.modality = 'actual' AND x.occurredOn >= m.occurredOn AND x.id <> m.id
WITH m, x, a.name AS name ORDER BY name
WITH m, x, collect(DISTINCT name) AS by
WITH m, x, by, datetime(m.occurredOn + 'T00:00:00Z') AS met, datetime(x.occurredOn + 'T00:00:00Z') AS later
WITH m, x, by, (later.epochSeconds - met.epochSeconds) / 86400 AS daysLater
WHERE daysLater <= coalesce($days, 7)
RETURN m.name AS meeting, m.occurredOn AS metOn, m.place AS place, daysLater, labels(x)[0] AS kind, x.name AS act,
  x.occurredOn AS occurredOn, by, x.claims AS claims, x.denials AS denials, x.status AS status,
  m.id AS meetingId, x.id AS actId
ORDER BY metOn, meetingId, daysLater, actId
