// title: Meetings of an actor
// question: With whom, when, where and how long did an actor, or whoever acts for it, meet or talk, and about what?
// topic: meetings
// param actor: string = steve-witkoff - id of an actor
// param since: date? = null - first day of the period
// param until: date? = null - last day of the period
// returns occurredOn: when
// returns form: in-person, phone, video or written
// returns place: where
// returns minutes: how long, as most claims say
// returns present: names of those who took part
// returns topics: names of the issues and proposals
// returns modality: actual, planned, hypothetical or future
// returns claims: claims that assert it
// returns origins: origins of those claims
// returns denials: claims that deny it
// returns status: what its claims add up to
// returns actId: id of the meeting
// Neo4j Browser: :param {actor: 'steve-witkoff', since: null, until: null}
MATCH (side:Actor {id: $actor})
MATCH (side)<-[:ACTS_FOR*0..3]-(a:Actor)
WITH DISTINCT a
MATCH (a)-[:ATTENDED]->(m:Meeting)
WITH DISTINCT m
WHERE ($since IS NULL OR m.occurredOn >= left($since, size(m.occurredOn)))
  AND ($until IS NULL OR left(m.occurredOn, size($until)) <= $until)
CALL (m) {
  MATCH (m)<-[:ATTENDED]-(x:Actor)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS present
}
CALL (m) {
  MATCH (m)-[:DISCUSSED]->(x)
  WITH DISTINCT x.name AS name ORDER BY name
  RETURN collect(name) AS topics
}
RETURN m.occurredOn AS occurredOn, m.form AS form, m.place AS place, m.minutes AS minutes, present, topics,
  m.modality AS modality, m.claims AS claims, m.origins AS origins, m.denials AS denials, m.status AS status, m.id AS actId
ORDER BY occurredOn, actId
