import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type PageShape, pageStatement } from '../../src/graph/page-statement.ts';
import type { PageSource } from '../../src/graph/relationship.ts';

/** A statement of the source tree under the name of what exports it. */
export interface Statement {
  /** File, export and the key inside a record: `model/edge.cypher.ts WRITE_EDGES ACTED_IN`. */
  readonly name: string;
  /** File and export alone: one generator of parameters serves a whole record. */
  readonly entry: string;
  readonly key: string;
  readonly text: string;
  /** Set for the pages of a relationship or list, whose parameters are the same everywhere. */
  readonly page?: PageTexts;
}

/** The statements of one list: its first page is the `text`, with the total. */
export interface PageTexts {
  readonly next: string;
  readonly last: string;
  readonly previous: string;
}

const EVERYTHING: ReadonlySet<string> = new Set(['page', 'order', 'n.*', 'e.*']);

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
    return [{ name, entry, key, text: value }];
  }
  if (isPages(value)) {
    const text = (shape: Partial<PageShape>, columns = EVERYTHING) =>
      pageStatement({ ...firstPage(value), ...shape }, columns);
    const page = {
      next: text({ after: true }),
      last: text({ backward: true }),
      previous: text({ backward: true, before: true }),
    };
    const first = text({}, new Set([...EVERYTHING, 'total']));
    return [{ name: `${entry} ${key}`, entry, key, text: first, page }];
  }
  if (value === null || typeof value !== 'object') {
    throw new TypeError(
      `${entry} is neither a statement, a record of statements nor a relationship: export it from another file, or teach tests/graph/statements.ts to read it.`,
    );
  }
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return parts.flatMap(([name, part]) =>
    flatten(entry, key === '' ? name : `${key} ${name}`, part),
  );
}

function isPages(value: unknown): value is PageSource {
  return value !== null && typeof value === 'object' && 'pattern' in value;
}

function firstPage(source: PageSource): PageShape {
  const { order } = source;
  return { source, order, filter: undefined, after: false, before: false, backward: false };
}
