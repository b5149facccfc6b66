import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { PageStatements } from '../../src/graph/relationship.ts';

/** A statement of the source tree under the name of what exports it. */
export interface Statement {
  /** File, export and the key inside a record: `model/edge.cypher.ts WRITE_EDGES ACTED_IN`. */
  readonly name: string;
  /** File and export alone: one generator of parameters serves a whole record. */
  readonly entry: string;
  readonly key: string;
  readonly text: string;
  /** Set for the page of a relationship, whose parameters are the same everywhere. */
  readonly page: boolean;
}

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));
const WRITES = /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/;

/** Every statement that a `*.cypher.ts` file under `src/` exports; throws for an export it cannot read. */
export async function scanStatements(): Promise<Statement[]> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher.ts'))
    .sort();
  const found: Statement[] = [];
  for (const file of files) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(SOURCES, file)).href);
    for (const [name, value] of Object.entries(exported)) {
      found.push(...flatten(`${file.split(sep).join('/')} ${name}`, '', value));
    }
  }
  return found;
}

/** Whether the statement writes. */
export function writes({ text }: Statement): boolean {
  return WRITES.test(text);
}

/** Whether the order of the rows is promised: an ORDER BY after the last RETURN, outside of braces. */
export function isOrdered({ text }: Statement): boolean {
  let flat = text;
  for (let before = ''; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\{[^{}]*\}/g, '');
  }
  return /\bORDER BY\b/.test(flat.slice(flat.lastIndexOf('RETURN')));
}

function flatten(entry: string, key: string, value: unknown): Statement[] {
  if (typeof value === 'string') {
    const name = key === '' ? entry : `${entry} ${key}`;
    return [{ name, entry, key, text: value, page: false }];
  }
  if (isPages(value)) {
    return Object.entries(value.orders).flatMap(([order, { page, pageWithTotal }]) =>
      Object.entries({ page, pageWithTotal }).map(([kind, text]) => {
        const name = `${entry} ${key} ${order} ${kind}`;
        return { name, entry, key: `${key} ${order}`, text, page: true };
      }),
    );
  }
  if (value === null || typeof value !== 'object') {
    throw new TypeError(
      `${entry} is neither a statement, a record of statements nor a relationship: export it from another file, or teach tests/graph/statements.ts to read it.`,
    );
  }
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const relationship = 'outgoing' in value && 'incoming' in value;
  return parts
    .filter(([name]) => !(relationship && name === 'type'))
    .flatMap(([name, part]) => flatten(entry, key === '' ? name : `${key} ${name}`, part));
}

function isPages(value: unknown): value is PageStatements {
  return value !== null && typeof value === 'object' && 'orders' in value;
}
