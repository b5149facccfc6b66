import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../src/importer/sources/find-sources.ts';
import { runCommand } from '../support/api.ts';
import { allOf, articlesIn, folderOf, readFile, reasonsIn } from './reading.ts';

const TEXT = 'Headline\n\nThe body of it.';
const ARTICLE = { headline: 'Headline', text: 'The body of it.' };
const SHOW = { type: 'Show', source: 'test', name: 'The Long Ferry' };
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');
const letter = (code: string, file: string, text: string) => ({
  file,
  line: 1,
  code,
  reason: 'x',
  text,
});
async function* piped(text: string) {
  yield new TextEncoder().encode(text);
}

describe('what inputs stand for', () => {
  it('a folder everything that is news, a glob what matches, in order of name', async () => {
    const { folder, path } = folderOf({
      'b.txt': TEXT,
      'a/c.html': TEXT,
      'a/README.md': TEXT,
      'feed.xml': '<?xml version="1.0"?><!-- x --><rss><channel/></rss>',
      'sitemap.xml': '<urlset/>',
      'a.json': JSON.stringify(ARTICLE),
      'package.json': '{"name": "x"}',
      'x.docx': 'x',
    });
    const found = await findSources([folder]);
    expect(found.articles.map(({ place }) => place)).toEqual(
      ['a.json', 'a/c.html', 'b.txt', 'feed.xml'].map(path),
    );
    expect(found.ignored).toEqual(['package.json', 'sitemap.xml', 'x.docx'].map(path));
    const globbed = await findSources([join(folder, '**/*.{html,txt}')]);
    expect(globbed.articles.map(({ place }) => place)).toEqual(['a/c.html', 'b.txt'].map(path));
  });

  it('a file whose name looks like a glob is itself, an unmatched glob an error that says so', async () => {
    const { folder, path } = folderOf({ 'a[1].txt': TEXT });
    expect((await findSources([path('a[1].txt')])).articles).toHaveLength(1);
    const { articles } = await findSources([join(folder, '*.md')]);
    const [source] = articles;
    expect(source && reasonsIn(await allOf(source))).toEqual(['UNREADABLE']);
  });

  it('JSON lines are catalogues, articles, or dead letters of both', async () => {
    const { path } = folderOf({
      'catalogue.jsonl': lines('', 'broken', SHOW, ARTICLE),
      'articles.jsonl': lines('broken', ARTICLE, SHOW),
      'letters.jsonl': lines(letter('CONFLICT', 'c.jsonl', '{}'), letter('NO_TEXT', 'a.txt', TEXT)),
      'empty.jsonl': '',
    });
    const names = ['catalogue.jsonl', 'articles.jsonl', 'letters.jsonl', 'empty.jsonl'];
    const { articles, catalogues } = await findSources(names.map(path));
    expect(articles.map(({ place }) => place)).toEqual(
      ['articles.jsonl', 'letters.jsonl'].map(path),
    );
    expect(catalogues).toEqual(['catalogue.jsonl', 'letters.jsonl', 'empty.jsonl'].map(path));
  });
});

describe('JSON lines', () => {
  it('are articles by line, and each that is none an error by line with its text', async () => {
    const items = await readFile(
      'a.jsonl',
      lines(ARTICLE, '', SHOW, '{"headline":', { headline: 'No text' }),
    );
    expect(items.map(({ place }) => place.replace(/.*:/, ''))).toEqual(['1', '3', '4', '5']);
    expect(articlesIn(items)).toHaveLength(1);
    expect(reasonsIn(items)).toEqual(['BAD_METADATA', 'BAD_JSON', 'NO_TEXT']);
    expect(items.slice(1).map((item) => 'text' in item && item.text)).toEqual([
      JSON.stringify(SHOW),
      '{"headline":',
      '{"headline":"No text"}',
    ]);
  });

  it('of a dead-letter file are read again at their old places, what a feed left over, too', async () => {
    const [left] = await readFile(
      'f.xml',
      '<rss><channel><item><description>The body of it.</description></item></channel></rss>',
    );
    const kept = left && 'text' in left ? (left.text ?? '') : '';
    const mended = JSON.stringify({ ...JSON.parse(kept), headline: 'Headline' });
    const items = await readFile(
      'dead.jsonl',
      lines(
        letter('NO_TEXT', 'news/a.txt', TEXT),
        letter('NO_HEADLINE', 'f.xml#1', mended),
        letter('NO_TEXT', 'a.jsonl:7', JSON.stringify(ARTICLE)),
        letter(
          'NO_TEXT',
          'https://example.org/a',
          '<html><body><h1>Headline</h1><p>The body of it.</p></body></html>',
        ),
        letter('CONFLICT', 'c.jsonl', '{}'),
      ),
    );
    expect(articlesIn(items).map(({ file, text }) => [file, text])).toEqual(
      ['news/a.txt', 'f.xml#1', 'a.jsonl:7', 'https://example.org/a'].map((file) => [file, TEXT]),
    );
    expect(items).toHaveLength(4);
    expect(articlesIn(items).at(-1)?.url).toBe('https://example.org/a');
  });
});

