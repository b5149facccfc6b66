import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Neo4j, startNeo4j } from '../processes/neo4j.ts';
import { ROOT, type Settings } from '../settings.ts';
import { runImport } from './import.ts';
import { createPeerIndexes } from './peer-indexes.ts';
import { hashOf, importCode, readStamp, type Stamp, writeStamp } from './stamp.ts';

/** What a database is filled with. */
export interface Content {
  readonly name: 'catalogue' | 'seed';
  readonly command: readonly string[];
  readonly hash: string;
}

export const catalogueContent = (file: string): Content => ({
  name: 'catalogue',
  command: ['import', file],
  hash: hashOf([file]),
});

export const seedContent = (): Content => ({
  name: 'seed',
  command: ['seed'],
  hash: hashOf([`${ROOT}seed`]),
});

export interface Prepared {
  readonly data: string;
  readonly stamp: Stamp;
}

/** A folder of the embedded engine with this content, made now or by an earlier run. */
export async function prepareEmbedded(settings: Settings, content: Content): Promise<Prepared> {
  const data = join(settings.folder, `embedded-${content.name}`);
  const stamp = await prepare(settings, content, data, () =>
    runImport(content.command, { NEO4J_URI: '', DATA_DIR: data }),
  );
  return { data, stamp };
}

/** A running Neo4j with this content and the peers' indexes. */
export async function prepareNeo4j(
  settings: Settings,
  content: Content,
): Promise<Prepared & { readonly neo4j: Neo4j }> {
  const data = join(settings.folder, `neo4j-${content.name}`);
  let neo4j: Neo4j | undefined;
  try {
    const stamp = await prepare(settings, content, data, async () => {
      neo4j = await startNeo4j(settings, data);
      const figures = await runImport(content.command, {
        NEO4J_URI: neo4j.uri,
        DATA_DIR: join(settings.folder, 'journal'),
      });
      await createPeerIndexes(neo4j.uri);
      return figures;
    });
    neo4j ??= await startNeo4j(settings, data);
    return { data, stamp, neo4j };
  } catch (error) {
    await neo4j?.stop();
    throw error;
  }
}

async function prepare(
  settings: Settings,
  content: Content,
  data: string,
  fill: () => ReturnType<typeof runImport>,
): Promise<Stamp> {
  const file = `${data}.stamp.json`;
  const code = importCode();
  const before = readStamp(file);
  const sound = before?.content === content.hash && (before.code === code || settings.reuse);
  if (before && sound && existsSync(data)) return before;
  console.log(`importing: ${data}`);
  rmSync(file, { force: true });
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const figures = await fill();
  const stamp = { content: content.hash, code, date: new Date().toISOString(), ...figures };
  writeStamp(file, stamp);
  return stamp;
}
