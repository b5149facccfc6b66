import { describe, expect, it } from 'vitest';
import type { ArticleReadReason } from '../../src/importer/reading/article-read-error.ts';
import { articlesIn, readFile, reasonsIn } from './reading.ts';

const page = (body: string, head = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const item = (title: string, text: string) =>
  `<item><title>${title}</title><description>${text}</description></item>`;
const feed = (items: string) => `<rss><channel><title>F</title>${items}</channel></rss>`;
const BODY = `<article><p>${'Some text, that says little. '.repeat(20)}</p></article>`;
const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};">`);
/** Seconds of computing that each may take: those of the clock would tell how busy the machine is. */
const MOST = 2;

/** Content made to take long, and what becomes of it: `undefined` where it is read. */
const HOSTILE: ReadonlyArray<
  [what: string, name: string, content: () => string | Uint8Array, ArticleReadReason | undefined]
> = [
  ['10 MB of one line', 'a.txt', () => `T\n\n${'word '.repeat(2_000_000)}`, 'TOO_LARGE'],
  ['5 MB of one sentence', 'a.txt', () => `T\n\n${'word '.repeat(1_000_000)}`, undefined],
  ['sentences that never end', 'a.txt', () => 'Mr. Lee of '.repeat(200_000), 'NO_TEXT'],
  ['deep HTML', 'a.html', () => page('<div>'.repeat(100_000)), 'TOO_COMPLEX'],
  ['wide HTML', 'a.html', () => page('<b>a</b>'.repeat(200_000)), 'TOO_COMPLEX'],
  ['open brackets', 'a.html', () => page('<'.repeat(2_000_000)), 'TOO_COMPLEX'],
  ['attributes', 'a.html', () => page(`<p ${numbered(100_000)}>`), 'TOO_COMPLEX'],
  [
    'a title of a million marks',
    'a.html',
    () => page(BODY, `<title>${'a - '.repeat(1e6)}</title>`),
    'NO_HEADLINE',
  ],
  [
    'deep JSON-LD',
    'a.html',
    () => page(BODY, `<title>T</title>${script('['.repeat(400_000))}`),
    undefined,
  ],
  ['marks of emphasis', 'a.md', () => `# T\n\n${'*_['.repeat(500_000)}`, undefined],
  ['YAML that grows', 'a.md', () => `---\n${aliases(40)}\ntitle: T\n---\nBody here.`, undefined],
  ['deep JSON', 'a.json', () => '['.repeat(500_000) + ']'.repeat(500_000), 'BAD_METADATA'],
  [
    'an entity bomb',
    'a.xml',
    () =>
      `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities.join('')}]>${feed(item('T', '&e30; there is.'))}`,
    undefined,
  ],
  [
    'an external entity',
    'a.xml',
    () =>
      `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>${feed(item('T', '&f; there is.'))}`,
    undefined,
  ],
  ['a million empty items', 'a.xml', () => feed('<item></item>'.repeat(1_000_000)), 'TOO_MANY'],
  ['deep XML', 'a.xml', () => `<rss>${'<a>'.repeat(1_000_000)}`, 'TOO_COMPLEX'],
  [
    'an endless item',
    'a.xml',
    () => `<rss><channel><item><title>${'x'.repeat(8_000_000)}`,
    'TOO_LARGE',
  ],
  ['a feed cut short', 'a.xml', () => feed(item('T', 'text')).slice(0, -40), 'BAD_XML'],
  [
    'deep HTML in a feed',
    'a.xml',
    () => feed(item('T', '&lt;div&gt;'.repeat(100_000))),
    'TOO_COMPLEX',
  ],
  ['NUL bytes', 'a.txt', () => 'A\n\nb\0\0'.repeat(1000), 'BINARY'],
];

describe('content made to take long', () => {
  it.each(HOSTILE)('%s is read or refused in time', async (_what, name, content, reason) => {
    const made = content();
    const begun = process.cpuUsage();
    const items = await readFile(name, made);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(MOST);
    expect(reasonsIn(items)).toEqual(reason === undefined ? [] : [reason]);
    expect(articlesIn(items)).toHaveLength(reason === undefined ? 1 : 0);
  });

  it('reaches no file and grows no text by entities', async () => {
    for (const [what, name, content] of HOSTILE.filter(([what]) => what.includes('entity'))) {
      const [article] = articlesIn(await readFile(name, content()));
      expect(article?.text, what).toMatch(/^T\n\n&\w+; there is\.$/);
    }
  });

  it('keeps no script, no control character and no mark that turns a text round', async () => {
    const text = 'The \u202eshow\u202c stars Ivy\u200e Bell.\u0007 It is good, and this says so. ';
    const [article] = articlesIn(
      await readFile(
        'a.html',
        page(`<article><h1>T</h1><p>${text.repeat(9)}<script>alert(1)</script></p></article>`),
      ),
    );
    expect(article?.text).toMatch(/^T\n\nThe show stars Ivy Bell\. It is good/);
    expect(article?.text).not.toMatch(/alert|\p{Bidi_Control}|[^\n\P{Cc}]/u);
  });
});

function numbered(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}=1`).join(' ');
}

function script(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

/** Each line names the one before three times. */
function aliases(lines: number): string {
  const line = (n: number) => `a${n}: &x${n} [*x${n - 1}, *x${n - 1}, *x${n - 1}]`;
  return ['a0: &x0 [1]', ...Array.from({ length: lines }, (_, n) => line(n + 1))].join('\n');
}
