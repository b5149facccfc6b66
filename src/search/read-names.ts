import { setImmediate as breathe } from 'node:timers/promises';
import type { StatementRunner } from '../graph/graph.ts';
import type { NameRow } from './name-table.ts';
import {
  CHANGED_SINCE,
  ENTITY_COUNT,
  INDEXED_NAMES_AFTER,
  INDEXED_NAMES_SINCE,
} from './names.cypher.ts';

/** Entities in one statement. */
const PAGE = 10_000;

/** How far back changes are read again, in milliseconds: clocks differ, and transactions take their time. */
const OVERLAP_MS = 10_000;

/** What tells whether the names in the graph have changed. */
export interface NameState {
  readonly entities: number;
  /** Entities changed after `since`, and the last instant at which one was. */
  readonly changed: number;
  readonly latest: string;
  readonly since: string;
}

/** The state of the graph, its changes counted from `since`, a UTC instant or an empty text. */
export async function readState(graph: StatementRunner, since: string): Promise<NameState> {
  const [count] = await graph.read<{ entities: number }>(ENTITY_COUNT);
  const [changes] = await graph.read<{ changed: number; latest: string | null }>(CHANGED_SINCE, {
    since,
  });
  return {
    entities: count?.entities ?? 0,
    changed: changes?.changed ?? 0,
    latest: changes?.latest ?? since,
    since,
  };
}

/** The instant from which changes are read after a reading in which `latest` was the last one. */
export function overlapping(latest: string): string {
  const time = Date.parse(latest);
  return Number.isNaN(time) ? '' : new Date(time - OVERLAP_MS).toISOString();
}

/** Every entity with its names, page by page with a breath in between. */
export async function readAllNames(graph: StatementRunner): Promise<NameRow[]> {
  const rows: NameRow[] = [];
  for (let after = ''; ; ) {
    const page = await graph.read(INDEXED_NAMES_AFTER, { after, limit: PAGE });
    for (const row of page) rows.push(nameRow(row));
    if (page.length < PAGE) return rows;
    after = rows.at(-1)?.id ?? '';
    await breathe();
  }
}

/** Entities that changed after an instant; undefined where they are more than `most`. */
export async function readNamesSince(
  graph: StatementRunner,
  since: string,
  most: number,
): Promise<NameRow[] | undefined> {
  const rows = await graph.read(INDEXED_NAMES_SINCE, { since, limit: most + 1 });
  return rows.length > most ? undefined : rows.map(nameRow);
}

const NO_ALIASES: readonly string[] = [];

function nameRow(row: Record<string, unknown>): NameRow {
  const aliases = Array.isArray(row.aliases) && row.aliases.length > 0 ? row.aliases : NO_ALIASES;
  return {
    id: String(row.id),
    name: String(row.name ?? ''),
    aliases: aliases as readonly string[],
    slug: String(row.slug ?? ''),
    sortName: String(row.sortName),
    degree: Number(row.degree),
  };
}

/** Whether nothing changed between two readings of the state. */
export function sameState(a: NameState, b: NameState): boolean {
  return a.entities === b.entities && a.changed === b.changed && a.latest === b.latest;
}
