import { readFileSync } from 'node:fs';
import { ARTICLE, CHARACTER, COMPANY, PERSON, SERIES, STUDIO, TITLE, TODAY } from './world.ts';

export const SCALES = [10, 100, 1000] as const;
export type Scale = (typeof SCALES)[number];

/** What a client's screen fetches, and what that costs the graph. */
export interface Operation {
  /** The name of its file, `title-page` for `title-page.graphql`. */
  readonly name: string;
  /** How many statements it is, however many nodes it answers with. */
  readonly statements: number;
  /** Where each of them comes from, in the order of the text. */
  readonly account: readonly string[];
  /** The way to the widest level whose nodes are parents: as many different ones as the scale says. */
  readonly widest: string;
  readonly variables: Readonly<Record<Scale, Readonly<Record<string, unknown>>>>;
}

/** The text of an operation, as a client sends it. */
export function textOf({ name }: Operation): string {
  return readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
}

export const OPERATIONS: readonly Operation[] = [
  {
    name: 'title-page',
    statements: 32,
    account: [
      'the show',
      'companies',
      'broadcasters',
      'status claims',
      'their evidence',
      'what it follows',
      'what follows it',
      'wholes',
      'parts',
      'adaptations that led to it',
      'their evidence',
      'their sources',
      'authors of these',
      'adaptations of it',
      'their results',
      'cast, for the list and for what it shares',
      'characters by id',
      'evidence of the cast',
      'staff',
      'staff by job',
      'characters',
      'their players',
      'seasons',
      'seasons to come',
      'the next episode',
      'articles',
      'their outlets',
      'their tags',
      'credits of the cast',
      'genres of these shows',
      'genres',
      'shows of these genres',
    ],
    widest: 'show.sharedCast.edges.node.actingCredits.edges.node',
    variables: scales({ slug: TITLE, today: TODAY }, [
      { cast: 5, creditsEach: 2 },
      { cast: 10, creditsEach: 10 },
      { cast: 100, creditsEach: 10 },
    ]),
  },
  {
    name: 'person-page',
    statements: 22,
    account: [
      'the person',
      'credits',
      'credits by role',
      'credits by year',
      'credits by genre',
      'characters by id',
      'claims with their evidence',
      'evidence of these claims',
      'genres of these shows',
      'their casts',
      'how many credits each of these has',
      'credits of some years',
      'series acted in',
      'directed',
      'written',
      'characters',
      'works with these characters',
      'authored',
      'notable works',
      'quotes',
      'their articles',
      'articles',
    ],
    widest: 'person.credits.edges.node.cast.edges.node',
    variables: scales({ slug: PERSON, from: '1970', to: '1979' }, [
      { credits: 5, costars: 2 },
      { credits: 10, costars: 10 },
      { credits: 100, costars: 10 },
    ]),
  },
  {
    name: 'character-page',
    statements: 14,
    account: [
      'the character',
      'players',
      'evidence that they play it',
      'their other parts',
      'casting claims',
      'their subjects',
      'their objects',
      'their evidence',
      'works',
      'genres of the shows',
      'authors of the books',
      'characters of the works',
      'players of these',
      'articles',
    ],
    widest: 'character.appearsIn.edges.node.characters.edges.node',
    variables: scales({ slug: CHARACTER }, [
      { works: 2, fellows: 5 },
      { works: 10, fellows: 10 },
      { works: 100, fellows: 10 },
    ]),
  },
  {
    name: 'studio-page',
    statements: 17,
    account: [
      'the studio',
      'productions',
      'productions by year',
      'productions by kind',
      'productions by genre',
      'their genres',
      'their creators',
      'their adaptations',
      'what these adapt',
      'their seasons',
      'the last episode of each season',
      'productions to come',
      'what it carries',
      'claims that name it',
      'their subjects',
      'their evidence',
      'articles',
    ],
    widest: 'organization.productions.edges.node.seasons.edges.node',
    variables: scales({ slug: STUDIO }, [
      { shows: 5, seasons: 2 },
      { shows: 10, seasons: 10 },
      { shows: 100, seasons: 10 },
    ]),
  },
  {
    name: 'season-page',
    statements: 9,
    account: [
      'the show',
      'the season',
      'its last episode',
      'seasons',
      'their episodes',
      'articles on these episodes',
      'cast',
      'characters by id',
      'broadcasters',
    ],
    widest: 'show.seasons.edges.node.episodes.edges.node',
    variables: scales({ slug: SERIES, number: 2 }, [
      { seasons: 1, episodes: 10 },
      { seasons: 10, episodes: 10 },
      { seasons: 10, episodes: 100 },
    ]),
  },
  {
    name: 'browse',
    statements: 12,
    account: [
      'shows with their number',
      'by genre',
      'by year',
      'by status',
      'by kind',
      'all genres',
      'genres of the shows',
      'creators',
      'broadcasters',
      'numbers of seasons',
      'casts',
      'characters by id',
    ],
    widest: 'shows.edges.node.cast.edges.character',
    variables: scales(
      { kinds: ['SERIES'], genre: 'Drama', from: '1960', to: '2019', company: COMPANY },
      [
        { first: 5, cast: 2 },
        { first: 10, cast: 10 },
        { first: 100, cast: 10 },
      ],
    ),
  },
  {
    name: 'search-as-you-type',
    statements: 3,
    account: ['entities of the cards', 'casts of the shows', 'characters by id'],
    widest: 'cards.entity.cast.edges.character',
    variables: scales({ prefix: 'harb', types: ['SHOW'] }, [
      { first: 5, cast: 2 },
      { first: 10, cast: 10 },
      { first: 100, cast: 10 },
    ]),
  },
  {
    name: 'article-page',
    statements: 22,
    account: [
      'the article',
      'its outlet',
      'its tags',
      'what it mentions',
      'genres of the shows',
      'casts of the shows',
      'credits of the people',
      'players of the characters',
      'productions of the organizations',
      'authors of the books',
      'articles that mention the same',
      'their outlets',
      'their tags',
      'quotes',
      'who spoke',
      'to whom',
      'claims',
      'claims by predicate',
      'their subjects',
      'their objects',
      'their characters',
      'their evidence',
    ],
    widest: 'article.mentions.edges.node.mentionedIn.edges.node',
    variables: scales({ slug: ARTICLE }, [
      { mentions: 5, related: 2 },
      { mentions: 10, related: 10 },
      { mentions: 100, related: 10 },
    ]),
  },
  {
    name: 'collaborators',
    statements: 8,
    account: [
      'the person',
      'their shows',
      'colleagues in these',
      'shows of the colleagues',
      'people in these',
      'shows of these people',
      'people in these',
      'how many credits each of these has',
    ],
    widest:
      'person.credits.edges.node.credits.edges.node.credits.edges.node.credits.edges.node.credits.edges.node.credits.edges.node',
    variables: scales({ slug: 'tree', closeShows: 2, closePeople: 5 }, [
      { furtherShows: 1, furtherPeople: 1, farShows: 1, farPeople: 1 },
      { furtherShows: 2, furtherPeople: 5, farShows: 1, farPeople: 1 },
      { furtherShows: 2, furtherPeople: 5, farShows: 2, farPeople: 5 },
    ]),
  },
];

type Variables = Readonly<Record<string, unknown>>;

function scales(
  all: Variables,
  [ten, hundred, thousand]: readonly [ten: Variables, hundred: Variables, thousand: Variables],
): Operation['variables'] {
  return { 10: { ...all, ...ten }, 100: { ...all, ...hundred }, 1000: { ...all, ...thousand } };
}
