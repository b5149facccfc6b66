import type { Parameters, SampleSet } from '../operations/operation.ts';
import { ask } from './ask.ts';
import { positions } from './positions.ts';
import { draw } from './random.ts';

export type Samples = Readonly<Record<SampleSet, readonly Parameters[]>>;

const SEED = 20_26;
const COUNT = 200;

const credited = (label: string, pattern: string, where: string, order: string): string => `
  MATCH (n:${label}) WITH n, COUNT { ${pattern} } AS credits ${where}
  RETURN n.id AS id, n.slug AS slug, n.slugKey AS slugKey ORDER BY ${order}`;

const CAST = '(n)<-[:ACTED_IN]-()';

const ORDINARY = credited('Show', CAST, 'WHERE 5 <= credits <= 40', 'n.id');
const HUB_TITLES = credited('Show', CAST, '', 'credits DESC, n.id LIMIT 50');
const HUB_PEOPLE = credited('Person', '(n)-[:ACTED_IN]->()', '', 'credits DESC, n.id LIMIT 50');

// Names that only a few entities share, so that one page holds all that is found.
const NAMES = `
  MATCH (n:Entity) WHERE (n:Show OR n:Person) AND n.searchText = n.sortName
  WITH n, split(n.searchText, ' ') AS words WHERE 2 <= size(words) <= 4
  RETURN n.name AS name, words ORDER BY n.id`;

// A type and not an interface: its values are parameters of an operation as they are.
type Named = { readonly id: string; readonly slug: string; readonly slugKey: string };

/**
 * The parameter values of every operation, drawn from the database with a fixed seed. `origin` is
 * one of our servers, whose cursors the list pages start from.
 */
export async function drawSamples(uri: string, origin: string): Promise<Samples> {
  const [ordinary = [], hubTitles = [], hubPeople = []] = await ask<Named>(
    uri,
    ORDINARY,
    HUB_TITLES,
    HUB_PEOPLE,
  );
  const [names = []] = await ask<{ name: string; words: string[] }>(uri, NAMES);
  const people = await positions(uri, origin, 'people');
  return {
    titles: draw(ordinary, COUNT, SEED),
    hubTitles,
    hubPeople,
    tenTitles: tens(ordinary, COUNT),
    tenHubTitles: tens(hubTitles, 50),
    titlePositions: draw(await positions(uri, origin, 'shows'), COUNT, SEED),
    peoplePositions: draw(people.slice(people.length / 2), 50, SEED),
    names: draw(names, COUNT, SEED).map(({ name, words }) => ({
      words: name,
      lucene: words.map((word) => `+${word}`).join(' '),
    })),
    prefixes: draw(names, COUNT, SEED + 1).map(({ name }, index) => ({
      prefix: name.slice(0, 1 + (index % 6)),
    })),
  };
}

/** Titles of the seed with a full page of cast, for the 4-level page. */
export async function seedTitles(uri: string): Promise<readonly Parameters[]> {
  const [titles = []] = await ask<Named>(uri, ORDINARY);
  return draw(titles, COUNT, SEED);
}

/** `count` times ten ids, each ten in their order. */
function tens(titles: readonly Named[], count: number): Parameters[] {
  return Array.from({ length: count }, (_, index) => ({
    ids: draw(titles, 10, SEED + index)
      .map(({ id }) => id)
      .sort(),
  }));
}
