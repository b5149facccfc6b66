import { describe, expect, it } from 'vitest';
import { importCommand } from '../../src/commands/import.ts';
import { progressOn } from '../../src/commands/progress.ts';
import { HARBOUR_LIGHTS } from './articles.ts';
import { jsonLines } from './catalogue.ts';
import { type Installation, install } from './installation.ts';

const LINES = jsonLines(
  ...Array.from({ length: 450 }, (_, index) => ({
    type: 'Show',
    source: 'test',
    name: `Ferry ${index}`,
  })),
);

describe('the progress of an import', () => {
  it('is a bar on a terminal, for catalogues by bytes and for articles by files', async () => {
    const installation = await install();
    const { shown, code } = await importing(installation, {});
    expect(code).toBe(0);
    expect(shown[0]).toMatch(/^\[\.{20}\] file 1 of 2: .*list\.jsonl$/);
    const last = shown.filter((line) => line.includes('lines')).at(-1);
    expect(last ?? '').toMatch(
      /^\[#{20}\] 100 %, 450 lines, 450 facts written, [\d,]+ lines a second, file 1 of 2: /,
    );
  });

  it('is not shown with --json', async () => {
    const { shown, errors, code } = await importing(await install(), { json: true });
    expect({ code, shown, errors }).toEqual({ code: 0, shown: [], errors: [] });
  });

  it('is a plain line every ten seconds where there is no terminal', () => {
    const lines: string[] = [];
    let time = 0;
    const io = { environment: {}, out() {}, error: (line: string) => void lines.push(line) };
    const show = progressOn({ ...io, stopped: new Promise(() => undefined) }, () => time);
    for (; time <= 25_000; time += 500) {
      const part = { lines: time / 100, facts: time, bytes: time, size: 50_000 };
      show({ file: 'a.jsonl', done: 0, total: 1, catalogue: part });
    }
    expect(lines).toEqual([
      '20 %, 100 lines, 10,000 facts written, 10 lines a second, file 1 of 1: a.jsonl',
      '40 %, 200 lines, 20,000 facts written, 10 lines a second, file 1 of 1: a.jsonl',
    ]);
  });
});

async function importing(installation: Installation, flags: { json?: boolean }) {
  const paths = [
    installation.file('list.jsonl', LINES),
    installation.file('article.txt', HARBOUR_LIGHTS),
  ];
  const shown: string[] = [];
  const errors: string[] = [];
  const code = await importCommand.run(
    { paths, flags },
    {
      environment: installation.environment,
      out() {},
      error: (line) => void errors.push(line),
      progress: (line) => void shown.push(line),
      stopped: new Promise(() => undefined),
    },
  );
  return { code, shown, errors };
}
