import { describe, expect, it } from 'vitest';
import { ask, flat, jsonLines } from '../behaviour/catalogue.ts';
import { type Installation, install } from '../behaviour/installation.ts';
import { article, importAndExplain, KNOWN, made } from './cases.ts';

const TITLE = 'Low Kitchen Is Ordered';
const CHEF = article(TITLE, 'Low Kitchen is a series created by Sam Redd, a chef from Leeds.');
const NAMESAKES = article(
  'Far Meadow Is Ordered',
  'Far Meadow is a drama series directed by Rita Sole. Ana Prior plays Amos in Far Meadow.',
);

const UNRESOLVED = `{ unresolvedEntities { totalCount edges { node { slug unresolved
  matchCandidates { score entity { slug } reasons { code points about text } } } } } }`;

describe('entities that wait for an editor', () => {
  it('are listed with their candidates and reasons, and filtered by', async () => {
    const installation = await withArticles();
    const { data } = await ask(installation, UNRESOLVED);
    const { totalCount, edges } = data.unresolvedEntities as {
      totalCount: number;
      edges: Array<{ node: { slug: string; matchCandidates: unknown[] } }>;
    };
    expect(totalCount).toBe(2);
    const [ana, sam] = edges.map(({ node }) => node);
    expect(ana?.matchCandidates).toHaveLength(2);
    expect(sam).toEqual({
      slug: expect.stringMatching(/^sam-redd-/),
      unresolved: true,
      matchCandidates: [
        {
          score: 0,
          entity: { slug: 'sam-redd' },
          reasons: [
            { code: 'NAME', points: 3, about: null, text: '+3 is called exactly that' },
            {
              code: 'OTHER_PROFESSION',
              points: -3,
              about: 'chef',
              text: '-3 the text speaks of a chef, which it is not known to be',
            },
          ],
        },
      ],
    });
    const { data: people } = await ask(
      installation,
      `{ waiting: people(where: { unresolved: true }) { edges { node { name } } }
         others: people(where: { unresolved: false, name: { eq: "Sam Redd" } }) { edges { node { slug unresolved matchCandidates { score } } } } }`,
    );
    expect(flat(people)).toEqual({
      waiting: ['Ana Prior', 'Sam Redd'],
      others: [{ slug: 'sam-redd', unresolved: false, matchCandidates: [] }],
    });
  });

  it('cost one statement for the candidates of all of them', async () => {
    const installation = await withArticles();
    const { extensions } = await ask(installation, UNRESOLVED);
    expect(extensions?.cost?.statements).toBe(2);
  });

  it('are settled by a merge, and wait again where that is undone', async () => {
    const installation = await withArticles();
    const [, sam] = await waiting(installation);
    expect((await installation.run('merge', `person/${sam}`, 'person/sam-redd')).code).toBe(0);
    expect(await waiting(installation)).toEqual([expect.stringMatching(/^ana-prior-/)]);
    const { out } = await installation.run('explain', 'low-kitchen-is-ordered');
    expect(out).toContain('person/sam-redd (Sam Redd)');
    expect(out).not.toContain(`person/${sam}`);
    // The article again, changed, is about whom the editor said.
    const again = installation.file('chef.txt', `${CHEF}\nMore follows.\n`);
    expect((await installation.run('import', again)).out).toContain('in place of');
    expect(await waiting(installation)).toHaveLength(1);
    expect((await installation.run('explain', 'low-kitchen-is-ordered')).out).toContain(
      'an editor merged what this article had named into it',
    );
    // As it was, and the merge undone, all is as before.
    await installation.run('import', installation.file('chef.txt', CHEF));
    await installation.run('merge', '--undo', `person/${sam}`);
    expect(await waiting(installation)).toHaveLength(2);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    expect((await installation.run('explain', 'low-kitchen-is-ordered')).code).toBe(0);
  });

  it('are as before where a merge is undone at once', async () => {
    const installation = await withArticles();
    const before = await installation.lines();
    const [, sam] = await waiting(installation);
    await installation.run('merge', `person/${sam}`, 'person/sam-redd');
    await installation.run('merge', '--undo', `person/${sam}`);
    expect(await installation.lines()).toEqual(before);
  });

  it('show what became of a candidate that was merged, once', async () => {
    const installation = await withArticles();
    const [ana] = await waiting(installation);
    const [first, second] = await candidatesOf(installation, ana);
    await installation.run('merge', `person/${second}`, `person/${first}`);
    expect(await candidatesOf(installation, ana)).toEqual([first]);
  });

  it('wait no more once an editor says that they are nobody known, until that is undone', async () => {
    const installation = await withArticles();
    const [, sam] = await waiting(installation);
    const name = `person/${sam}`;
    const { code, out } = await installation.run('confirm', name);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining(`${name} (Sam Redd) is an entity of its own`),
    });
    expect(await waiting(installation)).toEqual([expect.stringMatching(/^ana-prior-/)]);
    expect(await candidatesOf(installation, sam)).toEqual([]);
    expect((await installation.run('confirm', name)).out).toContain('nothing written');
    await installation.run('import', installation.file('chef.txt', `${CHEF}\nMore follows.\n`));
    expect(await waiting(installation)).toHaveLength(1);
    await installation.run('confirm', '--undo', name);
    expect(await waiting(installation)).toHaveLength(2);
    expect(await candidatesOf(installation, sam)).toEqual(['sam-redd']);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
  });

  it('are alone what can be confirmed', async () => {
    const installation = await withArticles();
    const before = await installation.lines();
    const known = await installation.run('confirm', 'person/sam-redd');
    expect({ code: known.code, error: known.err }).toEqual({
      code: 1,
      error: expect.stringContaining('person/sam-redd (Sam Redd) is no unresolved entity'),
    });
    expect((await installation.run('confirm', 'person/nobody')).code).toBe(1);
    expect((await installation.run('confirm')).code).toBe(2);
    expect(await installation.lines()).toEqual(before);
  });

  it('go with the article that named them', async () => {
    const installation = await install();
    await installation.run('import', installation.file('known.jsonl', KNOWN));
    const before = await installation.lines();
    await importAndExplain(installation, 'chef.txt', CHEF);
    await installation.run('retract', 'low-kitchen-is-ordered');
    expect(await installation.lines()).toEqual(before);
  });
});

