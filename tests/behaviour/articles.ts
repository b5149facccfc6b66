/** Articles about shows that do not exist, so that nothing but the test's own files is known of them. */

/** Director, writer, source, cast, network and status, in the shape of a news site's text export. */
export const HARBOUR_LIGHTS = ` date 2025-03-04 Posted in: Channel Nine, TV | Tagged: Harbour Lights, Mara Quill

Harbour Lights: Mara Quill to Direct the Channel Nine Drama

Channel Nine has ordered Harbour Lights, a drama series based on the 2011 novel The Lamp Keeper by Tobias Wren. Mara Quill (Cold Water) will direct the series. Idris Vale wrote the series.

Joren Pike plays Inspector Dacre. Saskia Boone plays Nell Harrow.

Filming has begun in Cornwall, the network said on Tuesday.
`;

/** Repeats some of it, supposes some, and adds a season and a company. */
export const HARBOUR_LIGHTS_AGAIN = ` date 2025-06-20 Posted in: Channel Nine, TV | Tagged: Harbour Lights, Joren Pike

Harbour Lights Wraps as Channel Nine Plans a Second Season

Filming has wrapped on Harbour Lights, the drama series directed by Mara Quill. Joren Pike plays Inspector Dacre. Odile Marsh plays Captain Rourke.

The series is produced by Longshore Pictures. Harbour Lights has been renewed for season 2.
`;

/** Of another show, with one person of the first. */
export const SALT_ROAD = ` date 2025-04-11 Posted in: Film | Tagged: Salt Road

Salt Road Casts Joren Pike

Joren Pike plays a smuggler called Amos Fell in Salt Road, a film directed by Ines Calloway.
`;

/** News in which nobody makes anything. */
export const WEATHER = ` date 2025-05-01 Posted in: Weather

Rain Is Expected on Thursday

It will be wet in the morning and dry in the afternoon. Take an umbrella with you.
`;

/** The first version of an article that has an address, and so an identity of its own. */
export const GLASS_TIDE_FIRST = `---
title: "Glass Tide: Petra Holm to Direct"
date: 2025-02-01
url: https://news.example/glass-tide
outlet: Example News
tags: [Glass Tide, Petra Holm]
---

Northlight has ordered Glass Tide, a drama series based on the 1998 novel The Glass Sea by Ulla Brandt. Petra Holm will direct the series.

Anders Kvist plays Doctor Lund in Glass Tide.
`;

/** The second: another director, no year for the novel, the doctor gone, a writer new. */
export const GLASS_TIDE_SECOND = `---
title: "Glass Tide: Runa Dahl to Direct"
date: 2025-02-01
url: https://news.example/glass-tide
outlet: Example News
tags: [Glass Tide, Runa Dahl]
---

Northlight has ordered Glass Tide, a drama series based on the novel The Glass Sea by Ulla Brandt. Runa Dahl will direct the series. Elin Frost wrote the series.
`;

/** A later article that names somebody whom only the first version of Glass Tide named. */
export const DOCTOR_ELSEWHERE = ` date 2025-09-09 Posted in: TV | Tagged: Anders Kvist

Anders Kvist Joins Low Meadow

Anders Kvist plays Father Ek in Low Meadow, a drama series directed by Petra Holm.
`;

/** A catalogue with some of what the articles say, and something that they do not. */
export const SMALL_CATALOGUE = [
  {
    type: 'Show',
    source: 'test-catalogue',
    name: 'Harbour Lights',
    kind: 'SERIES',
    released: '2025-10-01',
    genres: ['Drama'],
    broadcasters: ['Channel Nine'],
    externalIds: { imdb: 'tt9000001' },
    credits: [
      { job: 'ACTED_IN', person: 'Joren Pike', character: 'Inspector Dacre', billing: 1 },
      { job: 'CREATED', person: 'Idris Vale' },
    ],
  },
]
  .map((line) => JSON.stringify(line))
  .join('\n');
