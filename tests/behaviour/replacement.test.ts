import { describe, expect, it } from 'vitest';
import { DOCTOR_ELSEWHERE, GLASS_TIDE_FIRST, GLASS_TIDE_SECOND } from './articles.ts';
import { install } from './installation.ts';

describe('a changed article', () => {
  it('replaces exactly its own claims', async () => {
    const alone = await install();
    await alone.run('import', alone.file('glass.md', GLASS_TIDE_SECOND));
    const expected = await alone.lines();

    const installation = await install();
    await installation.run('import', installation.file('glass.md', GLASS_TIDE_FIRST));
    const path = installation.file('glass.md', GLASS_TIDE_SECOND);
    const { code, out } = await installation.run('import', '--json', path);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, outcome: 'REPLACED' });
    expect(await installation.lines()).toEqual(expected);
    expect((await installation.run('check')).code).toBe(0);
  });

  // It is reported as an article without a fact, and what it no longer says stands on.
  it('that states nothing any more leaves nothing of what it stated', async () => {
    const installation = await install();
    await installation.run('import', installation.file('glass.md', GLASS_TIDE_FIRST));
    const url = 'https://news.example/glass-tide';
    const withdrawn = `---
title: An Apology
url: ${url}
---

We are sorry for the mistake.
`;
    await installation.run('import', installation.file('glass.md', withdrawn));
    expect(await installation.lines()).toEqual([]);
  });

  it('takes nobody away whom a later article of the same import names', async () => {
    const installation = await install();
    await installation.run('import', installation.file('glass.md', GLASS_TIDE_FIRST));
    const paths = [
      installation.file('glass.md', GLASS_TIDE_SECOND),
      installation.file('doctor.txt', DOCTOR_ELSEWHERE),
    ];
    await installation.run('import', ...paths);
    const together = await installation.lines();

    const apart = await install();
    await apart.run('import', apart.file('glass.md', GLASS_TIDE_SECOND));
    await apart.run('import', apart.file('doctor.txt', DOCTOR_ELSEWHERE));
    expect(together).toEqual(await apart.lines());
    expect((await installation.run('check')).code).toBe(0);
  });
});
