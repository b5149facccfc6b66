import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.ts';
import { mintId, sortName } from '../../src/model/identity.ts';

/** A part in a show, with the person who plays it, as the graph holds them. */
export interface Part {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly sortName: string;
    readonly birthDate?: string | undefined;
  };
  readonly edge: {
    readonly key: string;
    readonly billing?: number | undefined;
    readonly characterName?: string | undefined;
    readonly confidence: number;
    readonly hedged: boolean;
    readonly claimIds: readonly string[];
    readonly sources: readonly string[];
    readonly validFrom?: string | undefined;
    readonly validTo?: string | undefined;
  };
}

// Few of each, so that ties and gaps are the rule.
const NAMES = ['Amy Bell', 'amy bell', 'The Élan', 'Zed', '李', 'O"Dea\\', 'Ünal 😀'];
const CHARACTERS = ['Guard', 'Guard Two', '`Nurse`', 'guard', 'Ärztin'];
const DATES = ['1980', '1980-05', '1980-05-12', '1981-01-01', '1990'];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A part of a show's hub; `number` tells it from the others. */
export function part(number: number): fc.Arbitrary<Part> {
  return fc
    .record({
      name: fc.constantFrom(...NAMES),
      birthDate: maybe(fc.constantFrom(...DATES)),
      billing: maybe(fc.integer({ min: 1, max: 4 })),
      characterName: maybe(fc.constantFrom(...CHARACTERS)),
      confidence: fc.constantFrom(0.4, 0.7, 1),
      hedged: fc.boolean(),
      source: fc.constantFrom('wikidata', 'tvmaze'),
      validFrom: maybe(fc.constantFrom(...DATES)),
      validTo: maybe(fc.constantFrom(...DATES)),
    })
    .map(({ name, birthDate, source, ...edge }) => ({
      person: { id: mintId('Person', `part ${number}`), name, sortName: sortName(name), birthDate },
      edge: { ...edge, key: `${number}`, claimIds: [], sources: [source] },
    }));
}

/** Parts of at most the given number of people. */
export function parts(most: number): fc.Arbitrary<Part[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, number) => part(number))));
}

/** A show with nobody in it yet. */
export async function writeShow(graph: Graph, slug: string): Promise<void> {
  const properties = {
    id: mintId('Show', slug),
    name: slug,
    slugKey: `show/${slug}`,
    sortName: slug,
  };
  await graph.write('CREATE (n:Entity:Show) SET n = $properties', { properties });
}

export async function addParts(graph: Graph, slug: string, some: readonly Part[]): Promise<void> {
  const updatedAt = new Date().toISOString();
  const rows = some.map(({ person, edge }) => ({
    person: { ...clean(person), updatedAt },
    edge: clean(edge),
  }));
  await graph.write('UNWIND $rows AS r CREATE (n:Entity:Person) SET n = r.person', { rows });
  await graph.write(
    `MATCH (x:Entity {id: $show})
     UNWIND $rows AS r
     MATCH (n:Entity {id: r.person.id})
     CREATE (n)-[e:ACTED_IN]->(x)
     SET e = r.edge`,
    { rows, show: mintId('Show', slug) },
  );
}

export async function removeParts(graph: Graph, some: readonly Part[]): Promise<void> {
  await graph.write('UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n', {
    ids: some.map(({ person }) => person.id),
  });
}

export async function removeEverything(graph: Graph): Promise<void> {
  await graph.write('MATCH (n:Entity) DETACH DELETE n');
}

function clean(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
