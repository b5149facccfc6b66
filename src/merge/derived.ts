import type { StatementRunner } from '../graph/graph.ts';
import { adaptationId, episodeId, mintId, seasonId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import { edgesBy, type GraphPart, type PartEdge } from './graph-part.ts';
import { readAround, readEntityNodes } from './read-part.ts';

/** Which entity becomes which: the duplicate and what its identity derives from it, by old id. */
export type Succession = Map<string, string>;

export interface Succeeding {
  readonly succession: Succession;
  /** Adaptations of the duplicate into the survivor, or back: they go. */
  readonly dropped: ReadonlySet<string>;
}

/**
 * Finds what else becomes another entity when one does, and reads it and its edges into `part`: the
 * seasons, episodes and adaptations whose ids are minted from the duplicate's, and its characters
 * where the survivor has one of the same name or theirs are minted so too. `part` holds the two and
 * their edges.
 */
export async function succeed(
  runner: StatementRunner,
  part: GraphPart,
  duplicate: string,
  survivor: string,
): Promise<Succeeding> {
  const succession: Succession = new Map([[duplicate, survivor]]);
  const arriving = edgesBy(part, 'to');
  const startsOf = (id: string, ...types: string[]) =>
    startsAt(arriving.get(id) ?? [], types).sort();
  const adaptations = startsOf(duplicate, 'ADAPTS', 'RESULTED_IN');
  const characters = startsOf(duplicate, 'APPEARS_IN');
  const others = startsOf(survivor, 'APPEARS_IN');
  await readAround(runner, part, adaptations);
  if (characters.length > 0) await readEntityNodes(runner, part, [...characters, ...others]);

  for (const { from, properties } of arriving.get(duplicate) ?? []) {
    const number = Number(properties.number);
    if (seasonId(duplicate, number) === from) succession.set(from, seasonId(survivor, number));
  }
  const dropped = succeedAdaptations(part, succession, adaptations);
  succeedCharacters(part, succession, duplicate, survivor, characters, others);
  await readAround(runner, part, known(succession, [duplicate, survivor]));

  const read = known(succession, []);
  const episodes = edgesBy(part, 'to');
  for (const [season, successor] of [...succession]) {
    for (const { type, from, properties } of episodes.get(season) ?? []) {
      const number = Number(properties.number);
      if (type !== 'EPISODE_OF' || episodeId(season, number) !== from) continue;
      succession.set(from, episodeId(successor, number));
    }
  }
  await readAround(runner, part, known(succession, read));
  return { succession, dropped };
}

/** Both sides of a succession, but those that were read. */
function known(succession: Succession, read: readonly string[]): string[] {
  const before = new Set(read);
  return [...new Set([...succession].flat())].filter((id) => !before.has(id));
}

function startsAt(edges: readonly PartEdge[], types: readonly string[]): string[] {
  return [...new Set(edges.filter(({ type }) => types.includes(type)).map(({ from }) => from))];
}

function succeedAdaptations(
  part: GraphPart,
  succession: Succession,
  adaptations: readonly string[],
): ReadonlySet<string> {
  const leaving = edgesBy(part, 'from');
  const dropped = new Set<string>();
  for (const id of adaptations) {
    const edges = leaving.get(id) ?? [];
    const source = edges.find(({ type }) => type === 'ADAPTS')?.to ?? '';
    const result = edges.find(({ type }) => type === 'RESULTED_IN')?.to ?? '';
    const kind = String(part.nodes.get(id)?.properties.kind);
    if (adaptationId(source, result, kind) !== id) continue;
    const newSource = succession.get(source) ?? source;
    const newResult = succession.get(result) ?? result;
    if (newSource === newResult) dropped.add(id);
    else succession.set(id, adaptationId(newSource, newResult, kind));
  }
  return dropped;
}

function succeedCharacters(
  part: GraphPart,
  succession: Succession,
  duplicate: string,
  survivor: string,
  characters: readonly string[],
  others: readonly string[],
): void {
  const nameOf = (id: string) => String(part.nodes.get(id)?.properties.name);
  const byName = new Map<string, string>();
  for (const id of others.toReversed()) byName.set(fold(nameOf(id)), id);
  const shared = new Set(others);
  for (const id of characters) {
    // One that appears in both already is one.
    if (shared.has(id)) continue;
    const name = nameOf(id);
    const minted = (work: string) => mintId('Character', work, fold(name) || name);
    const same = byName.get(fold(name));
    if (same) succession.set(id, same);
    else if (minted(duplicate) === id) succession.set(id, minted(survivor));
  }
}
