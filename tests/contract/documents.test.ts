import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/api.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DOCUMENTS = globSync(['*.md', 'docs/**/*.md', '{bench,eval,seed}/**/*.md'], {
  cwd: ROOT,
  ignore: '**/node_modules/**',
});

/** The next release, and what an installation makes: named, and not there yet. */
const MADE_LATER = /^schema\/released\/|node_modules$/;

/** Code in a document: spans between backticks, and the lines of blocks. */
function codeIn(text: string): string[] {
  const blocks = [...text.matchAll(/^(?:```(?:sh|bash|console)?\n([\s\S]*?)^```| {4}(.+))$/gm)];
  const lines = blocks.flatMap(([, fenced, indented]) => (fenced ?? indented ?? '').split('\n'));
  const spans = [...text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)];
  return [...lines, ...spans.map(([, span = '']) => span)];
}

const documents = DOCUMENTS.sort().map((name) => {
  const text = readFileSync(join(ROOT, name), 'utf8');
  return { name, text, code: codeIn(text) };
});

describe('a document names only what there is:', () => {
  it.each(documents)('links and files of $name', ({ name, text, code }) => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)\s]*\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^[a-z]+:/.test(link))
      .map((link) => join(dirname(name), link));
    const paths = code.flatMap((words) =>
      [
        ...words.matchAll(
          /(?<![\w./-])(?:src|tests|docs|eval|bench|seed|schema|neo4j)\/[\w./-]*\w/g,
        ),
      ].map(([path]) => path),
    );
    const missing = [...links, ...paths].filter(
      (path) => !MADE_LATER.test(path) && !existsSync(join(ROOT, path)),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('commands and scripts of $name', async ({ code }) => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const wrong: string[] = [];
    for (const line of code) {
      const script = /^\s*(?:\w+=\S+ )*npm run (?:-s )?([\w:-]+)/.exec(line)?.[1];
      if (script && !(script in scripts)) wrong.push(line);
      const called = /\bshowgraph (?:-- )?([a-z]+)\b(.*)/.exec(line);
      if (!called) continue;
      const [, command = '', rest = ''] = called;
      const { code: exit, out } = await runCommand([command, '--help']);
      const flags = rest.split(/[;#|]/)[0]?.match(/(?<=\s)--[a-z-]+/g) ?? [];
      if (exit !== 0 || flags.some((flag) => !out.includes(flag))) wrong.push(line);
    }
    expect(wrong).toEqual([]);
  });
});
