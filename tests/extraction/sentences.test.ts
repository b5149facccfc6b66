import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXTRACTOR, extractFacts } from '../../src/importer/extract.ts';
import { splitSentences } from '../../src/importer/extraction/sentences.ts';
import { READABLE_EXTENSIONS, readArticle } from '../../src/importer/read.ts';
import { PREDICATES, predicateOf } from '../../src/vocabulary.ts';

const SEED = join(import.meta.dirname, '../../seed/articles');
const seeds = existsSync(SEED)
  ? readdirSync(SEED).filter(
      (file) => READABLE_EXTENSIONS.includes(extname(file)) && file !== 'README.md',
    )
  : [];

describe('sentences', () => {
  it.each([
    ['Dr. Bell met J. K. Moss of the U.S. team. They left.', 2],
    ['"Is it over?" she asked. "It is." He left.', 3],
    ['It was "over," Bell told The Desk. "Then we left. It was late."', 3],
    ['It stars Ivy Bell Jr. and Max Moss. It opens on Jan. 3 in L.A. at 8 p.m. on Friday.', 2],
    ['Vol. 3 follows No. 2. The end', 2],
    ['Wait... what? Yes!', 2],
  ])('%s', (text, count) => {
    const sentences = splitSentences(text);
    expect(sentences.map((sentence) => sentence.text)).toHaveLength(count);
    for (const { start, end, text: words } of sentences) expect(text.slice(start, end)).toBe(words);
  });
});

describe('the law of facts', () => {
  it.each(seeds)('%s', (file) => {
    const article = readArticle(file, readFileSync(join(SEED, file)));
    const facts = extractFacts(article);
    expect(facts.length).toBeGreaterThan(0);
    expect(extractFacts(article)).toEqual(facts);
    for (const fact of facts) {
      expect(article.text.slice(fact.start, fact.end)).toBe(fact.sentence);
      expect(fact.confidence).toBeGreaterThan(0);
      expect(fact.confidence).toBeLessThanOrEqual(1);
      const definition = predicateOf(fact.predicate);
      expect(definition.subject).toContain(fact.subject.type);
      if (fact.object) expect(definition.object).toContain(fact.object.type);
      expect(fact.object === undefined).toBe(definition.object === undefined);
      expect(Object.keys(definition.qualifiers)).toEqual(
        expect.arrayContaining(Object.keys(fact.qualifiers)),
      );
    }
  });

  it('names its extractor and knows every predicate that it uses', () => {
    expect(EXTRACTOR.name).toBe('showgraph-rules');
    expect(Object.keys(PREDICATES)).toContain('MENTIONS');
  });
});
