import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphError } from './graph-error.ts';

/** A numbered step of `schema/graph.cypher`. */
export interface Migration {
  readonly number: number;
  readonly statements: readonly string[];
  /** Tells an edited step from the one that was applied. */
  readonly checksum: string;
}

const HEADING = /^\/\/ migration (\d+)\b.*$/m;
const FILE = new URL('../../schema/graph.cypher', import.meta.url);

/**
 * Reads the steps of `schema/graph.cypher`: sections headed `// migration N: title`, statements
 * ended by a semicolon, `//` comments. Throws `MIGRATION` where the numbers do not count from 1.
 */
export async function readMigrations(): Promise<Migration[]> {
  return parseMigrations(await readFile(FILE, 'utf8'));
}

/** The steps in the text of a migration file; see `readMigrations`. */
export function parseMigrations(text: string): Migration[] {
  const [, ...parts] = text.split(HEADING);
  const migrations: Migration[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const statements = (parts[index + 1] ?? '')
      .replace(/^\s*\/\/.*$/gm, '')
      .split(';')
      .map((statement) => statement.replace(/\s+/g, ' ').trim())
      .filter((statement) => statement !== '');
    const number = Number(parts[index]);
    if (number !== migrations.length + 1) {
      throw new GraphError('MIGRATION', `schema/graph.cypher: step ${number} is out of order.`);
    }
    const checksum = createHash('sha256').update(statements.join(';')).digest('hex').slice(0, 16);
    migrations.push({ number, statements, checksum });
  }
  return migrations;
}

/**
 * The steps that still have to run, given what is applied (number to checksum). Throws `MIGRATION`
 * where an applied step was edited since, or where the graph is newer than this program.
 */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: ReadonlyMap<number, string>,
): Migration[] {
  for (const [number, checksum] of applied) {
    const known = migrations[number - 1];
    if (!known) {
      throw new GraphError(
        'MIGRATION',
        `The graph is at migration ${number}, which this version of showgraph does not know. Use a newer version.`,
      );
    }
    if (known.checksum !== checksum) {
      throw new GraphError(
        'MIGRATION',
        `Migration ${number} of schema/graph.cypher was edited after it was applied. Add a new step instead.`,
      );
    }
  }
  return migrations.filter((migration) => !applied.has(migration.number));
}
