/** How a property is compared with a value. The last three: a partial date that ends on or after a day, a list that holds a value, whether there is a value at all. */
export type Operator =
  | 'eq'
  | 'in'
  | 'startsWith'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'notBefore'
  | 'contains'
  | 'known';

/** What a row of a page must satisfy: over its node, its edge, or nodes one hop further. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | {
      readonly on: 'node' | 'edge';
      readonly property: string;
      readonly operator: Operator;
      readonly value: unknown;
    }
  | { readonly hop: Hop; readonly some: Condition }
  | { readonly types: readonly string[] }
  | { readonly stated: 'edge' | 'node'; readonly article: string };

/** A relationship that leads on from the node of a row. */
export interface Hop {
  readonly type: string;
  readonly direction: 'outgoing' | 'incoming';
}

/** The condition as Cypher over `n` and `e`, with its values as parameters `f0`, `f1`, ... */
export interface Clause {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Writes a condition as Cypher. Names of properties and relationships come from declarations, which
 * are source code, and are checked for being plain names all the same; values are parameters.
 */
export function clauseOf(condition: Condition): Clause {
  const parameters: Record<string, unknown> = {};
  let hops = 0;
  const text = write(condition, { node: 'n', edge: 'e' });
  return { text, parameters };

  function write(part: Condition, at: { node: string; edge: string }): string {
    if ('all' in part) return join(part.all, ' AND ', 'true', at);
    if ('any' in part) return join(part.any, ' OR ', 'false', at);
    // Two-valued: a comparison with a missing value is false, so its negation is true.
    if ('not' in part) return `NOT coalesce(${write(part.not, at)}, false)`;
    if ('hop' in part) return hop(part.hop, part.some, at.node);
    if ('types' in part) return `type(${at.edge}) IN ${value(part.types)}`;
    if ('article' in part) return stated(part.stated, value(part.article), at);
    const property = `${part.on === 'node' ? at.node : at.edge}.${name(part.property)}`;
    if (part.operator === 'known') return `${property} IS ${part.value ? 'NOT ' : ''}NULL`;
    return compare(property, part.operator, value(part.value));
  }

  function join(
    parts: readonly Condition[],
    word: string,
    none: string,
    at: { node: string; edge: string },
  ): string {
    if (parts.length === 0) return none;
    return `(${parts.map((part) => write(part, at)).join(word)})`;
  }

  function hop({ type, direction }: Hop, some: Condition, from: string): string {
    const to = `h${hops}`;
    hops += 1;
    const arrow = direction === 'outgoing' ? `-[:${name(type)}]->` : `<-[:${name(type)}]-`;
    return `EXISTS { MATCH (${from})${arrow}(${to}) WHERE ${write(some, { node: to, edge: '' })} }`;
  }

  function value(given: unknown): string {
    const key = `f${Object.keys(parameters).length}`;
    parameters[key] = given;
    return `$${key}`;
  }
}

function stated(on: 'edge' | 'node', article: string, at: { node: string; edge: string }): string {
  if (on === 'node') {
    return `EXISTS { MATCH (${at.node})-[:EVIDENCED_BY]->(a:Entity {id: ${article}}) }`;
  }
  return `EXISTS { MATCH (a:Entity {id: ${article}})<-[:EVIDENCED_BY]-(c:Claim) WHERE c.id IN ${at.edge}.claimIds }`;
}

const SIGNS: Partial<Record<Operator, string>> = {
  eq: '=',
  in: 'IN',
  startsWith: 'STARTS WITH',
  gt: '>',
  gte: '>=',
  lt: '<',
  lte: '<=',
};

function compare(property: string, operator: Operator, value: string): string {
  if (operator === 'contains') return `${value} IN ${property}`;
  // `2019` lasts to the end of its year: a tilde sorts after every day of it.
  if (operator === 'notBefore') return `${property} + '~' >= ${value}`;
  return `${property} ${SIGNS[operator]} ${value}`;
}

function name(text: string): string {
  if (!/^[A-Za-z_]+$/.test(text)) throw new TypeError(`${text} is not a name of the graph`);
  return text;
}
