// title: Pressure on an actor over time
// question: When was an actor, or whoever acts for it, pressed: how often, how hard, by whom and over what?
// topic: pressure
// param actor: string = ukraine - id of who is pressed
// param since: date? = null - first day of the period
// param until: date? = null - last day of the period
// returns occurredOn: date, as precisely as it is known
// returns acts: acts of pressure said to have happened then
// returns claims: claims that assert them
// returns denials: claims that deny them
// returns score: lowest PLOVER score among them
// returns pressers: names of who presses
// returns issues: names of the issues
// returns actIds: ids of the pressures
// Neo4j Browser: :param {actor: 'ukraine', since: null, until: null}
MATCH (side:Actor {id: $actor})
MATCH (side)<-[:ACTS_FOR*0..3]-(b:Actor)
WITH DISTINCT b
MATCH (b)<-[:ON]-(p:Pressure)
WITH DISTINCT p
WHERE p.modality = 'actual'
  AND ($since IS NULL OR p.occurredOn >= left($since, size(p.occurredOn)))
  AND ($until IS NULL OR left(p.occurredOn, size($until)) <= $until)
WITH p ORDER BY p.id
WITH p.occurredOn AS occurredOn, collect(p) AS deeds
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)<-[:EXERTED]-(a:Actor)
  WITH DISTINCT a.name AS name ORDER BY name
  RETURN collect(name) AS pressers
}
CALL (deeds) {
  UNWIND deeds AS p
  MATCH (p)-[:OVER]->(i:Issue)
  WITH DISTINCT i.name AS name ORDER BY name
  RETURN collect(name) AS issues
}
CALL (deeds) {
  UNWIND deeds AS p
  WITH p ORDER BY p.id
  RETURN count(p) AS acts, coalesce(sum(p.claims), 0) AS claims, coalesce(sum(p.denials), 0) AS denials,
    min(p.score) AS score, collect(p.id) AS actIds
}
RETURN occurredOn, acts, claims, denials, score, pressers, issues, actIds
ORDER BY occurredOn
