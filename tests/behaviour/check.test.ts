import { describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { HARBOUR_LIGHTS, HARBOUR_LIGHTS_AGAIN, SMALL_CATALOGUE } from './articles.ts';
import { install } from './installation.ts';

/** What may happen to a graph behind the program's back, and what kinds `check` must call it. */
const TAMPERED: ReadonlyArray<{ what: string; kind: string; statement: string }> = [
  {
    what: 'an edge that a claim gives is deleted',
    kind: 'EDGE',
    statement: 'MATCH (p:Entity)-[e:DIRECTED]->(s:Entity) DELETE e',
  },
  {
    what: 'an edge that nothing gives is added',
    kind: 'EDGE',
    statement: `MATCH (p:Entity)-[:DIRECTED]->(s:Entity)
      CREATE (p)-[:COMPOSED {key: '', confidence: 1.0, hedged: false, claimIds: [], sources: []}]->(s)`,
  },
  {
    what: "an edge's confidence is changed",
    kind: 'EDGE',
    statement: 'MATCH (p:Entity)-[e:DIRECTED]->(s:Entity) SET e.confidence = 0.01',
  },
  {
    what: 'the status of a show is changed',
    kind: 'PROPERTY',
    statement: "MATCH (s:Show {slug: 'harbour-lights'}) SET s.status = 'CANCELLED'",
  },
  {
    what: 'the release of a show is taken away',
    kind: 'PROPERTY',
    statement: "MATCH (s:Show {slug: 'harbour-lights'}) REMOVE s.released",
  },
  {
    what: 'a sentence is moved by one character',
    kind: 'EVIDENCE',
    statement: 'MATCH (c:Claim)-[e:EVIDENCED_BY]->(a:Article) SET e.start = e.start + 1',
  },
  {
    what: 'a sentence is reworded',
    kind: 'EVIDENCE',
    statement: "MATCH (c:Claim)-[e:EVIDENCED_BY]->(a:Article) SET e.sentence = 'Never said.'",
  },
  {
    what: 'the text of an article is changed',
    kind: 'EVIDENCE',
    statement: "MATCH (t:ArticleText) SET t.text = 'x' + t.text",
  },
  {
    what: 'a node without anything is added',
    kind: 'UNSUPPORTED_NODE',
    statement: `CREATE (n:Entity:Person {id: 'Person:00000000000000000000', name: 'Nobody',
      aliases: [], sources: [], slug: 'nobody', slugKey: 'person/nobody', sortName: 'nobody', searchText: 'nobody',
      nameIsDescriptive: false})`,
  },
  {
    what: 'a claim is deleted',
    kind: 'EDGE',
    statement: "MATCH (c:Claim {predicate: 'DIRECTED'}) DETACH DELETE c",
  },
  {
    what: 'the last sentence of a claim is taken away',
    kind: 'CLAIM',
    statement: "MATCH (c:Claim {predicate: 'DIRECTED'})-[e:EVIDENCED_BY]->(a:Article) DELETE e",
  },
  {
    what: 'the subject of a claim is taken away',
    kind: 'CLAIM EDGE',
    statement: "MATCH (c:Claim {predicate: 'DIRECTED'})-[e:SUBJECT]->(n) DELETE e",
  },
  {
    what: 'the release of a season is changed',
    kind: 'PROPERTY',
    statement: "MATCH (s:Season) SET s.released = '1999'",
  },
  {
    what: 'what search looks in is changed',
    kind: 'PROPERTY',
    statement: "MATCH (s:Show {slug: 'harbour-lights'}) SET s.searchText = 'something else'",
  },
  {
    what: 'an edge of an unknown type is added',
    kind: 'EDGE',
    statement: 'MATCH (p:Entity)-[:DIRECTED]->(s:Entity) CREATE (p)-[:ADMIRES]->(s)',
  },
];

describe('check', () => {
  it('agrees with an untouched graph', async () => {
    const { code, out, err } = await checkAfter(async () => {});
    expect({ code, err, report: JSON.parse(out) }).toMatchObject({
      code: 0,
      err: '',
      report: { inconsistencies: [] },
    });
  });

  for (const { what, kind, statement } of TAMPERED) {
    it(`finds it when ${what}`, async () => {
      const { code, out } = await checkAfter(async (graph) => {
        await graph.write(statement);
      });
      const kinds = JSON.parse(out).inconsistencies.map((found: { kind: string }) => found.kind);
      expect({ code, kinds: [...new Set(kinds)].join(' ') }).toEqual({ code: 1, kinds: kind });
    });
  }

  it('names the place for people', async () => {
    const installation = await install();
    await installation.run('import', installation.file('a.txt', HARBOUR_LIGHTS));
    await installation.withGraph((graph) =>
      graph.write("MATCH (s:Show {slug: 'harbour-lights'}) SET s.status = 'CANCELLED'"),
    );
    const { code, out, err } = await installation.run('check');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: expect.stringContaining(' 1 inconsistencies'),
      err: expect.stringMatching(/^Show:[0-9a-f]{20}: status is CANCELLED, .* give [A-Z_]+$/),
    });
  });
});

async function checkAfter(tamper: (graph: Graph) => Promise<void>) {
  const installation = await install();
  const files = {
    'a.txt': HARBOUR_LIGHTS,
    'b.txt': HARBOUR_LIGHTS_AGAIN,
    'c.jsonl': SMALL_CATALOGUE,
  };
  for (const [name, text] of Object.entries(files)) installation.file(name, text);
  await installation.run('import', installation.folder);
  await installation.withGraph(tamper);
  return installation.run('check', '--json');
}
