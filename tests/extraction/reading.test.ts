import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES, READABLE_EXTENSIONS, readArticle } from '../../src/importer/read.ts';
import {
  ArticleReadError,
  type ArticleReadReason,
} from '../../src/importer/reading/article-read-error.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function reasonOf(file: string, content: Uint8Array): ArticleReadReason {
  try {
    readArticle(file, content);
  } catch (error) {
    if (error instanceof ArticleReadError) {
      expect(error.file).toBe(file);
      expect(error.message.startsWith(`${file}: `)).toBe(true);
      return error.reason;
    }
    throw error;
  }
  throw new Error('It was read.');
}

describe('plain text', () => {
  it('takes date, sections and tags from the head, headline and dek from the first paragraphs', () => {
    const article = readArticle(
      'a.txt',
      bytes(
        ' date 2025-06-09 Posted in: Netflix, TV | Tagged: paper moons, finale\n\nThe Headline\n\nOne line that sums it up.\n\nThe body  starts\nhere. It goes on for a while after that.\n',
      ),
    );
    expect(article).toEqual({
      file: 'a.txt',
      headline: 'The Headline',
      dek: 'One line that sums it up.',
      byline: [],
      sections: ['Netflix', 'TV'],
      tags: ['paper moons', 'finale'],
      publishedAt: '2025-06-09',
      text: 'The Headline\n\nOne line that sums it up.\n\nThe body starts here. It goes on for a while after that.',
    });
  });

  it('reads a head whose tags are empty, and text without a head', () => {
    const tagless = readArticle(
      'a.txt',
      bytes(' date 2025-06-09 Posted in: TV | Tagged:\n\nA\n\nB b.'),
    );
    expect([tagless.tags, tagless.sections, tagless.headline]).toEqual([[], ['TV'], 'A']);
    const bare = readArticle('-', bytes('A headline\n\nA body.'));
    expect([bare.headline, bare.publishedAt, bare.text]).toEqual([
      'A headline',
      undefined,
      'A headline\n\nA body.',
    ]);
  });

  it('gives the same text whatever the line ends and the encoding', () => {
    const text = 'Über alles\r\n\r\nA “quoted” body – with é.\r\n';
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const big = Uint8Array.from(Buffer.from(utf16).swap16());
    const expected = readArticle('a.txt', bytes(text.replaceAll('\r\n', '\n'))).text;
    for (const content of [bytes(text), bytes(`\ufeff${text}`), utf16, big]) {
      expect(readArticle('a.txt', content).text).toBe(expected);
    }
  });

  it('parts a single paragraph after its first sentence, so that a pasted lead can be read', () => {
    const article = readArticle('-', bytes('The Ferry is a film. It stars Ivy Bell.'));
    expect(article.text).toBe('The Ferry is a film.\n\nIt stars Ivy Bell.');
  });
});

describe('Markdown', () => {
  it('reads the front matter, whatever it calls its fields, and drops the marks', () => {
    const article = readArticle(
      'a.md',
      bytes(
        '---\ntitle: Harrow Lane: what is next \ndate: 2020-09-06-06-28-18 \ndescription: A short line. \ncategories: [latest, tv] \nauthor: Ivy Bell\noutlet: The Desk\nurl: https://example.org/a\nfeatured: true \n--- \nThe *first* paragraph with a [link](https://example.org).\n\n![image](a.png)\n\n## A heading\n\n> A quotation.\n',
      ),
    );
    expect(article).toEqual({
      file: 'a.md',
      url: 'https://example.org/a',
      headline: 'Harrow Lane: what is next',
      dek: 'A short line.',
      byline: ['Ivy Bell'],
      outlet: 'The Desk',
      sections: ['latest', 'tv'],
      tags: [],
      publishedAt: '2020-09-06T06:28:18.000Z',
      text: 'Harrow Lane: what is next\n\nA short line.\n\nThe first paragraph with a link.\n\nA heading\n\nA quotation.',
    });
  });

  it('takes the first heading where no title is given', () => {
    expect(readArticle('a.md', bytes('# The Title\n\nA body.')).headline).toBe('The Title');
  });
});

