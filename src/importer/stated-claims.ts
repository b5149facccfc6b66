import type { StatementRunner } from '../graph/graph.ts';
import { STATED_BY_ARTICLE } from './article.cypher.ts';

/** A claim of an article and a sentence under it. */
export interface StatedClaim {
  readonly predicate: string;
  readonly subject: string;
  readonly object?: string;
  readonly value?: string | number;
  readonly character?: string;
  readonly sentence: string;
}

/** A claim as the graph holds it now: with its id, and what became of it. */
export interface HeldClaim extends StatedClaim {
  readonly claim: string;
  readonly hedged: boolean;
  readonly rejected: boolean;
  /** See docs/ranking.md. */
  readonly rank: string;
}

/** What an article states, by its sentences; a claim of several sentences has an item for each. */
export async function readStated(runner: StatementRunner, id: string): Promise<HeldClaim[]> {
  const rows = await runner.read<Record<string, unknown>>(STATED_BY_ARTICLE, { id });
  return rows.map(({ start: _, ...row }) => {
    const known = Object.fromEntries(Object.entries(row).filter(([, value]) => value != null));
    return { hedged: false, rejected: false, rank: 'NORMAL', ...known } as HeldClaim;
  });
}

/** A claim in words: "ACTED_IN  Jane Doe -> Iron Tide as Ana". */
export function statedInWords({ predicate, subject, object, value, character }: StatedClaim) {
  const as = character === undefined ? '' : ` as ${character}`;
  return `${predicate}  ${subject} -> ${object ?? value}${as}`;
}
