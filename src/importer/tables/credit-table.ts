import type { ShowLine } from '../catalogue/line.ts';
import { RowError, type TableRow } from './title-table.ts';

/** Columns that a table of credits must have; `character` is optional. */
export const CREDIT_COLUMNS = ['person_id', 'id', 'name', 'role'] as const;

const JOBS: Readonly<Record<string, ShowLine['credits'][number]['job']>> = {
  ACTOR: 'ACTED_IN',
  ACTRESS: 'ACTED_IN',
  CREATOR: 'CREATED',
  COMPOSER: 'COMPOSED',
  DIRECTOR: 'DIRECTED',
  PRODUCER: 'PRODUCED',
  WRITER: 'WROTE',
};

/** A credit as a catalogue line has it, with the title that it belongs to. */
export interface TableCredit {
  readonly title: string;
  readonly credit: {
    readonly job: ShowLine['credits'][number]['job'];
    readonly person: { readonly name: string; readonly externalIds: Record<string, string> };
    readonly character?: string;
  };
}

/**
 * The credit in a row: `person_id`, `id` of the title, `name`, `character`, `role` (ACTOR, DIRECTOR,
 * ...). The person is known by its id, so that namesakes stay apart; a character stays as it is
 * written, slashes and quotation marks included. Throws a `RowError` for a row that cannot be used.
 */
export function creditOf(row: TableRow, source: string): TableCredit {
  const name = row.name?.trim();
  const person = row.person_id?.trim();
  const title = row.id?.trim();
  const job = JOBS[row.role ?? ''];
  if (!name || !person || !title) throw new RowError('lacks person_id, id or name');
  if (!job) throw new RowError(`role is "${row.role}", not ${Object.keys(JOBS).join(', ')}`);
  const character = job === 'ACTED_IN' ? row.character?.trim() : undefined;
  const credit = { job, person: { name, externalIds: { [source]: person } } };
  return { title, credit: character ? { ...credit, character } : credit };
}
