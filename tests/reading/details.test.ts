import { describe, expect, it } from 'vitest';
import { singleBlanks } from '../../src/importer/reading/assemble.ts';
import { namesInByline } from '../../src/importer/reading/byline.ts';
import { canonicalUrl } from '../../src/importer/reading/canonical-url.ts';
import { withoutSiteName } from '../../src/importer/reading/headline.ts';
import { parseLooseJson } from '../../src/importer/reading/loose-json.ts';
import { publicationDate } from '../../src/importer/reading/publication-date.ts';

describe('a publication date', () => {
  it.each([
    ['2025-06-09', '2025-06-09'],
    ['2025/6/9', '2025-06-09'],
    ['2020-09-06-06-28-18', '2020-09-06T06:28:18.000Z'],
    ['2025-06-09T10:00:00.5+02:00', '2025-06-09T08:00:00.500Z'],
    ['2025-06-09 10:00', '2025-06-09T10:00:00.000Z'],
    ['20250609T100000Z', '2025-06-09T10:00:00.000Z'],
    ['Mon, 09 Jun 2025 10:00:00 -0500', '2025-06-09T15:00:00.000Z'],
    ['9 Jun 25 10:00 EDT', '2025-06-09T14:00:00.000Z'],
    ['June 9th, 2025 at 1:05 p.m. PST', '2025-06-09T21:05:00.000Z'],
    ['Monday 9 June 2025', '2025-06-09'],
    ['Mon Jun 09 10:00:00 GMT 2025', '2025-06-09T10:00:00.000Z'],
    ['2025-02-30', undefined],
    ['30 February 2025', undefined],
    ['2025-06-09T25:00:00Z', undefined],
    ['03/04/2025', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s is %s', (written, date) => {
    expect(publicationDate(written)).toBe(date);
  });
});

describe('a byline', () => {
  it.each([
    ['By Ann Lee and Per Dal, Senior Editor', ['Ann Lee', 'Per Dal']],
    ['Written by: Ann Lee, TV Critic', ['Ann Lee']],
    ['Ann Lee, Per Dal & Bo Ek', ['Ann Lee', 'Per Dal', 'Bo Ek']],
    ['ann@example.org (Ann Lee)', ['Ann Lee']],
    ['Sam Lee, Jr.', ['Sam Lee, Jr.']],
    ['Anderson Byrd', ['Anderson Byrd']],
    ['https://example.org/ann', []],
    ['@annlee', []],
    ['2025-06-09', []],
  ])('%s: %j', (byline, names) => {
    expect(namesInByline(byline)).toEqual(names);
  });
});

describe('a headline', () => {
  it.each([
    ['A Title | The Guardian', ['the Guardian'], 'A Title'],
    ['A Title - BBC News', ['BBC'], 'A Title'],
    ['A Title – TV – The Desk', ['The Desk'], 'A Title – TV'],
    ['A Title: What Now', ['The Desk'], 'A Title: What Now'],
    ['A Title | Ann Lee', [], 'A Title | Ann Lee'],
    ['The Desk', ['The Desk'], 'The Desk'],
  ])('%s by %j', (title, sites, headline) => {
    expect(withoutSiteName(title, sites)).toBe(headline);
  });
});

describe('a canonical address', () => {
  it.each([
    [
      'HTTPS://User:x@Example.ORG:443/a/index.html?utm_source=x&fbclid=1#top',
      'https://example.org/a/',
    ],
    ['https://example.org/a?id=7&gclid=1&page=2', 'https://example.org/a?id=7&page=2'],
    ['../b?x=%20y', 'https://example.org/b?x=%20y'],
    ['//cdn.example.org/c', 'https://cdn.example.org/c'],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is %s', (address, url) => {
    expect(canonicalUrl(address, 'https://example.org/a/x')).toBe(url);
  });
});

describe('a text', () => {
  it('has no signs without a shape, and no half characters', () => {
    expect(singleBlanks('A\u0000 \u202eBell\u200e\u00ad\ud800\n\tx\u00a0')).toBe('A Bell\ufffd x');
  });
});

describe('JSON of pages', () => {
  it.each([
    '{"a": "b"}',
    '//<![CDATA[\n{"a": "b"}\n//]]>',
    '<!-- {"a": "b"} -->',
    '{"a": "b",}',
    '{"a": "b"};',
    '/* x */ {"a": "b"}',
    "{'a': 'b'}",
  ])('%s is mended', (script) => {
    expect(parseLooseJson(script)).toEqual({ a: 'b' });
  });

  it('keeps raw line ends in texts, and passes over what is half', () => {
    expect(parseLooseJson('{"a": "b\n\tc"}')).toEqual({ a: 'b\n\tc' });
    expect(parseLooseJson('{"a": "b')).toBeUndefined();
  });
});
