import { fold } from '../../text/fold.ts';
import type { EntityReference } from '../fact.ts';
import type { KnownEntity, Names } from '../names.ts';
import { likeness, partsOf } from './person-name.ts';
import type { Reason } from './weights.ts';

/** Candidates looked at for one name. */
export const MOST_CANDIDATES = 20;

/** An entity that a name may mean, and how the two names agree. */
export interface Candidate {
  readonly entity: KnownEntity;
  readonly likeness: Reason;
}

/** Whether the whole name agrees, and not only a way to write it. */
export function bearsTheName({ likeness: [code] }: Candidate): boolean {
  return code === 'NAME' || code === 'ALIAS';
}

/**
 * The entities of the type that a name may mean: those that bear it as name or alias, then people
 * whose name may be the same with initials or one part more. At most `MOST_CANDIDATES`, those with the
 * whole name first, then by id, so that it does not matter when they came into memory.
 */
export function candidatesFor(reference: EntityReference, names: Names): Candidate[] {
  const { type, name } = reference;
  const found = names
    .find(type, name)
    .toSorted(byId)
    .flatMap((entity) => named(entity, name));
  if (type === 'Person') found.push(...writtenOtherwise(name, names, found));
  return found
    .toSorted((a, b) => Number(bearsTheName(b)) - Number(bearsTheName(a)))
    .slice(0, MOST_CANDIDATES);
}

// What was renamed since may still be found under the name that it had.
function named(entity: KnownEntity, name: string): Candidate[] {
  const folded = fold(name);
  if (fold(entity.name) === folded) return [{ entity, likeness: ['NAME'] }];
  const bears = entity.aliases.some((alias) => fold(alias) === folded);
  return bears ? [{ entity, likeness: ['ALIAS'] }] : [];
}

function writtenOtherwise(name: string, names: Names, found: readonly Candidate[]): Candidate[] {
  const parts = partsOf(name);
  if (!parts) return [];
  const known = new Set(found.map(({ entity }) => entity.id));
  return names.peopleWrittenLike(name).flatMap((entity): Candidate[] => {
    if (known.has(entity.id)) return [];
    let best: Reason | undefined;
    for (const own of [entity.name, ...entity.aliases]) {
      const other = partsOf(own);
      const like = other && likeness(parts, other);
      if (like === 'SAME') return [{ entity, likeness: ['NAME'] }];
      if (like && (!best || like === 'INITIALS')) best = [like, own];
    }
    return best ? [{ entity, likeness: best }] : [];
  });
}

function byId(a: KnownEntity, b: KnownEntity): number {
  return a.id < b.id ? -1 : 1;
}
