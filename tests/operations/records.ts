import type { Transaction } from '../../src/graph/graph.ts';
import { mintId, searchText, slugKey, sortName } from '../../src/model/identity.ts';
import { fold } from '../../src/text/fold.ts';
import { parsePartialDate } from '../../src/text/partial-date.ts';
import type { EdgeType, EntityType, PredicateName } from '../../src/vocabulary.ts';

type Properties = Readonly<Record<string, unknown>>;
type Rows = Array<Record<string, unknown>>;

type EndOfClaim = 'SUBJECT' | 'OBJECT' | 'CHARACTER' | 'EVIDENCED_BY';

/** A claim to be made of an edge: what tells it apart, and the character where it names one. */
export interface Stated {
  readonly qualifiers?: Properties;
  readonly character?: string;
}

const NOW = '2026-01-01T00:00:00.000Z';
const CATALOGUE = 'tvmaze';
const SENTENCE = 'One sentence says so. ';

/** Nodes and edges in the shape that the importer writes, gathered and then written type by type. */
export class Records {
  readonly #nodes = new Map<EntityType, Rows>();
  readonly #edges = new Map<EdgeType, Rows>();
  readonly #claims: Rows = [];
  readonly #ofClaims = new Map<EndOfClaim, Rows>();

  /** An entity of a name that no other of its type has; gives its id. */
  node(type: EntityType, name: string, properties: Properties = {}): string {
    const id = mintId(type, name);
    const slug = fold(name).replaceAll(' ', '-');
    const aliases = [`${name} (alias)`];
    const identity = {
      name,
      aliases,
      slug,
      slugKey: slugKey(type, slug),
      sortName: sortName(name),
    };
    const row = {
      ...identity,
      searchText: searchText(name, aliases),
      nameIsDescriptive: false,
      externalIds: [`${CATALOGUE}:${slugKey(type, slug)}`],
      sources: [CATALOGUE],
      createdAt: NOW,
      updatedAt: NOW,
      ...properties,
      ...days(properties.released),
    };
    push(this.#nodes, type, { id, ...row });
    return id;
  }

  /** An edge that a catalogue states. */
  edge(type: EdgeType, from: string, to: string, columns: Properties = {}): void {
    this.#edge(type, from, to, columns, []);
  }

  /** An edge that a catalogue and a sentence of the article state; gives the claim's id. */
  fact(
    type: EdgeType & PredicateName,
    ends: readonly [from: string, to: string],
    columns: Properties,
    article: string,
    stated: Stated = {},
  ): string {
    const [from, to] = ends;
    const claim = this.#claim(type, from, stated.qualifiers ?? {}, article);
    this.#end('OBJECT', claim, to);
    if (stated.character) this.#end('CHARACTER', claim, stated.character);
    this.#edge(type, from, to, columns, [claim]);
    return claim;
  }

  /** A claim of a value; gives its id, for the edges that rest on it. */
  value(
    predicate: PredicateName,
    subject: string,
    qualifiers: Properties,
    article: string,
  ): string {
    return this.#claim(predicate, subject, { valueType: 'string', ...qualifiers }, article);
  }

  /** An edge that rests on a claim of another shape, as those around an adaptation do. */
  resting(type: EdgeType, from: string, to: string, claim: string): void {
    this.#edge(type, from, to, {}, [claim]);
  }

  /**
   * Writes everything into an empty graph: a statement for each type, nodes before edges. They create
   * and do not look first, as the importer's statements must: that takes Neo4j three times as long.
   */
  async write(graph: Transaction): Promise<void> {
    for (const [type, rows] of this.#nodes) await graph.write(nodes(`Entity:${type}`), { rows });
    await graph.write(nodes('Claim'), { rows: this.#claims });
    for (const [type, rows] of this.#edges) await graph.write(edges(type), { rows });
    for (const [type, rows] of this.#ofClaims) {
      await graph.write(edges(type, 'Claim'), { rows });
    }
  }

  #edge(
    type: EdgeType,
    from: string,
    to: string,
    columns: Properties,
    claimIds: readonly string[],
  ): void {
    const key = String(columns.characterName ?? '');
    const support = { key, confidence: 1, hedged: false, claimIds, sources: [CATALOGUE] };
    push(this.#edges, type, { from, to, properties: { ...columns, ...support } });
  }

  #claim(predicate: PredicateName, subject: string, own: Properties, article: string): string {
    const number = this.#claims.length;
    const id = mintId('Claim', String(number));
    const trust = { confidence: 0.9, hedged: false };
    const standing = { rank: 'NORMAL', rejected: false, recordedAt: NOW };
    this.#claims.push({ ...own, id, predicate, ...trust, ...standing });
    this.#end('SUBJECT', id, subject);
    const start = number * SENTENCE.length;
    const sentence = { sentence: SENTENCE.trim(), start, end: start + SENTENCE.length - 1 };
    const key = `${start}-${sentence.end}`;
    const reading = { extractor: 'templates', extractorVersion: '1', ...trust };
    this.#end('EVIDENCED_BY', id, article, { ...sentence, ...reading, key });
    return id;
  }

  #end(type: EndOfClaim, from: string, to: string, properties: Properties = {}): void {
    push(this.#ofClaims, type, { from, to, properties });
  }
}

const nodes = (labels: string) => `UNWIND $rows AS r CREATE (n:${labels}) SET n = r`;

const edges = (type: string, from = 'Entity') => `
  UNWIND $rows AS r
  MATCH (a:${from} {id: r.from})
  MATCH (b:Entity {id: r.to})
  CREATE (a)-[e:${type}]->(b)
  SET e = r.properties`;

function push<K>(groups: Map<K, Rows>, key: K, row: Record<string, unknown>): void {
  const rows = groups.get(key);
  if (rows) rows.push(row);
  else groups.set(key, [row]);
}

function days(released: unknown): Properties {
  const date = typeof released === 'string' ? parsePartialDate(released) : undefined;
  return date ? { releasedFirst: date.first, releasedLast: date.last } : {};
}
