import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install } from '../behaviour/installation.ts';

/** Two on a machine of its own; tests share theirs. */
const LATEST = 15;
const HEAD = '---\ntitle: A Hostile Thing\ndate: 2025-01-01\n---\n\n';
/** Far beyond what is read of an article, and still quickly generated: HOSTILE_BYTES=4000000 for more. */
const BYTES = Number(process.env.HOSTILE_BYTES ?? 800_000);
const letters = (number: number) => [...`${number}`].map((digit) => 'abcdefghij'[+digit]).join('');
const repeat = (text: string) => text.repeat(Math.floor(BYTES / text.length));

/** Articles that ask for too much, by what they hold. */
const HOSTILE: Readonly<Record<string, string>> = {
  sentence: repeat('word and '),
  word: repeat('A'),
  names: Array.from(
    { length: BYTES / 40 },
    (_, n) => `Ann N${letters(n)} and Bob Q${letters(n)}`,
  ).join(', '),
  sentences: Array.from({ length: BYTES / 40 }, (_, n) => `Bob Q${letters(n)} directs Rain.`).join(
    ' ',
  ),
  quotes: repeat('"'),
  parentheses: `${repeat('(').slice(0, BYTES / 2)}${repeat(')').slice(0, BYTES / 2)}`,
  commas: repeat(', '),
  stops: repeat('.'),
  abbreviations: repeat('Mr. A. '),
  list: repeat('Ann Bell, Bob Cole and '),
  control: repeat('\u0001\u202e\u200f '),
  right: repeat('שלום, '),
  paragraphs: repeat('x\n\n'),
};

const SYNTAX = `${HEAD}Ann "}) DETACH DELETE (n) //" Bell will direct the series Rain. Bob Cole wrote the series.

Tim O'Hara') RETURN 1; // plays Inspector <script>alert(1)</script> in “Rain +(name:*) AND ~2”.
`;

describe('articles that ask for too much', () => {
  it('are done in time, with what was left out said', async () => {
    const installation = await install();
    for (const [name, text] of Object.entries(HOSTILE)) {
      installation.file(`news/${name}.md`, HEAD.replace('Thing', name) + text);
    }
    const { out, code } = await installation.run(
      'import',
      '--json',
      join(installation.folder, 'news'),
    );
    const reports = out.split('\n').map((line) => JSON.parse(line));
    expect(reports).toHaveLength(Object.keys(HOSTILE).length);
    for (const { file, seconds, outcome, reason } of reports) {
      expect.soft({ file, late: seconds > LATEST, outcome, reason }).toMatchObject({ late: false });
      expect.soft(reason ?? '', file).not.toMatch(/TIMED_OUT|NOT_READ/);
    }
    const left = new Set(reports.flatMap((report) => Object.keys(report.left ?? {})));
    expect([...left]).toEqual(expect.arrayContaining(['TEXT_TOO_LONG', 'SENTENCE_TOO_LONG']));
    expect([0, 1, 3]).toContain(code);
  }, 120_000);

  it('reach no statement as text', async () => {
    const installation = await install();
    const { code } = await installation.run('import', installation.file('syntax.md', SYNTAX));
    expect(code).toBe(0);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    const lines = await installation.lines();
    expect(lines.some((line) => line.includes('DETACH DELETE'))).toBe(true);
  });

  it('are left out by name where their headline is none, and the others go in', async () => {
    const installation = await install();
    const headline = 'Rain '.repeat(3_000);
    const paths = [
      installation.file('long.md', HEAD.replace('A Hostile Thing', headline) + SYNTAX),
      installation.file('syntax.md', SYNTAX),
    ];
    const { code, out } = await installation.run('import', '--json', ...paths);
    expect(code).toBe(3);
    expect(out.split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { outcome: 'FAILED', reason: 'HEADLINE_TOO_LONG' },
      { outcome: 'IMPORTED' },
    ]);
  });
});
