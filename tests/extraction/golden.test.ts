import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type GoldenFact, goldenArticles } from '../../eval/sets/golden.ts';
import { extractFacts } from '../../src/importer/extract.ts';
import type { Fact } from '../../src/importer/fact.ts';
import { readArticle } from '../../src/importer/read.ts';
import { predicateOf } from '../../src/vocabulary.ts';

const articles = goldenArticles();

const read = (file: string) => readArticle(file, readFileSync(file));

/** A fact in one of its sentences, as text that sorts. */
function line({ predicate, subject, object, value, qualifiers, hedged }: GoldenFact | Fact) {
  return (sentence: string) =>
    JSON.stringify([
      predicate,
      subject,
      object ?? value,
      qualifiers ?? {},
      hedged ?? false,
      sentence,
    ]);
}

describe('golden articles', () => {
  it('are at least forty, half of them written apart from the rules', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    const apart = articles.filter(({ writtenApart }) => writtenApart);
    expect(apart.length * 2).toBeGreaterThanOrEqual(articles.length);
  });

  it.each(articles)('$lesson states its facts word for word', ({ file, facts }) => {
    const { text } = read(file);
    for (const { predicate, subject, object, sentence, also = [] } of facts) {
      expect(predicateOf(predicate).subject).toContain(subject.type);
      if (object) expect(predicateOf(predicate).object).toContain(object.type);
      for (const stated of [sentence, ...also]) expect(text).toContain(stated);
    }
  });

  // Those written apart are held to the floors of eval/, see tests/evaluation.
  it.each(articles.filter(({ writtenApart }) => !writtenApart))(
    '$lesson gives exactly its facts',
    ({ file, facts }) => {
      const found = extractFacts(read(file)).filter(({ predicate }) => predicate !== 'MENTIONS');
      const expected = facts.flatMap((fact) =>
        [fact.sentence, ...(fact.also ?? [])].map(line(fact)),
      );
      expect(found.map((fact) => line(fact)(fact.sentence)).sort()).toEqual(expected.sort());
    },
  );
});
