import type { EntityReference } from '../fact.ts';
import type { Candidate } from './candidates.ts';
import type { Saying } from './sayings.ts';

/** Texts call a miniseries a series. */
export function sameKind(a: string, b: string): boolean {
  const broad = (kind: string) => (kind === 'MINISERIES' ? 'SERIES' : kind);
  return broad(a) === broad(b);
}

/** `GRAPHIC_NOVEL` as "graphic novel". */
export function inWords(kind: string): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}

/**
 * The kind that the text itself gives a show. What the reference holds may only be what the graph says
 * of a show of that name, which is no evidence for it: it counts where no candidate is of that kind.
 */
export function statedKind(
  { type, kind }: EntityReference,
  { kinds }: Saying,
  candidates: readonly Candidate[],
): string | undefined {
  if (type !== 'Show') return kind;
  const [stated, ...others] = kinds;
  if (stated) return others.every((other) => sameKind(stated, other)) ? stated : undefined;
  const known = candidates.some(({ entity }) => entity.kind && sameKind(entity.kind, kind ?? ''));
  return known ? undefined : kind;
}
