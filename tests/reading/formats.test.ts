import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE_READ_REASONS } from '../../src/importer/reading/article-read-error.ts';
import { READABLE_EXTENSIONS } from '../../src/importer/reading/format.ts';
import { findSources } from '../../src/importer/sources/find-sources.ts';
import { allOf, articlesIn, folderOf } from './reading.ts';

const MANUAL = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
const examples = [...MANUAL.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, name = '', content = '']) => ({ name, content }),
);

it('reads Markdown without any mark as the text that it is', async () => {
  const written = 'Ivy Bell directs *Harbour Lights*. The drama stars Ann Lee.';
  const { path } = folderOf({ 'a.md': written, 'a.txt': written.replaceAll('*', '') });
  const [marked, plain] = await Promise.all(
    ['a.md', 'a.txt'].map((name) => allOf({ kind: 'file', place: path(name) })),
  );
  const { file: _, italics, ...article } = articlesIn(marked ?? [])[0] ?? {};
  expect(italics).toEqual(['Harbour Lights']);
  const { file: __, ...expected } = articlesIn(plain ?? [])[0] ?? {};
  expect(article).toEqual(expected);
});

describe('the manual of formats', () => {
  it('has an example of every format', () => {
    expect(examples.map(({ name }) => name).sort()).toEqual(
      `article.html article.json article.md article.txt articles.jsonl dead-letter.jsonl feed.atom
       feed.json feed.xml wordpress.xml`.split(/\s+/),
    );
  });

  it.each(examples)('$name is the article that it says', async ({ name, content }) => {
    const { folder, path } = folderOf({ [name]: content });
    const { articles } = await findSources([folder]);
    expect(articles).toEqual([{ kind: 'file', place: path(name) }]);
    const items = (await Promise.all(articles.map((source) => allOf(source)))).flat();
    expect(items).toHaveLength(1);
    const [article] = articlesIn(items);
    expect(article?.headline).toBe('Harbour Lights Renewed for a Third Season');
    expect(article?.text.split('\n\n').at(-1)).toBe(
      'The drama Harbour Lights will return for a third season. Ivy Bell directs the first episode.',
    );
    if (content.includes('Ann Lee')) expect(article?.byline).toEqual(['Ann Lee']);
    if (content.includes('The Desk')) expect(article?.outlet).toBe('The Desk');
    if (content.includes('example.org/')) {
      expect(article?.url).toBe('https://example.org/harbour-lights');
    }
    if (/2025/.test(content)) {
      expect(article?.publishedAt?.slice(0, 10)).toBe('2025-03-14');
      if (/:30/.test(content)) expect(article?.publishedAt).toBe('2025-03-14T09:30:00.000Z');
    }
    if (/<(?:i|em)>/.test(content)) expect(article?.italics).toEqual(['Harbour Lights']);
  });

  it('names every ending and every reason', () => {
    const named = (names: readonly string[]) =>
      names.filter((name) => !MANUAL.includes(`\`${name}\``));
    expect(named(READABLE_EXTENSIONS)).toEqual([]);
    expect(named(ARTICLE_READ_REASONS)).toEqual([]);
  });
});
