import { describe, expect, it } from 'vitest';
import { openApi } from '../support/api.ts';
import { type Installation, install } from './installation.ts';

const BODY = [
  'Northlight has ordered Glass Tide, a drama series based on the 1998 novel The Glass Sea by Ulla Brandt. Petra Holm will direct the series, which is set on an island where the ferry stops for the winter.',
  'Anders Kvist plays Doctor Lund in Glass Tide. The doctor comes home after twenty years to find that nobody wants to hear what the lake has given back, least of all the people who once looked for it.',
  'Filming begins in March in the north of the country, and the network has set aside the old school as a studio. A premiere is expected in the winter, when the ice is thick enough for the last scene.',
  'The novel sold well in nine countries and has been reprinted twice since the rights were bought. Its author keeps bees, gives no interviews and has asked to play a woman who waits at the harbour.',
];
const [, ...REST] = BODY;
/** Another report on the same event, in words of its own. */
const OTHER_REPORT = [
  'Petra Holm will direct Glass Tide for Northlight, the broadcaster announced on Monday after months of talk about who would take on the island story.',
  "The series takes its plot from The Glass Sea, Ulla Brandt's novel of 1998. Anders Kvist plays Doctor Lund, a physician who returns to his birthplace when the water falls and an old boat comes to light.",
  'Cameras roll in March and viewers will see it before the year is out, said the producer, who praised the landscape, the crew and the patience of the islanders with people who park wherever they like.',
];

function article(options: {
  readonly date: string;
  readonly outlet: string;
  readonly title?: string;
  readonly body?: readonly string[];
}): string {
  const { date, outlet, title = 'Glass Tide: Petra Holm to Direct', body = BODY } = options;
  const url = `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/glass-tide`;
  const head = ['---', `title: "${title}"`, `date: ${date}`, `url: ${url}`, `outlet: ${outlet}`];
  return `${[...head, '---'].join('\n')}\n\n${body.join('\n\n')}\n`;
}

const FIRST = article({ date: '2025-02-01', outlet: 'First News' });
const RETITLED = article({
  date: '2025-02-02',
  outlet: 'Second News',
  title: 'An Island Drama Finds Its Director',
});
const REOPENED = article({
  date: '2025-02-03',
  outlet: 'Third News',
  body: ['Petra Holm is the director of Glass Tide, we hear from Northlight.', ...REST],
});
const ELSE = article({ date: '2025-02-04', outlet: 'Fourth News', body: OTHER_REPORT });
const FILES = { 'a.md': FIRST, 'b.md': RETITLED, 'c.md': REOPENED, 'd.md': ELSE };
const COPIES = { 'second-news': 'first-news', 'third-news': 'first-news' };

describe('near-duplicate articles', () => {
  it('are linked to the first: another headline, outlet or opening makes no other article', async () => {
    const installation = await importAll(FILES);
    expect(await copies(installation)).toEqual(COPIES);
    await expectConsistent(installation);
    const answer = await openApi(installation.open()).query(`{ articles(first: 10) { edges { node {
      url duplicateOf { url } duplicates(first: 5) { totalCount } } } } }`);
    expect(answer.errors).toBeUndefined();
    const nodes = (answer.data.articles as { edges: Array<{ node: unknown }> }).edges;
    expect(nodes.map(({ node }) => node)).toContainEqual({
      url: 'https://second-news.example/glass-tide',
      duplicateOf: { url: 'https://first-news.example/glass-tide' },
      duplicates: { totalCount: 0 },
    });
  });

  it('keep their own sentences', async () => {
    const installation = await importAll(FILES);
    const [row] = await installation.withGraph((graph) =>
      graph.read(`MATCH (c:Claim {predicate: 'DIRECTED'})-[:EVIDENCED_BY]->(a:Article)
        RETURN count(DISTINCT a) AS articles`),
    );
    expect(row).toEqual({ articles: 4 });
  });

  it('are told by date, whichever comes in first', async () => {
    const installation = await install();
    for (const [name, text] of Object.entries(FILES).reverse()) {
      await installation.run('import', installation.file(name, text));
      await expectConsistent(installation);
    }
    expect(await copies(installation)).toEqual(COPIES);
  });

  it('are linked anew when the first is retracted, or changes', async () => {
    const installation = await importAll(FILES);
    const before = await installation.lines();
    await installation.run('retract', 'https://first-news.example/glass-tide');
    expect(await copies(installation)).toEqual({ 'third-news': 'second-news' });
    await expectConsistent(installation);
    await installation.run('import', installation.file('a.md', FIRST));
    expect(await copies(installation)).toEqual(COPIES);
    const rewritten = article({ date: '2025-02-01', outlet: 'First News', body: OTHER_REPORT });
    await installation.run('import', installation.file('a.md', rewritten));
    expect(await copies(installation)).toEqual({
      'third-news': 'second-news',
      'fourth-news': 'first-news',
    });
    await expectConsistent(installation);
    const again = await importAll(FILES);
    expect(await again.lines()).toEqual(before);
  });

  it('are not told by a text of a few lines', async () => {
    const [short] = BODY;
    const body = [short ?? ''];
    const installation = await importAll({
      'a.md': article({ date: '2025-02-01', outlet: 'First News', body }),
      'b.md': article({ date: '2025-02-02', outlet: 'Second News', body }),
    });
    expect(await copies(installation)).toEqual({});
  });

  for (const statement of [
    'MATCH ()-[e:DUPLICATE_OF]->() DELETE e',
    `MATCH (a:Article)-[:DUPLICATE_OF]->(b:Article) CREATE (b)-[:DUPLICATE_OF
      {key: '', confidence: 1.0, hedged: false, claimIds: [], sources: [b.id]}]->(a)`,
  ]) {
    it(`are checked: ${statement}`, async () => {
      const installation = await importAll({ 'a.md': FIRST, 'b.md': RETITLED });
      await installation.withGraph((graph) => graph.write(statement));
      const { code, out } = await installation.run('check', '--json');
      expect({ code, kinds: JSON.parse(out).inconsistencies }).toMatchObject({
        code: 1,
        kinds: expect.arrayContaining([expect.objectContaining({ kind: 'DUPLICATE' })]),
      });
    });
  }
});

async function importAll(files: Readonly<Record<string, string>>): Promise<Installation> {
  const installation = await install();
  const paths = Object.entries(files).map(([name, text]) => installation.file(name, text));
  const { code, err } = await installation.run('import', ...paths);
  expect({ code, err }).toMatchObject({ code: 0 });
  return installation;
}

/** Which outlet's article is a copy of which outlet's. */
function copies(installation: Installation): Promise<Record<string, string>> {
  const outlet = (url: string) => /\/\/([^.]+)\./.exec(url)?.[1] ?? url;
  return installation.withGraph(async (graph) => {
    const rows = await graph.read<{ copy: string; first: string }>(
      'MATCH (a:Article)-[:DUPLICATE_OF]->(b:Article) RETURN a.url AS copy, b.url AS first ORDER BY copy',
    );
    return Object.fromEntries(rows.map(({ copy, first }) => [outlet(copy), outlet(first)]));
  });
}

async function expectConsistent(installation: Installation): Promise<void> {
  const { out, err } = await installation.run('check');
  expect(`${err}${out}`).toContain(' 0 inconsistencies');
}
