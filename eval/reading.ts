import { existsSync, readFileSync } from 'node:fs';
import { extractFacts } from '../src/importer/extract.ts';
import { readNames } from '../src/importer/extraction/reading-model.ts';
import type { Fact } from '../src/importer/fact.ts';
import { readArticle } from '../src/importer/read.ts';
import { type GoldenFact, goldenArticles } from './sets/golden.ts';

/**
 * An article as the rules see it, as lines: each sentence's template, its marks with the names they stand
 * for, and under it the facts found there; for a golden article also what is missed. `name` is a file, or
 * a golden article's lesson. Throws for an unseen article, of which nobody who makes rules may see more
 * than its score.
 */
export function linesOf(name: string): string[] {
  const golden = goldenArticles().find(({ lesson, file }) => lesson === name || file === name);
  if (golden?.unseen)
    throw new Error(`${name} is unseen: whoever makes rules does not look at it.`);
  const file = golden?.file ?? name;
  if (!existsSync(file))
    throw new Error(`${name} is neither a file nor a lesson of tests/articles.`);
  const article = readArticle(file, readFileSync(file));
  const { sentences, templates, resolve } = readNames(article, new Map());
  const facts = extractFacts(article).filter(({ predicate }) => predicate !== 'MENTIONS');
  const found = new Set(facts.map(keyOf));
  const lines = sentences.flatMap(({ start }, index) => [
    (templates[index]?.full ?? '').replace(
      /⟦(\w)(\d+)⟧/g,
      (_, letter: string, id: string) => `⟦${letter} ${resolve(Number(id)).name}⟧`,
    ),
    ...facts.filter((fact) => fact.start === start).map((fact) => `    + ${inWords(fact)}`),
  ]);
  const missed = golden?.facts.filter((fact) => !found.has(keyOf(fact))) ?? [];
  return [...lines, ...missed.map((fact) => `missed: ${inWords(fact)}  "${fact.sentence}"`)];
}

type Stated = Pick<Fact | GoldenFact, 'predicate' | 'subject' | 'object' | 'value' | 'qualifiers'>;

function keyOf({ predicate, subject, object, value }: Stated): string {
  return JSON.stringify([predicate, subject.name, object?.name ?? value]);
}

function inWords({ predicate, subject, object, value, qualifiers }: Stated): string {
  const more = Object.keys(qualifiers ?? {}).length > 0 ? ` ${JSON.stringify(qualifiers)}` : '';
  return `${predicate} ${subject.name} -> ${object?.name ?? value}${more}`;
}
