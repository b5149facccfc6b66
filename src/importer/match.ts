import type { StatementRunner } from '../graph/graph.ts';
import { fold } from '../text/fold.ts';
import type { Fact } from './fact.ts';
import { ArticleMatching } from './matching/article-matching.ts';
import { articleNames } from './matching/article-names.ts';
import { Company } from './matching/company.ts';
import type { Decision, Settled } from './matching/decision.ts';
import { recordOf, reviewOf } from './matching/match-record.ts';
import { readCharacters, readPlaces } from './matching/works-in-place.ts';
import type { KnownEntity, Names } from './names.ts';
import { referenceKey } from './reference.ts';

export interface Match {
  /** The entity that each reference of the article means, by `referenceKey`. */
  readonly entities: ReadonlyMap<string, KnownEntity>;
  /** Those that the graph does not know yet. */
  readonly created: readonly KnownEntity[];
  /** Those among them that may be known all the same: their candidates as JSON, by id. */
  readonly unresolved: ReadonlyMap<string, string>;
  /** What was decided and why, as JSON: see `MatchRecord`. */
  readonly record: string;
}

/** Most statements that matching one article takes, however many names it holds: company, places, characters. */
export const MOST_STATEMENTS = 3;

/**
 * Decides which entity each name of an article means: a known one where name, type and company agree
 * and lead by a margin, else a new one, minted from the article and the name. The points stand in
 * matching/weights.ts. Names are decided in an order that lets one lean on another: works, people,
 * works with a descriptive name (known by what they follow or belong to), then characters (known by
 * their work). Reads only.
 */
export async function matchReferences(
  runner: StatementRunner,
  names: Names,
  articleId: string,
  facts: readonly Fact[],
): Promise<Match> {
  const article = articleNames(facts);
  const matching = new ArticleMatching(articleId, article, names);
  matching.company = await Company.read(runner, matching.asked);
  const { named, described, characters } = article.stages;
  for (const [key, reference] of named) matching.decide(key, reference);

  const wholesOf = (key: string) =>
    (article.placing.get(key) ?? []).flatMap((fact) => {
      const whole = fact.object && matching.entityOf(referenceKey(fact.object));
      return whole ? [{ fact, whole: whole.id }] : [];
    });
  const wholes = described.flatMap(([key]) => wholesOf(key).map(({ whole }) => whole));
  const placed = await readPlaces(runner, names, wholes);
  for (const [key, reference] of described) {
    const [entity] = wholesOf(key).flatMap(({ fact, whole }) => placed(whole, fact) ?? []);
    matching.decide(key, reference, entity && { entity, ground: 'PLACE_OF_WORK' });
  }

  const workOf = (name = '') => matching.entityOf(article.works.get(fold(name)) ?? '')?.id;
  const works = characters.flatMap(([, { work }]) => workOf(work) ?? []);
  const characterOf = await readCharacters(runner, names, works);
  for (const [key, reference] of characters) {
    const entity = characterOf(workOf(reference.work), reference.name);
    const settled: Settled | undefined = entity && { entity, ground: 'CHARACTER_OF_WORK' };
    matching.decide(key, reference, settled);
  }
  return matchOf([...article.references.keys()], matching.decisions);
}

/** What was decided, in the order of first sight for people and in that of deciding for the graph. */
function matchOf(keys: readonly string[], decisions: ReadonlyMap<string, Decision>): Match {
  const all = [...decisions.values()];
  const fresh = all.filter(({ outcome }) => outcome === 'NEW' || outcome === 'UNRESOLVED');
  const unresolved = fresh.flatMap((decision): Array<[string, string]> => {
    const review = decision.outcome === 'UNRESOLVED' ? reviewOf(decision) : undefined;
    return review ? [[decision.entity.id, review]] : [];
  });
  const inOrder = keys.flatMap((key) => decisions.get(key) ?? []);
  const told = inOrder.filter(({ reference: { type } }) => type !== 'Article' && type !== 'Quote');
  return {
    entities: new Map([...decisions].map(([key, { entity }]) => [key, entity])),
    created: fresh.map(({ entity }) => entity),
    unresolved: new Map(unresolved),
    record: recordOf(told),
  };
}
