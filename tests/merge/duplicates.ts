import { jsonLines } from '../behaviour/catalogue.ts';

/** A show that two catalogues have under two names and ids, with much in common. */
export const SURVIVOR = {
  type: 'Show',
  source: 'first',
  name: 'Harbour Lights',
  kind: 'SERIES',
  released: '2025-10-01',
  runtimeMinutes: 50,
  genres: ['Drama'],
  externalIds: { imdb: 'tt9000001' },
  credits: [
    { job: 'ACTED_IN', person: 'Joren Pike', character: 'Dacre', billing: 1 },
    { job: 'DIRECTED', person: 'Mara Quill' },
  ],
  seasons: [
    { number: 1, released: '2025', episodes: [{ number: 1, name: 'The Lamp' }, { number: 2 }] },
  ],
  basedOn: [{ type: 'SourceWork', name: 'The Lamp Keeper', kind: 'NOVEL', authors: ['T. Wren'] }],
};

export const DUPLICATE = {
  type: 'Show',
  source: 'second',
  name: 'The Harbour',
  kind: 'MINISERIES',
  released: '2024',
  runtimeMinutes: 48,
  originalName: 'Havnen',
  countries: ['DK'],
  genres: ['Drama', 'Crime'],
  externalIds: { tmdb: '77' },
  credits: [
    { job: 'ACTED_IN', person: 'Joren Pike', character: 'Dacre', billing: 4 },
    { job: 'ACTED_IN', person: 'Saskia Boone', character: 'Nell', billing: 2 },
    { job: 'DIRECTED', person: 'Mara Quill' },
    { job: 'WROTE', person: 'Idris Vale' },
  ],
  seasons: [
    {
      number: 1,
      released: '2024-02',
      episodeCount: 3,
      episodes: [{ number: 1 }, { number: 3, name: 'The Storm' }],
    },
    { number: 2, episodes: [{ number: 1, name: 'Again' }] },
  ],
  basedOn: [{ type: 'SourceWork', name: 'The Lamp Keeper', kind: 'NOVEL', authors: ['T. Wren'] }],
};

/** Shows around the two: one that follows the duplicate, and one that is a remake of it. */
export const AROUND = [
  {
    type: 'Show',
    source: 'second',
    name: 'The Harbour Returns',
    released: '2026',
    follows: [{ name: 'The Harbour', released: '2024' }],
  },
  {
    type: 'Show',
    source: 'second',
    name: 'Der Hafen',
    released: '2027',
    basedOn: [{ type: 'Show', name: 'The Harbour', released: '2024', as: 'REMAKE' }],
  },
];

export const DUPLICATES = jsonLines(SURVIVOR, DUPLICATE, ...AROUND);

/** States of the duplicate what `HARBOUR_LIGHTS` states of the survivor, and more. */
export const ARTICLE_ON_DUPLICATE = ` date 2025-05-05 Posted in: TV | Tagged: The Harbour

The Harbour: Mara Quill to Direct

Channel Nine has ordered The Harbour, a drama series based on the novel The Lamp Keeper by Tobias Wren. Mara Quill will direct The Harbour. Joren Pike plays Dacre in The Harbour.

The Harbour has been renewed for season 3. Filming has begun on The Harbour, the network said on Tuesday.
`;

export const ARTICLE_ON_SURVIVOR = ` date 2025-06-05 Posted in: TV | Tagged: Harbour Lights

Harbour Lights: Mara Quill Directs

Mara Quill will direct Harbour Lights, a drama series. Joren Pike plays Dacre in Harbour Lights. Odile Marsh plays Captain Rourke in Harbour Lights.
`;
