import type { StatementRunner } from '../graph/graph.ts';
import { groupingId, mintId } from '../model/identity.ts';
import { fold } from '../text/fold.ts';
import { characterNamed } from './character-names.ts';
import type { EntityReference, Fact } from './fact.ts';
import { CHARACTERS_OF_SHOW, CONCLUDING_SHOW, NEIGHBOURS, VOLUME_OF_WORK } from './match.cypher.ts';
import type { KnownEntity, Names } from './names.ts';
import { referenceKey, referencesOf } from './reference.ts';

export interface Match {
  /** The entity that each reference of the article means, by `referenceKey`. */
  readonly entities: ReadonlyMap<string, KnownEntity>;
  /** Those that the graph does not know yet. */
  readonly created: readonly KnownEntity[];
}

/** Most neighbours and characters looked at for one entity. */
const LOOK = 500;
/** How far the best candidate must lead the next one; below that none is taken. */
const MARGIN = 1;

/**
 * Decides which entity each name of an article means: a known one where name, type and company agree
 * and lead by a margin, else a new one, minted from the article and the order of first sight.
 * References are resolved in an order that lets one lean on another: named works and people, then
 * works with a descriptive name (known by what they follow or belong to), then characters (known by
 * their show).
 */
export async function matchReferences(
  runner: StatementRunner,
  names: Names,
  articleId: string,
  facts: readonly Fact[],
): Promise<Match> {
  const references = referencesOf(facts);
  const entities = new Map<string, KnownEntity>();
  const created: KnownEntity[] = [];
  const order = [...references].sort(
    ([, a], [, b]) => stage(a) - stage(b) || Number(!a.released) - Number(!b.released),
  );
  const neighbours = await neighboursOf(
    runner,
    names,
    order.map(([, reference]) => reference),
  );
  const company = new Set(
    order.flatMap(([, { type, name }]) => names.find(type, name).map((entity) => entity.id)),
  );
  const characters = new Map<string, readonly KnownEntity[]>();
  for (const [key, reference] of order) {
    const same = datedNamesake(reference);
    if (same) {
      entities.set(key, same);
      continue;
    }
    const minted = mint(reference, key);
    const known = (await resolve(reference)) ?? mergedInto(minted);
    const entity = known ?? minted;
    if (!known) created.push(entity);
    entities.set(key, entity);
  }
  return { entities, created };

  /** "The novel" is "the 2009 novel" of that name, where the article knows of no other. */
  function datedNamesake(reference: EntityReference): KnownEntity | undefined {
    if (reference.released) return undefined;
    const dated = [...references].filter(
      ([, other]) =>
        other.released && referenceKey({ ...other, released: '' }) === referenceKey(reference),
    );
    const [only] = dated;
    return only && dated.length === 1 ? entities.get(only[0]) : undefined;
  }

  /** The survivor of what an earlier import minted for the same reference. */
  function mergedInto({ id }: KnownEntity): KnownEntity | undefined {
    const survivor = names.survivorOf(id);
    return survivor === id ? undefined : names.get(survivor);
  }

  async function resolve(reference: EntityReference): Promise<KnownEntity | undefined> {
    // An article and its quotations are never those of another article.
    if (reference.type === 'Article' || reference.type === 'Quote') return undefined;
    if (reference.type === 'Character') return resolveCharacter(reference);
    if (reference.nameIsDescriptive) return resolveDescriptive(reference);
    return choose(
      reference,
      names.find(reference.type, reference.name),
      neighbours,
      company,
      names,
    );
  }

  async function resolveCharacter(reference: EntityReference): Promise<KnownEntity | undefined> {
    const show = showNamed(reference.work);
    if (!show || !names.get(show.id)) return undefined;
    if (!characters.has(show.id)) {
      const rows = await runner.read<{ characters: Array<{ id: string }> }>(CHARACTERS_OF_SHOW, {
        ids: [show.id],
        limit: LOOK,
      });
      const known = rows[0]?.characters.flatMap(({ id }) => names.get(id) ?? []) ?? [];
      characters.set(show.id, known);
    }
    return characterNamed(reference.name, characters.get(show.id) ?? []);
  }

  /** A work without a title is the one that stands in the same place: the finale of the same show. */
  async function resolveDescriptive(reference: EntityReference): Promise<KnownEntity | undefined> {
    const key = referenceKey(reference);
    for (const fact of facts) {
      if (referenceKey(fact.subject) !== key || !fact.object) continue;
      const whole = entities.get(referenceKey(fact.object));
      if (!whole || !names.get(whole.id)) continue;
      const { concludes, volume } = fact.qualifiers;
      const rows =
        fact.predicate === 'FOLLOWS' && concludes === true
          ? await runner.read<{ id: string }>(CONCLUDING_SHOW, { id: whole.id })
          : fact.predicate === 'PART_OF' && volume !== undefined
            ? await runner.read<{ id: string }>(VOLUME_OF_WORK, { id: whole.id, volume })
            : [];
      const [only, other] = rows;
      if (only && !other) return names.get(only.id);
    }
    return choose(
      reference,
      names.find(reference.type, reference.name),
      neighbours,
      company,
      names,
    );
  }

  function showNamed(name: string | undefined): KnownEntity | undefined {
    if (name === undefined) return undefined;
    for (const type of ['Show', 'SourceWork'] as const) {
      const found = [...entities].find(([key]) => key.startsWith(`${type}|${fold(name)}|`));
      if (found) return found[1];
    }
    return undefined;
  }

  function mint(reference: EntityReference, key: string): KnownEntity {
    const { type, name, kind, released, nameIsDescriptive } = reference;
    if (type === 'Article') return { id: articleId, type, name, aliases: [] };
    const id =
      type === 'Award' || type === 'Genre' || type === 'Tag' || type === 'Franchise'
        ? groupingId(type, name)
        : mintId(type, articleId, key);
    return { id, type, name, aliases: [], kind, released, nameIsDescriptive };
  }
}

