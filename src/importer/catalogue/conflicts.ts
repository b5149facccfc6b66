import { hasIdOf } from '../../model/identity.ts';
import { fold } from '../../text/fold.ts';
import type { CatalogueLine, PersonReference, ShowLine } from './line.ts';
import { idKeys } from './united-columns.ts';

/** Something in a line that has external ids, and what it must be. */
interface Identified {
  readonly where: string;
  readonly type: 'Person' | 'Show';
  readonly keys: readonly string[];
}

/** Everything in a line that external ids identify. */
export function identifiedIn(line: CatalogueLine): Identified[] {
  const own = { where: 'externalIds', type: line.type, keys: idKeys(line.externalIds) };
  if (line.type === 'Person') return [own];
  const person = (where: string, reference: PersonReference): Identified[] =>
    typeof reference === 'string'
      ? []
      : [{ where, type: 'Person', keys: idKeys(reference.externalIds) }];
  return [
    own,
    ...line.credits.flatMap((credit, index) => person(`credits.${index}`, credit.person)),
    ...line.basedOn.flatMap((source, index) =>
      source.type === 'SourceWork'
        ? (source.authors ?? []).flatMap((author) => person(`basedOn.${index}`, author))
        : [],
    ),
  ];
}

/**
 * Why a line contradicts what is known or itself; undefined where it does not. `known` are the
 * entities that external ids stand for.
 */
export function conflictIn(
  line: CatalogueLine,
  identifiedBy: (key: string) => string | undefined,
): string | undefined {
  for (const { where, type, keys } of identifiedIn(line)) {
    const entities = new Set(keys.flatMap((key) => identifiedBy(key) ?? []));
    const other = [...entities].find((id) => !hasIdOf(type, { id }));
    if (other) return `${where}: ${keys.join(', ')} is the id of another kind of thing, ${other}`;
    if (entities.size > 1) {
      return `${where}: ${keys.join(', ')} are ids of different entities, ${[...entities].join(', ')}`;
    }
  }
  return line.type === 'Show' ? selfReference(line) : undefined;
}

/** A remake of the same name needs its year, or it would be taken for the show itself. */
function selfReference(line: ShowLine): string | undefined {
  const isSelf = (other: { name: string; released?: string | undefined }) =>
    fold(other.name) === fold(line.name) &&
    (!other.released || !line.released || other.released.slice(0, 4) === line.released.slice(0, 4));
  for (const name of ['basedOn', 'follows', 'partOf'] as const) {
    for (const [index, other] of line[name].entries()) {
      if ('type' in other && other.type !== 'Show') continue;
      if (isSelf(other))
        return `${name}.${index}: is the show itself; give the other's year (released)`;
    }
  }
  return undefined;
}
