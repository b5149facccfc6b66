import type { Properties } from './graph-part.ts';

interface Kept {
  readonly id: string;
}

/**
 * Whether the result of a merge still waits for an editor: only where both did, for the candidates of
 * either that are neither of the two. Merging is how an editor says what an unresolved entity is.
 */
export function mergeReview(duplicate: Properties, survivor: Properties): Properties {
  if (duplicate.unresolved !== true || survivor.unresolved !== true) return {};
  const both = [...candidatesOf(survivor), ...candidatesOf(duplicate)];
  const left = new Map(both.toReversed().map((candidate) => [candidate.id, candidate]));
  left.delete(String(duplicate.id));
  left.delete(String(survivor.id));
  if (left.size === 0) return {};
  const kept = [...left.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { unresolved: true, matchCandidates: JSON.stringify(kept) };
}

function candidatesOf({ matchCandidates }: Properties): Kept[] {
  return typeof matchCandidates === 'string' ? (JSON.parse(matchCandidates) as Kept[]) : [];
}