describe('what is decided', () => {
  it('is the same one by one and all together, and the same again', async () => {
    const files: ReadonlyArray<[string, string]> = [
      ['a.jsonl', KNOWN],
      ['b.txt', CHEF],
      ['c.txt', NAMESAKES.replace('2025-03-04', '2025-03-05')],
      ['d.txt', article('Far Meadow Returns', SECOND, '2025-03-06')],
    ];
    const together = await install();
    await together.run('import', ...files.map(([name, text]) => together.file(name, text)));
    const lines = await together.lines();
    const apart = await install();
    for (const [name, text] of files) await apart.run('import', apart.file(name, text));
    expect(await apart.lines()).toEqual(lines);
    await apart.run('import', apart.folder);
    expect(await apart.lines()).toEqual(lines);
  });

  it('finds somebody whom an article brought in and left unresolved', async () => {
    const installation = await withArticles();
    const [ana] = await waiting(installation);
    const names = await importAndExplain(
      installation,
      'd.txt',
      article('Far Meadow Returns', SECOND, '2025-03-06'),
    );
    expect(names.get('Person Ana Prior')).toMatchObject({
      outcome: 'MATCHED',
      entity: { slugKey: `person/${ana}` },
      candidates: [{ score: 6 }, { score: 3 }, { score: 3 }],
      margin: 3,
    });
  });

  it('does not depend on which catalogue came first', async () => {
    const lines = [made('One', 'ACTED_IN', 'Pia Holt'), made('Two', 'DIRECTED', 'Pia Holt')];
    const text = article(
      'Three Is Ordered',
      'Three is a series. Pia Holt will direct Three Sisters.',
    );
    const outcomes = [];
    for (const known of [lines, lines.toReversed()]) {
      const installation = await install();
      await installation.run('import', installation.file('known.jsonl', jsonLines(...known)));
      const names = await importAndExplain(installation, 'a.txt', text);
      outcomes.push(names.get('Person Pia Holt')?.entity);
    }
    expect(outcomes[0]).toEqual(outcomes[1]);
    expect(outcomes[0]).toBeDefined();
  });
});

/** Ana Prior as Amos once more. */
const SECOND =
  'Far Meadow, the drama series, returns for season 2. Ana Prior plays Amos in Far Meadow.';

async function withArticles(): Promise<Installation> {
  const installation = await install();
  await installation.run('import', installation.file('known.jsonl', KNOWN));
  const files = [
    installation.file('chef.txt', CHEF),
    installation.file('namesakes.txt', NAMESAKES),
  ];
  expect(await installation.run('import', ...files)).toMatchObject({ code: 0, err: '' });
  return installation;
}

/** The slugs of the unresolved. */
async function waiting(installation: Installation): Promise<string[]> {
  const { data } = await ask(installation, '{ unresolvedEntities { edges { node { slug } } } }');
  const { edges } = data.unresolvedEntities as { edges: Array<{ node: { slug: string } }> };
  return edges.map(({ node }) => node.slug);
}

async function candidatesOf(installation: Installation, slug = ''): Promise<string[]> {
  const { data } = await ask(
    installation,
    `{ person(slug: "${slug}") { matchCandidates { entity { slug } } } }`,
  );
  const { matchCandidates } = data.person as {
    matchCandidates: Array<{ entity: { slug: string } }>;
  };
  return matchCandidates.map(({ entity }) => entity.slug);
}
