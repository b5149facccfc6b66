import type { GrafeoDB } from '@grafeo-db/js';
import { GraphError } from './graph-error.ts';

const CONSTRAINT =
  /^CREATE CONSTRAINT (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) REQUIRE \2\.(\w+) IS UNIQUE$/;
const INDEX = /^CREATE INDEX (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) ON \(\2\.(\w+)\)$/;
const RANGE_INDEX = /^CREATE RANGE INDEX \w+ IF NOT EXISTS FOR \((\w+):\w+\) ON \(\1\.\w+\)$/;
const FULLTEXT =
  /^CREATE FULLTEXT INDEX (\w+) IF NOT EXISTS FOR \((\w+):(\w+)\) ON EACH \[\2\.(\w+)\]$/;

const DROP_INDEX = /^DROP INDEX (\w+) IF EXISTS$/;

/**
 * Applies one statement of `schema/graph.cypher` to the embedded engine, which differs from Neo4j
 * in three points: a uniqueness constraint brings no index of its own, there are no range indexes (which
 * only make ordered lists faster), and full-text indexes have no Cypher. `declared` are all statements of the file: the engine knows a full-text index by what it is
 * on, not by its name. Throws `MIGRATION` for a statement it has no counterpart for.
 */
export async function applyToEmbedded(
  database: GrafeoDB,
  statement: string,
  declared: readonly string[],
): Promise<void> {
  if (RANGE_INDEX.test(statement)) return;
  const constraint = CONSTRAINT.exec(statement);
  if (constraint) {
    const [, name, , label, property] = constraint;
    await database.executeCypher(statement);
    await database.executeCypher(
      `CREATE INDEX ${name}_index IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
    );
    return;
  }
  if (INDEX.test(statement)) {
    await database.executeCypher(statement);
    return;
  }
  const dropped = DROP_INDEX.exec(statement)?.[1];
  const source = dropped === undefined ? statement : declarationOf(dropped, declared);
  const [, , , label, property] = FULLTEXT.exec(source ?? '') ?? [];
  if (!label || !property) {
    throw new GraphError('MIGRATION', `The embedded engine has no counterpart for: ${statement}`);
  }
  if (dropped !== undefined) {
    await database.dropTextIndex(label, property);
    return;
  }
  // The default tokenizer leaves common English words out, and a show may be called "It".
  await database.createTextIndex(label, property, { tokenizer: 'standard', stopWords: [] });
}

/** The statement that declares a full-text index. */
function declarationOf(name: string, declared: readonly string[]): string | undefined {
  return declared.find((statement) => FULLTEXT.exec(statement)?.[1] === name);
}
