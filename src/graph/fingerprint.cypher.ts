/** A page of nodes of a label by id, with all that they hold. */
export const NODES_AFTER = {
  Entity: page('Entity'),
  ArticleText: page('ArticleText'),
  Claim: page('Claim'),
  ExternalId: page('ExternalId'),
  Redirect: page('Redirect'),
  Rejection: page('Rejection'),
};

/** The edges that start at nodes of a label. */
export const EDGES_FROM_NODES = {
  Entity: edges('Entity'),
  Claim: edges('Claim'),
  ExternalId: edges('ExternalId'),
  Redirect: edges('Redirect'),
};

function page(label: string): string {
  return `
  MATCH (n:${label})
  WHERE n.id > $after
  RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties
  ORDER BY n.id
  LIMIT $limit`;
}

function edges(label: string): string {
  return `
  UNWIND $ids AS id
  MATCH (n:${label} {id: id})-[e]->(m)
  RETURN id AS from, type(e) AS type, m.id AS to, properties(e) AS properties`;
}
