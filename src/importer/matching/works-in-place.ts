import type { StatementRunner } from '../../graph/graph.ts';
import { characterNamed } from '../character-names.ts';
import type { Fact } from '../fact.ts';
import { CHARACTERS_OF_SHOW, PLACED_WORKS } from '../match.cypher.ts';
import type { KnownEntity, Names } from '../names.ts';

/** Most characters looked at for one work, and most works in a place of a larger one. */
const LOOK = 500;

/** The characters of works that the graph knows: one statement for an article. */
export async function readCharacters(
  runner: StatementRunner,
  names: Names,
  works: readonly string[],
): Promise<(work: string | undefined, name: string) => KnownEntity | undefined> {
  const known = works.filter((id) => names.get(id));
  const rows =
    known.length === 0
      ? []
      : await runner.read<{ id: string; characters: Array<{ id: string }> }>(CHARACTERS_OF_SHOW, {
          ids: [...new Set(known)],
          limit: LOOK,
        });
  const byWork = new Map(
    rows.map(({ id, characters }) => [id, characters.flatMap((one) => names.get(one.id) ?? [])]),
  );
  return (work = '', name) => characterNamed(name, byWork.get(work) ?? []);
}

/**
 * Finds a work without a title by the place that it stands in: the finale of a show, or a volume of a
 * work. One statement for an article; undefined where several stand there.
 */
export async function readPlaces(
  runner: StatementRunner,
  names: Names,
  wholes: readonly string[],
): Promise<(whole: string, fact: Fact) => KnownEntity | undefined> {
  const known = wholes.filter((id) => names.get(id));
  const rows =
    known.length === 0
      ? []
      : await runner.read<{ id: string; places: Array<[work: string, volume: number | null]> }>(
          PLACED_WORKS,
          { ids: [...new Set(known)], limit: LOOK },
        );
  const byWhole = new Map(rows.map(({ id, places }) => [id, places]));
  return (whole, { predicate, qualifiers: { concludes, volume } }) => {
    const wanted =
      predicate === 'FOLLOWS' && concludes === true
        ? null
        : predicate === 'PART_OF' && volume !== undefined
          ? volume
          : undefined;
    const there = (byWhole.get(whole) ?? []).filter(([, place]) => place === wanted);
    const [only, other] = there;
    return only && !other ? names.get(only[0]) : undefined;
  };
}