describe('HTML', () => {
  const paragraph = 'A sentence of the body that says something worth saying. '.repeat(8);
  const page = (head: string) =>
    bytes(
      `<!doctype html><html><head>${head}<title>Site title</title></head><body><nav><a href="/">Home</a></nav><article><h1>Shown title</h1><p>${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></article></body></html>`,
    );

  it('prefers JSON-LD, wrapped in CDATA or inside a graph', () => {
    const news = JSON.stringify({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'The Desk' },
        {
          '@type': ['NewsArticle'],
          headline: 'Stated title',
          description: 'The dek.',
          datePublished: '2024-02-03T10:00:00+02:00',
          author: [{ '@type': 'Person', name: 'Ivy Bell' }],
          publisher: { '@type': 'Organization', name: 'The Desk' },
          articleSection: 'TV',
          keywords: ['one', 'two'],
          url: 'https://example.org/a',
        },
      ],
    });
    for (const script of [news, `//<![CDATA[\n${news}\n//]]>`, `<![CDATA[${news}]]>`]) {
      const html = page(`<script type="application/ld+json">${script}</script>`);
      const { text, ...article } = readArticle('a.html', html);
      expect(article).toEqual({
        file: 'a.html',
        url: 'https://example.org/a',
        headline: 'Stated title',
        dek: 'The dek.',
        byline: ['Ivy Bell'],
        outlet: 'The Desk',
        sections: ['TV'],
        tags: ['one', 'two'],
        publishedAt: '2024-02-03T08:00:00.000Z',
      });
      expect(text).not.toContain('Home');
      expect(text.split('\n\n')).toHaveLength(5);
    }
  });

  it('falls back to OpenGraph, and survives broken JSON-LD', () => {
    const article = readArticle(
      'a.htm',
      page(
        '<script type="application/ld+json">{broken</script><meta property="og:title" content="Open title"><meta property="og:site_name" content="The Desk"><meta property="article:published_time" content="2024-02-03T08:00:00Z">',
      ),
    );
    expect([article.headline, article.outlet, article.publishedAt]).toEqual([
      'Open title',
      'The Desk',
      '2024-02-03T08:00:00.000Z',
    ]);
  });

  it('is told by its content where standard input has no name', () => {
    expect(readArticle('-', page('')).headline).toBe('Shown title');
  });
});

describe('what is no article', () => {
  it.each<[ArticleReadReason, string, Uint8Array]>([
    ['EMPTY', 'a.txt', bytes('')],
    ['EMPTY', 'a.txt', bytes(' \n\n ')],
    ['BINARY', 'a.txt', new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d])],
    ['BINARY', 'a.txt', new Uint8Array([65, 0, 66, 0, 67])],
    ['ENCODING', 'a.txt', new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0xe9, 0x20, 0x42])],
    ['TOO_LARGE', 'a.txt', new Uint8Array(MAX_ARTICLE_BYTES + 1)],
    ['NO_TEXT', 'a.txt', bytes('Only a headline')],
    ['UNKNOWN_FORMAT', 'a.docx', bytes('text')],
    ['BAD_METADATA', 'a.txt', bytes(' date 2025-02-30 Posted in: TV\n\nA\n\nB')],
    ['BAD_METADATA', 'a.md', bytes('---\ntitle: A\n\nNo end of it.')],
    ['BAD_METADATA', 'a.md', bytes('---\ntitle: A\ndate: yesterday\n---\nB')],
    ['NO_HEADLINE', 'a.md', bytes('---\ndate: 2025-01-01\n---\nOnly a body.')],
    ['NO_TEXT', 'a.html', bytes('<html><head><title>A</title></head><body></body></html>')],
  ])('%s: %s', (reason, file, content) => {
    expect(reasonOf(file, content)).toBe(reason);
  });

  it('says what to do', () => {
    expect(() => readArticle('a.docx', bytes('x'))).toThrow(
      'a.docx: Files ending in .docx are not read. Use one of .txt, .text, .md, .markdown, .html, .htm, .xhtml, .json, .jsonl, .ndjson, .xml, .rss, .atom, .rdf.',
    );
    expect(READABLE_EXTENSIONS).toContain('.md');
  });
});
