import { ask } from './database/ask.ts';
import { catalogueFile } from './database/catalogue.ts';
import { catalogueContent, prepareEmbedded, prepareNeo4j } from './database/prepare.ts';
import { Driver } from './load/drive.ts';
import { checkEqual, chosenOperations, verdictLines } from './measure/check.ts';
import { type Arena, compare, openArena } from './measure/compare.ts';
import { generatedCypher } from './measure/generated-cypher.ts';
import { describeMachine, loadNow } from './measure/machine.ts';
import { profile } from './measure/profile.ts';
import type { Results } from './measure/results.ts';
import { measureSeed } from './measure/seed-graph.ts';
import type { Neo4j } from './processes/neo4j.ts';
import { profileText } from './report/profile-text.ts';
import type { Settings } from './settings.ts';

/** Everything, in order: the seed graph, the catalogue, the check, the rounds. */
export async function runAll(settings: Settings, command: string): Promise<Results> {
  const started = performance.now();
  const loadBefore = loadNow();
  const driver = new Driver();
  try {
    const seed = await measureSeed(settings, driver);
    return await withCatalogue(settings, async (arena, neo4j, imports) => {
      const operations = chosenOperations(settings.operations);
      const cypher = await generatedCypher(operations, arena.databases, arena.samples, {
        port: settings.httpPort + 10,
        folder: settings.folder,
      });
      const figures = await compare(settings, operations, arena, driver, neo4j.pid);
      return {
        ...figures,
        date: new Date().toISOString(),
        command,
        minutes: (performance.now() - started) / 60_000,
        loadBefore,
        machine: await describeMachine(neo4j.uri),
        settings,
        imports,
        graph: await countGraph(neo4j.uri),
        cypher,
        seed,
      };
    });
  } finally {
    driver.stop();
  }
}

/** Only whether all answers are equal. */
export async function runCheck(settings: Settings): Promise<void> {
  await withCatalogue(settings, async ({ servers, samples }) => {
    const operations = chosenOperations(settings.operations);
    console.log(verdictLines(await checkEqual(operations, servers, samples)));
  });
}

/** Where the time of ours on Neo4j goes, or of the first peer that BENCH_PEERS names. */
export async function runProfile(settings: Settings): Promise<void> {
  const driver = new Driver();
  try {
    await withCatalogue(settings, async (arena) => {
      const { samples, databases, servers } = arena;
      const peer = servers.find((server) => server.peer.startsWith('ours'))?.peer ?? 'ours-neo4j';
      // The embedded engine's folder can be open in one process only.
      await arena.stop();
      for (const operation of chosenOperations(settings.operations)) {
        const report = await profile(operation, peer, databases, samples, {
          driver,
          port: settings.httpPort + 10,
          seconds: 12,
          folder: settings.folder,
        });
        console.log(`${peer}, ${operation.name}\n\n${profileText(report)}`);
      }
    });
  } finally {
    driver.stop();
  }
}

async function withCatalogue<Result>(
  settings: Settings,
  work: (arena: Arena, neo4j: Neo4j, imports: Results['imports']) => Promise<Result>,
): Promise<Result> {
  const content = catalogueContent(await catalogueFile(settings));
  const embedded = await prepareEmbedded(settings, content);
  const prepared = await prepareNeo4j(settings, content);
  try {
    const arena = await openArena(settings, prepared.neo4j, embedded);
    try {
      const imports = { embedded: embedded.stamp, neo4j: prepared.stamp };
      return await work(arena, prepared.neo4j, imports);
    } finally {
      await arena.stop();
    }
  } finally {
    await prepared.neo4j.stop();
  }
}

async function countGraph(uri: string): Promise<Results['graph']> {
  const [rows = []] = await ask<Results['graph']>(
    uri,
    `RETURN COUNT { (:Show) } AS titles, COUNT { (:Person) } AS people,
            COUNT { (:Person)-[]->(:Show) } AS credits`,
  );
  const [row] = rows;
  if (!row) throw new Error('the graph cannot be counted');
  return row;
}
