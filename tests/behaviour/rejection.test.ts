import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  GLASS_TIDE_FIRST,
  GLASS_TIDE_SECOND,
  HARBOUR_LIGHTS,
  HARBOUR_LIGHTS_AGAIN,
} from './articles.ts';
import { type Installation, install } from './installation.ts';

const URL = 'https://news.example/glass-tide';
/** Says of the same show, elsewhere and later, what the first article says. */
const ELSEWHERE = GLASS_TIDE_FIRST.replace('/glass-tide', '/other').replace('02-01', '05-01');

describe('rejecting a claim', () => {
  it('takes its edge away and leaves it marked; undoing brings the graph back', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    const before = await installation.lines();
    const claim = await claimId(installation, 'DIRECTED');
    const dry = await installation.run('reject', claim, '--dry-run');
    expect(dry.out).toContain('Petra Holm DIRECTED Glass Tide: would be rejected');
    expect(await installation.lines()).toEqual(before);

    const { code, out } = await installation.run('reject', claim, '--reason', 'a namesake');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('is now rejected') });
    expect(await standing(installation)).toEqual({ directed: 0, rejected: [claim] });
    await expectConsistent(installation);
    const again = await installation.run('reject', claim);
    expect({ code: again.code, out: again.out }).toEqual({
      code: 0,
      out: expect.stringContaining('nothing written'),
    });
    await installation.run('reject', '--undo', claim);
    expect(await installation.lines()).toEqual(before);
    expect(journal(installation)).toMatchObject([
      { did: 'import' },
      { did: 'reject', claim, reason: 'a namesake' },
      { did: 'undo-reject', claim },
    ]);
  });

  it('starts from the list of what an article claims, which shows what became of it', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    const listed = await installation.run('claims', URL);
    const line = listed.out.split('\n').find((text) => text.includes('DIRECTED')) ?? '';
    const claim = /Claim:\w+/.exec(line)?.[0] ?? '';
    expect(line).toBe(`  ${claim}  DIRECTED  Petra Holm -> Glass Tide`);
    expect(listed.out).not.toContain('MENTIONS');
    await installation.run('reject', claim);
    const { out } = await installation.run('claims', URL);
    expect(out).toContain(`${line} (rejected)`);
    const objects = (await installation.run('claims', URL, '--json', '--mentions')).out;
    const all = objects.split('\n').map((text) => JSON.parse(text) as Record<string, unknown>);
    expect(all.map(({ predicate }) => predicate)).toContain('MENTIONS');
    expect(all.find((one) => one.claim === claim)).toMatchObject({
      predicate: 'DIRECTED',
      rejected: true,
      sentence: expect.stringContaining('Petra Holm'),
    });
    expect(await installation.run('claims', 'nothing-like-it')).toMatchObject({ code: 1 });
  });

  it('outlives every way in which the same could come back', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    const claim = await claimId(installation, 'DIRECTED');
    await installation.run('reject', claim);
    const rejected = await installation.lines();

    await importFile(installation, 'a.md', `${GLASS_TIDE_FIRST}\nIt begins in June.\n`);
    expect(await standing(installation)).toEqual({ directed: 0, rejected: [claim] });
    await importFile(installation, 'a.md', GLASS_TIDE_SECOND);
    expect((await standing(installation)).rejected).toEqual([]);
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    expect(await installation.lines()).toEqual(rejected);
    await installation.run('retract', URL);
    await expectConsistent(installation);
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    expect(await installation.lines()).toEqual(rejected);
    await importFile(installation, 'b.md', ELSEWHERE);
    expect(await standing(installation)).toEqual({ directed: 0, rejected: [claim] });
    await expectConsistent(installation);
  });

  // Its entities are minted anew by the other article, so only their names tell that it is the same.
  it('holds for another article once the first and its entities are gone', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    const claim = await claimId(installation, 'DIRECTED');
    await installation.run('reject', claim);
    await installation.run('retract', URL);
    await importFile(installation, 'b.md', ELSEWHERE);
    const { directed, rejected } = await standing(installation);
    expect({ directed, rejected: rejected.length }).toEqual({ directed: 0, rejected: 1 });
    expect(rejected).not.toEqual([claim]);
    await expectConsistent(installation);
    await installation.run('reject', '--undo', claim);
    expect(await standing(installation)).toEqual({ directed: 1, rejected: [] });
    await expectConsistent(installation);
  });

  it('takes a season that nothing else names along, and the value of a property', async () => {
    const installation = await install();
    for (const [name, text] of [
      ['a.txt', HARBOUR_LIGHTS],
      ['b.txt', HARBOUR_LIGHTS_AGAIN],
    ] as const) {
      await importFile(installation, name, text);
    }
    const before = await installation.lines();
    const claims = await claimIds(installation, ['HAS_SEASON', 'STATUS']);
    for (const claim of claims) await installation.run('reject', claim);
    await expectConsistent(installation);
    const [show] = await installation.withGraph((graph) =>
      graph.read(`MATCH (s:Show {slug: 'harbour-lights'}) OPTIONAL MATCH (n:Season)
        RETURN s.status AS status, count(n) AS seasons`),
    );
    expect(show).toEqual({ status: null, seasons: 0 });
    for (const claim of claims) await installation.run('reject', '--undo', claim);
    expect(await installation.lines()).toEqual(before);
  });

  it('follows a merge, in which it rules out what was said of the survivor', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    await importFile(installation, 'b.md', ELSEWHERE.replaceAll('Petra Holm', 'Pernille Holm'));
    const claims = await claimIds(installation, ['DIRECTED']);
    expect(claims).toHaveLength(2);
    const [first] = await installation.withGraph((graph) =>
      graph.read<{ id: string }>(
        "MATCH (c:Claim {predicate: 'DIRECTED'})-[:SUBJECT]->(p {slug: 'petra-holm'}) RETURN c.id AS id",
      ),
    );
    await installation.run('reject', first?.id ?? '');
    const before = await installation.lines();
    const merged = await installation.run('merge', 'person/petra-holm', 'person/pernille-holm');
    expect(merged).toMatchObject({ code: 0 });
    const { directed, rejected } = await standing(installation);
    expect({ directed, rejected: rejected.length }).toEqual({ directed: 0, rejected: 1 });
    await expectConsistent(installation);
    await installation.run('merge', '--undo', 'person/petra-holm');
    expect(await installation.lines()).toEqual(before);
    // What is imported after it is ruled out as well.
    await installation.run('merge', 'person/petra-holm', 'person/pernille-holm');
    await installation.run('retract', 'https://news.example/other');
    await importFile(installation, 'b.md', ELSEWHERE.replaceAll('Petra Holm', 'Pernille Holm'));
    expect((await standing(installation)).directed).toBe(0);
    await expectConsistent(installation);
  });

  it('names what is wrong with a call', async () => {
    const installation = await install();
    await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
    for (const [argv, code, message] of [
      [['reject'], 2, 'Name one claim'],
      [['reject', 'Claim:1'], 1, 'No claim in the graph has the id "Claim:1"'],
      [['reject', '--undo', 'Claim:1'], 1, 'No claim with the id "Claim:1" was rejected'],
      [['reject', '--undo', '--reason', 'x', 'Claim:1'], 2, '--undo takes no --reason'],
    ] as const) {
      const result = await installation.run(...argv);
      expect(result).toMatchObject({ code, err: expect.stringContaining(message) });
    }
  });

  for (const statement of [
    'MATCH (c:Claim {rejected: true}) SET c.rejected = false',
    'MATCH (c:Claim {rejected: true}) REMOVE c.rejection',
    'MATCH (j:Rejection) DELETE j',
  ]) {
    it(`is checked: ${statement}`, async () => {
      const installation = await install();
      await importFile(installation, 'a.md', GLASS_TIDE_FIRST);
      await installation.run('reject', await claimId(installation, 'DIRECTED'));
      await installation.withGraph((graph) => graph.write(statement));
      const { code, out } = await installation.run('check', '--json');
      const kinds = JSON.parse(out).inconsistencies.map((one: { kind: string }) => one.kind);
      expect({ code, kinds }).toEqual({ code: 1, kinds: expect.arrayContaining(['REJECTION']) });
    });
  }
});

