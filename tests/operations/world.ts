import type { Graph } from '../../src/graph/graph.ts';
import { tree } from './collaborators.ts';
import { Records } from './records.ts';

/** What the pages are about, by slug. */
export const TITLE = 'aldermoor';
export const PERSON = 'alice-ames';
export const CHARACTER = 'zephyr';
export const STUDIO = 'alder-pictures';
export const ARTICLE = 'alder-news';
export const SERIES = 'harbour-00';
export const COMPANY = 'Alder Pictures';
/** A day on which `aldermoor` has an episode to come. */
export const TODAY = '2026-06-01';

/** For some 25,000 nodes and edges on a Neo4j that plans every statement for the first time. */
export const WRITING_MS = 120_000;

const YEARS_OF_SERIES = 1960;
const GENRES = ['Drama', 'Mystery', 'Thriller'];
const two = (number: number) => String(number).padStart(2, '0');
const count = (length: number) => Array.from({ length }, (_, index) => index);

/**
 * Writes a graph in which every list of the operations has something in it, and each widest level
 * 1,000 different nodes to reach: 100 series of one studio with ten parts, seasons and characters
 * each; a title whose 100 players play in ten others each; an article that mentions 100 things,
 * each of which ten more articles mention; people who have worked together, three levels deep.
 */
export async function writeWorld(graph: Graph): Promise<void> {
  const records = new Records();
  const genres = GENRES.map((name) => records.node('Genre', name));
  const outlet = records.node('Organization', 'The Gazette', { kind: 'NEWS_OUTLET' });
  const tag = records.node('Tag', 'Television');
  const news = (name: string, publishedAt: string) => {
    const properties = { headline: name, dek: 'In short.', byline: ['A Writer'], publishedAt };
    const place = { sections: ['TV'], url: `https://news.test/${name}`, contentHash: name };
    const id = records.node('Article', name, { ...properties, ...place });
    records.edge('PUBLISHED', outlet, id);
    records.edge('TAGGED', id, tag);
    return id;
  };
  const base = { records, genres, article: news('Alder News', '2020-01-01') };
  const person = records.node('Person', 'Alice Ames', {
    disambiguation: 'British actor',
    birthDate: '1966-08-14',
  });
  const studio = records.node('Organization', COMPANY, { kind: 'STUDIO' });
  // The last by name in every work, so that the first of each are others.
  const character = records.node('Character', 'Zephyr');
  const series = harbour({ ...base, person, studio, character });
  const title = aldermoor({ ...base, person, series: series.shows, studio });
  records.edge('APPEARS_IN', character, title.book);
  // By name the first five are one of each type.
  const pages = [title.member, studio, title.show, title.book, person, character];
  mention({ ...base, news }, pages, series);
  quote(records, base.article, person, outlet);
  tree(records, 'Tree');
  await graph.transaction((transaction) => records.write(transaction));
}

interface Base {
  readonly records: Records;
  readonly genres: readonly string[];
  readonly article: string;
}

function show({ records, genres }: Base, name: string, released: string, more: object = {}) {
  const id = records.node('Show', name, {
    released,
    kind: 'SERIES',
    status: 'ENDED',
    statusAsOf: released,
    originalName: name,
    runtimeMinutes: 45,
    countries: ['GB'],
    languages: ['en'],
    ...more,
  });
  for (const genre of genres) records.edge('HAS_GENRE', id, genre);
  return id;
}

/** 100 series: ten players, characters and seasons each, one studio, and one person in them all. */
function harbour(base: Base & { person: string; studio: string; character: string }) {
  const { records, article, person, studio, character } = base;
  const network = records.node('Organization', 'Harbour Network', { kind: 'NETWORK' });
  const creator = records.node('Person', 'Creator of Harbours');
  const shows = count(100).map((index) => {
    const status = index % 10 === 9 ? 'IN_PRODUCTION' : 'ENDED';
    const id = show(base, `Harbour ${two(index)}`, `${YEARS_OF_SERIES + (index % 60)}`, { status });
    records.fact('PRODUCED_BY', [id, studio], {}, article);
    records.edge('BROADCAST', network, id);
    records.edge('CREATED', creator, id);
    const job = { 3: 'DIRECTED', 7: 'WROTE' } as const;
    const crew = job[(index % 10) as keyof typeof job];
    if (crew) records.fact(crew, [person, id], {}, article);
    else {
      const qualifiers = { character: 'Zephyr', billing: 11 };
      const columns = { characterName: 'Zephyr', characterId: character, billing: 11 };
      const ends = [person, id] as const;
      const claim = records.fact('ACTED_IN', ends, columns, article, { qualifiers, character });
      if (index === 0) records.resting('PORTRAYED', person, character, claim);
    }
    records.edge('APPEARS_IN', character, id);
    const novel = records.node('SourceWork', `Novel ${two(index)}`, { kind: 'NOVEL' });
    adapt(base, novel, id, `Adaptation ${two(index)}`);
    parts(records, id, index);
    return id;
  });
  for (const id of shows.slice(0, 5)) records.edge('BROADCAST', studio, id);
  const episodes = shows.flatMap((id, index) => seasons(records, id, index));
  return { shows, episodes };
}

