import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { ENGINE, openTestEmbedded, openTestGraph } from '../support/engine.ts';
import { outcome } from './comparing.ts';
import { GENERATORS, pages } from './parameters.ts';
import { type Statement, scanStatements, writes } from './statements.ts';
import type { World } from './world.ts';

/** Above the 65,000 rows where one expansion of the embedded engine once panicked. */
const CAST = 120_000;
const BATCH = 20_000;
const HUB = 'Show:hub';
const SEED = 1;

/** What parameters are drawn from: the hub and who stands first and last in its cast. */
const WORLD: World = {
  nodes: [
    { id: HUB, type: 'Show', properties: { id: HUB } },
    { id: actor(0), type: 'Person', properties: { id: actor(0) } },
    { id: actor(CAST - 1), type: 'Person', properties: { id: actor(CAST - 1) } },
  ],
  edges: [{ type: 'ACTED_IN', from: actor(0), to: HUB, properties: { key: '' } }],
};

const reads = (await scanStatements()).filter((statement) => !writes(statement));
const shapes = new Map(reads.map(towardsCast).map((statement) => [statement.text, statement]));
const aboutHub = [...shapes.values()].flatMap((statement) => {
  const parameters = parametersWithHub(statement);
  return parameters ? [{ ...statement, parameters }] : [];
});

describe(`a show with ${CAST.toLocaleString('en')} in its cast`, () => {
  let graph: Graph;
  let embedded: Graph;

  beforeAll(async () => {
    graph = await openTestGraph();
    await build(graph);
    embedded = ENGINE === 'embedded' ? graph : openTestEmbedded();
    if (embedded !== graph) {
      await embedded.migrate();
      await build(embedded);
    }
  });

  test('its page of the cast counts everyone', async () => {
    const cast = aboutHub.find(({ text }) => /<-\[e:ACTED_IN\].*AS total/s.test(text));
    const rows = await graph.read(cast?.text ?? '', {
      keys: [{ id: HUB }],
      limit: 3,
      after: null,
    });
    expect(rows).toMatchObject([{ key: HUB, total: CAST }]);
  });

  test.each(aboutHub.map((statement) => [statement.name, statement] as const))(
    '%s',
    async (_, statement) => {
      const answer = await outcome(embedded, statement, statement.parameters);
      expect(answer).not.toHaveProperty('error');
      if (graph !== embedded) {
        expect(await outcome(graph, statement, statement.parameters)).toEqual(answer);
      }
    },
  );
});

async function build(graph: Graph): Promise<void> {
  await graph.write("CREATE (n:Entity:Show {id: $id, sources: ['test'], sortName: ''})", {
    id: HUB,
  });
  for (let start = 0; start < CAST; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, CAST - start) }, (_, index) => ({
      id: actor(start + index),
      sortName: `name ${((start + index) * 7919) % 5000}`,
      billing: (start + index) % 300,
    }));
    await graph.transaction(async (transaction) => {
      await transaction.write(
        `UNWIND $rows AS r CREATE (n:Entity:Person {id: r.id, sortName: r.sortName})`,
        { rows },
      );
      await transaction.write(
        `MATCH (show:Entity {id: $id})
         UNWIND $rows AS r
         MATCH (n:Entity {id: r.id})
         CREATE (n)-[:ACTED_IN {key: '', billing: r.billing}]->(show)`,
        { id: HUB, rows },
      );
    });
  }
}

function actor(index: number): string {
  return `Person:${String(index).padStart(20, '0')}`;
}

// Only the cast is a hub here, so each page is made one of the cast: what is tried is its order.
function towardsCast(statement: Statement): Statement {
  const pattern = /\(x\)(<-\[e:\w+\]-|-\[e:\w+\]->)\(n\)/g;
  const text = statement.text
    .replace(pattern, '(x)<-[e:ACTED_IN]-(n)')
    .replace(/COUNT \{ \(x\)(<-\[:\w+\]-|-\[:\w+\]->)\(\) \}/, 'COUNT { (x)<-[:ACTED_IN]-() }')
    .replace('(x:Claim {', '(x:Entity {');
  return statement.page ? { ...statement, text } : statement;
}

// Of the parameters that a generator gives, the first that ask about the hub; few rows, as in a page.
function parametersWithHub(statement: Statement) {
  const generator = GENERATORS[statement.entry];
  if (!generator && !statement.page) return undefined;
  const arbitrary = generator ? generator(WORLD, statement.key) : pages(WORLD, statement);
  const found = fc
    .sample(arbitrary, { numRuns: 100, seed: SEED })
    .find((parameters) => JSON.stringify(parameters).includes(`"${HUB}"`));
  return found && { after: null, ...found, ...('limit' in found ? { limit: 3 } : {}) };
}