describe('standard input', () => {
  it.each([
    TEXT,
    `---\ntitle: Headline\n---\nThe body of it.`,
    '<html><body><h1>Headline</h1><p>The body of it.</p></body></html>',
    JSON.stringify(ARTICLE, null, 2),
    lines(ARTICLE, ARTICLE),
    '<?xml version="1.0"?><rss><channel><item><title>Headline</title><description>The body of it.</description></item></channel></rss>',
  ])('is told by its content: %s', async (text) => {
    const [article] = articlesIn(
      await allOf({ kind: 'stdin', place: '-' }, { stdin: piped(text) }),
    );
    expect(article?.text).toBe(TEXT);
  });
});

it('reads one dead letter from standard input, too', async () => {
  const stdin = piped(lines(letter('NO_TEXT', 'news/a.txt', TEXT)));
  const items = await allOf({ kind: 'stdin', place: '-' }, { stdin });
  expect(articlesIn(items)).toMatchObject([{ file: 'news/a.txt', text: TEXT }]);
});

describe('encodings', () => {
  const html = (head: string) =>
    `<html><head>${head}</head><body><h1>Zoë’s</h1><p>The body of it.</p></body></html>`;
  const windows = (text: string) => Buffer.from(text.replaceAll('’', '\x92'), 'latin1');
  it.each<[string, string, Uint8Array]>([
    ['a declared one', 'a.html', windows(html('<meta charset="windows-1252">'))],
    [
      'one in a content type',
      'a.html',
      windows(html('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')),
    ],
    ['none', 'a.html', windows(html(''))],
    ['a wrong declaration of valid UTF-8', 'a.html', Buffer.from(html('<meta charset="latin1">'))],
    ['UTF-16 without a mark', 'a.txt', Buffer.from('Zoë’s\n\nThe body of it.', 'utf16le')],
  ])('%s', async (_what, name, bytes) => {
    expect(articlesIn(await readFile(name, bytes))).toMatchObject([{ headline: 'Zoë’s' }]);
  });

  it('of Japan and China', async () => {
    const japanese = Buffer.from(
      '836e838d815b838f815b838b836882cc896689e682aa8dec82e782ea82bd8142',
      'hex',
    );
    const shiftJis = Buffer.concat([Buffer.from('Headline\n\n'), japanese, japanese]);
    expect(articlesIn(await readFile('a.txt', shiftJis))[0]?.text).toContain(
      'ハローワールドの映画',
    );
    const gbk = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="GBK"?><rss><channel><item><title>'),
      Buffer.from('d6d0b9fa', 'hex'),
      Buffer.from('</title><description>x y</description></item></channel></rss>'),
    ]);
    expect(articlesIn(await readFile('a.xml', gbk))).toMatchObject([{ headline: '中国' }]);
  });
});

describe('a pipe with a name', () => {
  it('is read once, to its end', async () => {
    const { path } = folderOf({ 'a.txt': TEXT });
    const pipe = path('news.jsonl');
    execFileSync('mkfifo', [pipe]);
    const { articles, catalogues } = await findSources([pipe]);
    expect({ articles, catalogues }).toEqual({
      articles: [{ kind: 'file', place: pipe }],
      catalogues: [],
    });
    const written = writeFile(pipe, lines(ARTICLE, { ...ARTICLE, headline: 'Another' }));
    expect(articlesIn(await allOf({ kind: 'file', place: pipe }))).toMatchObject([
      { headline: 'Headline' },
      { headline: 'Another' },
    ]);
    await written;
  });
});

describe('showgraph extract', () => {
  it('names the place of each fact where a file holds several articles', async () => {
    const fact = 'Harbour Lights is a series. Ivy Bell directs Harbour Lights.';
    const { path } = folderOf({
      'one.jsonl': lines({ headline: 'Harbour Lights', text: fact }),
      'two.jsonl': lines(
        { headline: 'Harbour Lights', text: fact },
        { headline: 'Harbour Lights', text: fact },
      ),
    });
    const filesOf = async (name: string) => {
      const { out } = await runCommand(['extract', path(name)]);
      return [...new Set(out.split('\n').map((line) => JSON.parse(line).file))];
    };
    expect(await filesOf('one.jsonl')).toEqual([undefined]);
    expect(await filesOf('two.jsonl')).toEqual([
      `${path('two.jsonl')}:1`,
      `${path('two.jsonl')}:2`,
    ]);
    expect(await runCommand(['extract', '--text', path('two.jsonl')])).toMatchObject({ code: 2 });
    expect((await runCommand(['extract', '--text', path('one.jsonl')])).out).toBe(
      `Harbour Lights\n\n${fact}`,
    );
  });
});