function stage({ type, nameIsDescriptive }: EntityReference): number {
  if (type === 'Character') return 2;
  return nameIsDescriptive ? 1 : 0;
}

async function neighboursOf(
  runner: StatementRunner,
  names: Names,
  references: readonly EntityReference[],
): Promise<Map<string, ReadonlySet<string>>> {
  // Only where several entities share the name does the company they keep decide.
  const ids = references.flatMap(({ type, name }) => {
    const candidates = names.find(type, name);
    return candidates.length > 1 ? candidates.map((entity) => entity.id) : [];
  });
  if (ids.length === 0) return new Map();
  const rows = await runner.read<{ id: string; neighbours: string[] }>(NEIGHBOURS, {
    ids: [...new Set(ids)],
    limit: LOOK,
  });
  return new Map(rows.map(({ id, neighbours }) => [id, new Set(neighbours)]));
}

/** The candidate that agrees with the reference and leads the others; undefined where none does. */
function choose(
  reference: EntityReference,
  candidates: readonly KnownEntity[],
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
  company: ReadonlySet<string>,
  names: Names,
): KnownEntity | undefined {
  const scored = candidates
    .map((entity) => ({ entity, score: agreement(reference, entity, names) }))
    .filter(({ score }) => score >= 0)
    .map(({ entity, score }) => {
      const shared = [...(neighbours.get(entity.id) ?? [])].filter((id) => company.has(id)).length;
      return { entity, score: score + Math.min(shared, 4) };
    })
    .sort((a, b) => b.score - a.score || (a.entity.id < b.entity.id ? -1 : 1));
  const [best, next] = scored;
  return best && (!next || best.score - next.score >= MARGIN) ? best.entity : undefined;
}

/** Below zero where the words contradict what is known of the entity. */
function agreement(reference: EntityReference, entity: KnownEntity, names: Names): number {
  if (Boolean(reference.nameIsDescriptive) !== Boolean(entity.nameIsDescriptive)) return -1;
  let score = 0;
  if (reference.released && entity.released) {
    if (!names.cameOutIn(entity, reference.released.slice(0, 4))) return -1;
    score += 2;
  }
  if (reference.type !== 'Organization' && reference.kind && entity.kind) {
    if (!sameKind(reference.kind, entity.kind)) return -1;
    score += 1;
  }
  return score;
}

// Texts call a miniseries a series.
function sameKind(a: string, b: string): boolean {
  const broad = (kind: string) => (kind === 'MINISERIES' ? 'SERIES' : kind);
  return broad(a) === broad(b);
}
