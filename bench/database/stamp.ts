import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { ROOT } from '../settings.ts';

/** What a prepared database was made from, and what making it took. */
export interface Stamp {
  /** Hash of what was imported. */
  readonly content: string;
  /** Hash of the code that imports. */
  readonly code: string;
  readonly date: string;
  readonly importSeconds: number;
  /** The importing process's resident memory at its highest, in MB. */
  readonly importMemory: number;
  readonly report: string;
}

/** Paths under the root, folders with all that is in them, as one hash. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Hash of what decides how a catalogue becomes a graph. */
export const importCode = (): string =>
  hashOf(
    ['src/importer', 'src/graph', 'src/text', 'src/vocabulary.ts', 'schema/graph.cypher'].map(
      (path) => `${ROOT}${path}`,
    ),
  );

export function readStamp(file: string): Stamp | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : undefined;
}

export function writeStamp(file: string, stamp: Stamp): void {
  writeFileSync(file, `${JSON.stringify(stamp, null, 2)}\n`);
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}
