import { describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

/** A sentence on when the film comes out, in an article of its own. */
function report(outlet: string, day: string, sentence: string, more = ''): [string, string] {
  const url = `https://${outlet.toLowerCase()}.example/${day}`;
  const head = ['---', 'title: "News of Cold Harbour"', `date: ${day}`, `url: ${url}`];
  const text = `Cold Harbour is a film directed by Mara Quill. ${sentence}`;
  const body = more === '' ? text : `${text}\n\n${more}`;
  return [
    `${outlet}-${day}.md`,
    `${[...head, `outlet: ${outlet}`, '---'].join('\n')}\n\n${body}\n`,
  ];
}

const JUNE = 'Cold Harbour will be released on June 5, 2026.';
const OCTOBER = 'Cold Harbour will be released on October 9, 2026.';

describe('claims that contradict each other', () => {
  it('stay side by side, the newest report first where things change', async () => {
    const installation = await importAll([
      report('Alpha', '2025-01-10', OCTOBER),
      report('Beta', '2025-01-11', JUNE),
      report('Gamma', '2025-01-12', OCTOBER),
      report('Delta', '2025-01-13', JUNE),
    ]);
    expect(await ranks(installation)).toEqual({
      shown: '2026-06-05',
      '2026-06-05': 'PREFERRED',
      '2026-10-09': 'NORMAL',
    });
    await installation.run('retract', 'https://delta.example/2025-01-13');
    expect(await ranks(installation)).toMatchObject({ shown: '2026-10-09' });
    await expectConsistent(installation);
  });

  it('on one day go by the number of outlets, not of articles', async () => {
    const day = '2025-01-10';
    const again = report('Alpha', day, JUNE);
    const installation = await importAll([
      report('Alpha', day, JUNE),
      [`again-${again[0]}`, again[1].replace(`/${day}`, '/again')],
      report('Beta', day, OCTOBER),
    ]);
    expect(await ranks(installation)).toMatchObject({
      '2026-06-05': 'NORMAL',
      '2026-10-09': 'NORMAL',
    });
    const [name, text] = report('Gamma', day, OCTOBER);
    await installation.run('import', installation.file(name, text));
    expect(await ranks(installation)).toEqual({
      shown: '2026-10-09',
      '2026-06-05': 'NORMAL',
      '2026-10-09': 'PREFERRED',
    });
    await expectConsistent(installation);
  });

  it('count a copy as the article that it is a copy of', async () => {
    const day = '2025-01-10';
    const story = Array.from(
      { length: 12 },
      (_, n) =>
        `The harbour of chapter ${n} lies quiet while boat ${n * 7} waits for a pilot who never comes.`,
    ).join(' ');
    const installation = await importAll([
      report('Alpha', day, JUNE, story),
      report('Beta', day, JUNE, story),
      report('Gamma', day, OCTOBER),
    ]);
    const even = { '2026-06-05': 'NORMAL', '2026-10-09': 'NORMAL' };
    expect(await ranks(installation)).toMatchObject(even);
    // The copy alone is a source, and is one again beside its first.
    await installation.run('retract', `https://alpha.example/${day}`);
    expect(await ranks(installation)).toMatchObject(even);
    await expectConsistent(installation);
  });

  it('go by trust before anything else', async () => {
    const installation = await importAll([
      report('Alpha', '2025-01-10', JUNE),
      report('Beta', '2025-05-10', OCTOBER),
    ]);
    const before = await installation.lines();
    const { code, out } = await installation.run('trust', 'Alpha', '0.9');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('Alpha: trusted 0.9') });
    expect(await ranks(installation)).toMatchObject({ shown: '2026-06-05' });
    await expectConsistent(installation);
    await installation.run('trust', 'Alpha', 'default');
    expect(await installation.lines()).toEqual(before);
    const wrong = await installation.run('trust', 'Alpha', '2');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('from 0 to 1') });
  });

  it('are held down by a correction, whoever repeated them before', async () => {
    const installation = await importAll([
      report('Alpha', '2025-01-10', JUNE),
      report('Beta', '2025-01-11', JUNE),
      report('Gamma', '2025-01-11', '', `Correction: ${OCTOBER}`),
    ]);
    expect(await ranks(installation)).toEqual({
      shown: '2026-10-09',
      '2026-06-05': 'DEPRECATED',
      '2026-10-09': 'PREFERRED',
    });
    await expectConsistent(installation);
  });

  it('are ranked anew by a rejection, a merge of outlets and their undoing', async () => {
    const day = '2025-01-10';
    const installation = await importAll([
      report('Alpha', day, JUNE),
      report('Beta', day, JUNE),
      report('Gamma', day, OCTOBER),
    ]);
    const before = await installation.lines();
    expect(await ranks(installation)).toMatchObject({ '2026-06-05': 'PREFERRED' });
    const merge = ['merge', 'organization/beta', 'organization/alpha'];
    expect(await installation.run(...merge)).toMatchObject({ code: 0 });
    expect(await ranks(installation)).toMatchObject({ '2026-06-05': 'NORMAL' });
    await expectConsistent(installation);
    const undone = await installation.run('merge', '--undo', 'organization/beta');
    expect(undone).toMatchObject({ code: 0, err: '' });
    expect(await installation.lines()).toEqual(before);

    const [claim] = await installation.withGraph((graph) =>
      graph.read<{ id: string }>("MATCH (c:Claim {value: '2026-06-05'}) RETURN c.id AS id"),
    );
    await installation.run('reject', claim?.id ?? '');
    expect(await ranks(installation)).toEqual({
      shown: '2026-10-09',
      '2026-06-05': 'NORMAL',
      '2026-10-09': 'NORMAL',
    });
    await expectConsistent(installation);
  });

  it('have ranks that are checked', async () => {
    const installation = await importAll([report('Alpha', '2025-01-10', JUNE)]);
    await installation.withGraph((graph) =>
      graph.write("MATCH (c:Claim {predicate: 'DIRECTED'}) SET c.rank = 'PREFERRED'"),
    );
    const { code, out } = await installation.run('check', '--json');
    expect({ code, found: JSON.parse(out).inconsistencies }).toMatchObject({
      code: 1,
      found: [{ kind: 'RANK' }],
    });
  });
});

async function importAll(files: ReadonlyArray<readonly [string, string]>): Promise<Installation> {
  const installation = await install();
  const paths = files.map(([name, text]) => installation.file(name, text));
  const { code, err } = await installation.run('import', ...paths);
  expect({ code, err }).toMatchObject({ code: 0 });
  return installation;
}

/** The rank of each date, and the one that the film shows. */
function ranks(installation: Installation): Promise<Record<string, string>> {
  return installation.withGraph(async (graph) => {
    const rows = await graph.read<{ value: string; rank: string; shown: string }>(
      `MATCH (s:Show)<-[:SUBJECT]-(c:Claim {predicate: 'RELEASED'})
       RETURN c.value AS value, c.rank AS rank, s.released AS shown ORDER BY value`,
    );
    const byValue = rows.map(({ value, rank }) => [value, rank]);
    return { shown: rows[0]?.shown ?? '', ...Object.fromEntries(byValue) };
  });
}

async function expectConsistent(installation: Installation): Promise<void> {
  const { out, err } = await installation.run('check');
  expect(`${err}${out}`).toContain(' 0 inconsistencies');
}