function parts(records: Records, show: string, index: number): void {
  for (const place of count(10)) {
    const number = `${two(index)} ${place}`;
    const characterName = `Role ${number}`;
    const player = records.node('Person', `Player ${number}`);
    const characterId = records.node('Character', characterName);
    records.edge('ACTED_IN', player, show, { characterName, characterId, billing: place + 1 });
    records.edge('PORTRAYED', player, characterId);
    records.edge('APPEARS_IN', characterId, show);
  }
}

/** Ten seasons; of 100 episodes in the first series and of one in the others. */
function seasons(records: Records, show: string, index: number): string[] {
  return count(10).flatMap((place) => {
    const number = place + 1;
    const released = `${YEARS_OF_SERIES + place}`;
    const name = `Harbour ${two(index)}, season ${number}`;
    const season = records.node('Season', name, { number, released, episodeCount: 100 });
    records.edge('SEASON_OF', season, show, { number });
    return count(index === 0 ? 100 : 1).map((at) => {
      const order = { number: at + 1 };
      const episode = records.node('Episode', `${name}, episode ${at + 1}`, { ...order, released });
      records.edge('EPISODE_OF', episode, season, order);
      return episode;
    });
  });
}

/** A title with everything that a title may have. */
function aldermoor(base: Base & { person: string; series: readonly string[]; studio: string }) {
  const { records, article, person, series, studio } = base;
  // The oldest, so that its players' newest credits are others.
  const id = show(base, 'Aldermoor', '1950', { ended: '1959' });
  const [before = '', after = '', special = '', remake = ''] = series;
  const book = records.node('SourceWork', 'Aldermoor the Novel', {
    kind: 'NOVEL',
    published: '1949',
  });
  const author = records.node('Person', 'Author of Aldermoor');
  for (const writer of [author, person]) records.edge('AUTHORED', writer, book);
  records.edge('NOTABLE_WORK', person, book);
  adapt(base, book, id, 'Aldermoor from the Novel');
  adapt(base, id, remake, 'Aldermoor again');
  records.edge('FOLLOWS', id, before);
  records.edge('FOLLOWS', after, id);
  records.edge('PART_OF', id, records.node('Franchise', 'Alder World'), { volume: 1 });
  records.edge('PART_OF', special, id);
  records.edge('PRODUCED_BY', id, studio);
  records.edge('BROADCAST', studio, id);
  for (const status of ['ANNOUNCED', 'ENDED']) {
    records.value('STATUS', id, { value: status, date: '1950-01-01' }, article);
  }
  for (const job of ['CREATED', 'SHOWRAN', 'COMPOSED'] as const) records.edge(job, author, id);
  for (const number of [1, 2]) {
    const name = `Aldermoor, season ${number}`;
    const season = records.node('Season', name, { number, released: '1950', episodeCount: 1 });
    records.edge('SEASON_OF', season, id, { number });
    const released = number === 1 ? '1950-05-01' : TODAY;
    const episode = records.node('Episode', `${name}, episode 1`, { number: 1, released });
    records.edge('EPISODE_OF', episode, season, { number: 1 });
  }
  const members = count(100).map((index) => member(base, id, book, index));
  return { show: id, book, member: members[0] ?? '' };
}

/** One of 100 players, with ten other shows of their own. */
function member(base: Base, title: string, book: string, index: number): string {
  const { records, genres, article } = base;
  const characterName = `Alder Member ${two(index)}`;
  const player = records.node('Person', `Cole ${two(index)}`);
  const character = records.node('Character', characterName);
  const columns = { characterName, characterId: character, billing: index + 1 };
  const qualifiers = { character: characterName, billing: index + 1 };
  records.fact('ACTED_IN', [player, title], columns, article, { qualifiers, character });
  records.edge('PORTRAYED', player, character);
  records.edge('APPEARS_IN', character, title);
  records.edge('APPEARS_IN', character, book);
  for (const place of count(10)) {
    const other = show(
      { ...base, genres: genres.slice(0, 1) },
      `Field ${two(index)} ${place}`,
      `${1970 + place}`,
    );
    records.edge('ACTED_IN', player, other, { characterName: 'Guest', billing: 1 });
  }
  return character;
}

function adapt({ records, article }: Base, source: string, result: string, name: string): void {
  const adaptation = records.node('Adaptation', name, { kind: 'ADAPTATION' });
  const claim = records.value('BASED_ON', result, { kind: 'ADAPTATION' }, article);
  records.resting('ADAPTS', adaptation, source, claim);
  records.resting('RESULTED_IN', adaptation, result, claim);
}

/** The article mentions what the pages are about and 94 more; ten newer articles mention each. */
function mention(
  { records, article, news }: Base & { news: (name: string, publishedAt: string) => string },
  pages: readonly string[],
  { shows, episodes }: { shows: readonly string[]; episodes: readonly string[] },
): void {
  for (const [index, thing] of [...pages, ...shows.slice(0, 94)].entries()) {
    records.fact('MENTIONS', [article, thing], {}, article);
    for (const place of count(10)) {
      const other = news(`Newer ${two(index)} ${place}`, `2025-01-0${(place % 9) + 1}`);
      records.edge('MENTIONS', other, thing);
      records.edge('MENTIONS', other, episodes[index * 10 + place] ?? thing);
    }
  }
}

function quote(records: Records, article: string, speaker: string, to: string): void {
  const words = records.node('Quote', 'It was a pleasure', { text: 'It was a pleasure.' });
  records.edge('QUOTED_IN', words, article);
  records.edge('SPOKEN_BY', words, speaker);
  records.edge('SPOKEN_TO', words, to);
}
