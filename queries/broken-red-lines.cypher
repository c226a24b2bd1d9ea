// title: Broken red lines
// question: Who is reported to have refused something, and later - themselves or their side - to give way on it?
// topic: positions
// param issue: string? = null - id of an issue
// param actor: string? = null - id of who refused, together with those who act for it
// returns refusedBy: names of who refused
// returns issue: on what
// returns issueId: its id
// returns refusedOn: when
// returns refusal: the words of the refusal
// returns refusalStatus: what the claims of the refusal add up to
// returns concededBy: who first gave way: the same actor, or one of the same side
// returns concededOn: when
// returns concession: the words of that concession
// returns concessionStatus: what the claims of that concession add up to
// returns modality: of that concession: actual, planned, hypothetical or future
// returns concessions: how many concessions have followed
// returns refusalId: id of the refusal
// returns concessionId: id of the first concession
// Neo4j Browser: :param {issue: null, actor: null}
MATCH (i:Issue)
WHERE $issue IS NULL OR i.id = $issue
MATCH (i)<-[:ON]-(no:Position)
WHERE no.stance = 'against' AND no.event = 'REJECT' AND no.modality = 'actual' AND no.claims > 0
  AND ($actor IS NULL OR EXISTS { MATCH (no)<-[:HOLDS]-(h:Actor)-[:ACTS_FOR*0..3]->(wanted:Actor) WHERE wanted.id = $actor })
MATCH (no)<-[:HOLDS]-(h:Actor)
MATCH (h)-[:ACTS_FOR*0..3]->(side:Actor)
WITH DISTINCT i, no, side
MATCH (side)<-[:ACTS_FOR*0..3]-(own:Actor)
WITH DISTINCT i, no, own
MATCH (own)-[:HOLDS]->(yes:Position)
WHERE yes.event IN ['CONCEDE', 'AGREE', 'RETREAT'] AND yes.stance IN ['for', 'conditional'] AND yes.claims > 0
  AND yes.occurredOn > no.occurredOn
MATCH (yes)-[:ON]->(topic:Issue)
WHERE topic.id = i.id
WITH i, no, yes, own ORDER BY yes.occurredOn, yes.id, own.id
WITH i, no, collect(yes) AS later, collect(own.name) AS names, count(DISTINCT yes) AS concessions
WITH i, no, later[0] AS yes, names[0] AS concededBy, concessions
CALL (no) {
  MATCH (no)<-[:HOLDS]-(h:Actor)
  WITH DISTINCT h.name AS name ORDER BY name
  RETURN collect(name) AS refusedBy
}
CALL (no) {
  MATCH (no)<-[:ASSERTS]-(c:Claim)
  WITH c ORDER BY c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS refusal
}
CALL (yes) {
  MATCH (yes)<-[:ASSERTS]-(c:Claim)
  WITH c ORDER BY c.publishedOn, c.id
  RETURN head(collect(c.quote)) AS concession
}
RETURN refusedBy, i.name AS issue, i.id AS issueId, no.occurredOn AS refusedOn, refusal, no.status AS refusalStatus, concededBy,
  yes.occurredOn AS concededOn, concession, yes.status AS concessionStatus, yes.modality AS modality, concessions,
  no.id AS refusalId, yes.id AS concessionId
ORDER BY issueId, refusedOn, refusalId
