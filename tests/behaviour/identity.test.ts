import { describe, expect, it } from 'vitest';
import { HARBOUR_LIGHTS, HARBOUR_LIGHTS_AGAIN, SALT_ROAD, SMALL_CATALOGUE } from './articles.ts';
import { ask, flat, jsonLines, withCatalogue } from './catalogue.ts';
import { install } from './installation.ts';

const novel = (title: string, year: number, author: string, day: string) => `---
title: ${title} Heads to the Screen
date: ${day}
---

The film ${title} is based on the ${year} novel The Glass Sea by ${author}.
`;

describe('what is the same thing', () => {
  it('does not depend on where one process ends and the next begins', async () => {
    const files = {
      'a.jsonl': SMALL_CATALOGUE,
      'b.txt': HARBOUR_LIGHTS,
      'c.txt': HARBOUR_LIGHTS_AGAIN,
      'd.txt': SALT_ROAD,
      'e.md': novel('Tidewater', 2009, 'Ines Wold', '2025-07-01'),
      'f.md': novel('Saltmarsh', 2015, 'Carl Reeve', '2025-07-02'),
    };
    const together = await install();
    const paths = Object.entries(files).map(([name, text]) => together.file(name, text));
    await together.run('import', ...paths);
    const lines = await together.lines();
    const apart = await install();
    for (const [name, text] of Object.entries(files)) {
      await apart.run('import', apart.file(name, text));
    }
    expect(await apart.lines()).toEqual(lines);
  });

  it('keeps two novels of one name apart by their years', async () => {
    const installation = await install();
    for (const [name, text] of [
      ['a.md', novel('Tidewater', 2009, 'Ines Wold', '2025-07-01')],
      ['b.md', novel('Saltmarsh', 2015, 'Carl Reeve', '2025-07-02')],
    ] as const) {
      await installation.run('import', installation.file(name, text));
    }
    const { data } = await ask(
      installation,
      '{ sourceWorks { edges { node { published authors { edges { node { name } } } } } } }',
    );
    expect(flat(data)).toEqual({
      sourceWorks: [
        { published: '2009', authors: ['Ines Wold'] },
        { published: '2015', authors: ['Carl Reeve'] },
      ],
    });
  });

  it('takes a corrected text of one headline and day for the same article', async () => {
    const installation = await install();
    await installation.run('import', installation.file('a.txt', HARBOUR_LIGHTS));
    const corrected = HARBOUR_LIGHTS.replace('Idris Vale wrote', 'Idris Vane wrote');
    const { out } = await installation.run('import', installation.file('a.txt', corrected));
    expect(out).toContain('in place of those of its earlier version');
    const { data } = await ask(
      installation,
      '{ articles { totalCount } show(slug: "harbour-lights") { writers { edges { node { name } } } } }',
    );
    expect(flat(data)).toEqual({ articles: { totalCount: 1 }, show: { writers: ['Idris Vane'] } });
  });

  it('finds the characters that an article brought in', async () => {
    const installation = await install();
    await installation.run('import', installation.file('a.txt', HARBOUR_LIGHTS));
    const line = {
      type: 'Show',
      source: 'test',
      name: 'Harbour Lights',
      credits: [{ job: 'ACTED_IN', person: 'Joren Pike', character: 'Inspector Paul Dacre' }],
    };
    await installation.run('import', installation.file('b.jsonl', jsonLines(line)));
    const { data } = await ask(
      installation,
      `{ show(slug: "harbour-lights") { cast { edges { characterName node { name } evidence { sentence } } } }
         characters { edges { node { name aliases } } } }`,
    );
    const sentence = 'Joren Pike plays Inspector Dacre.';
    expect(flat(data)).toEqual({
      show: {
        cast: [
          {
            characterName: 'Inspector Paul Dacre',
            node: 'Joren Pike',
            evidence: [{ sentence }],
          },
          expect.objectContaining({ node: 'Saskia Boone' }),
        ],
      },
      characters: [
        { name: 'Inspector Dacre', aliases: ['Inspector Paul Dacre'] },
        { name: 'Nell Harrow', aliases: [] },
      ],
    });
  });
});

describe('a catalogue line that cannot be true', () => {
  const person = (name: string, imdb: string) => ({
    type: 'Person',
    source: 'test',
    name,
    externalIds: { imdb },
  });
  const show = (more: object) => ({ type: 'Show', source: 'test', name: 'Echo', ...more });

  it.each([
    [
      'gives a show the id of a person',
      show({ externalIds: { imdb: 'nm10' } }),
      /externalIds: imdb:nm10 is the id of another kind of thing, Person:/,
    ],
    [
      'gives an author the ids of two people',
      show({
        basedOn: [
          {
            type: 'SourceWork',
            name: 'Book',
            authors: [{ name: 'Ann', externalIds: { imdb: 'nm10', tvmaze: '7' } }],
          },
        ],
      }),
      /basedOn\.0: imdb:nm10, tvmaze:7 are ids of different entities/,
    ],
    [
      'makes a show a remake of itself',
      show({ released: '2020', basedOn: [{ type: 'Show', name: 'Echo' }] }),
      /basedOn\.0: is the show itself; give the other's year/,
    ],
  ])('is reported and left out where it %s', async (_what, line, reason) => {
    const installation = await withCatalogue(
      jsonLines(person('Ann Lee', 'nm10'), {
        ...person('Bo Lee', 'nm11'),
        externalIds: { tvmaze: '7' },
      }),
    );
    const before = await installation.fingerprint();
    const { code, err } = await installation.run(
      'import',
      installation.file('b.jsonl', jsonLines(line)),
    );
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(reason) });
    expect(await installation.fingerprint()).toBe(before);
  });

  it('is an empty file as well', async () => {
    const installation = await install();
    const { code, err } = await installation.run('import', installation.file('a.jsonl', '\n'));
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('It is empty') });
  });
});