async function importFile(installation: Installation, name: string, text: string): Promise<void> {
  const { code, err } = await installation.run('import', installation.file(name, text));
  expect({ code, err }).toMatchObject({ code: 0 });
}

async function claimId(installation: Installation, predicate: string): Promise<string> {
  const [only, ...others] = await claimIds(installation, [predicate]);
  expect(others).toEqual([]);
  return only ?? '';
}

function claimIds(installation: Installation, predicates: readonly string[]): Promise<string[]> {
  return installation.withGraph(async (graph) => {
    const rows = await graph.read<{ id: string }>(
      'MATCH (c:Claim) WHERE c.predicate IN $predicates RETURN c.id AS id ORDER BY id',
      { predicates },
    );
    return rows.map(({ id }) => id);
  });
}

/** How many direct something, and the claims that are ruled out. */
function standing(installation: Installation): Promise<{ directed: number; rejected: string[] }> {
  return installation.withGraph(async (graph) => {
    const edges = await graph.read('MATCH (:Person)-[e:DIRECTED]->(:Show) RETURN e.key AS key');
    const claims = await graph.read<{ id: string }>(
      'MATCH (c:Claim {rejected: true}) RETURN c.id AS id ORDER BY id',
    );
    return { directed: edges.length, rejected: claims.map(({ id }) => id) };
  });
}

async function expectConsistent(installation: Installation): Promise<void> {
  const { out, err } = await installation.run('check');
  expect(`${err}${out}`).toContain(' 0 inconsistencies');
}

function journal({ environment }: Installation): unknown[] {
  const text = readFileSync(join(environment.DATA_DIR ?? '', 'journal.jsonl'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}
