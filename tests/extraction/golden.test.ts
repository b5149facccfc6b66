import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import type { EntityReference, Fact } from '../../src/importer/fact.ts';
import { readArticle } from '../../src/importer/read.ts';

const FOLDER = join(import.meta.dirname, '../articles');
const lessons = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A fact on one line, as facts.json has it; mentions have a test of their own. */
function line(fact: Fact): string {
  const name = (reference: EntityReference) =>
    [
      reference.type,
      reference.kind,
      reference.name,
      reference.released && `(${reference.released})`,
    ]
      .filter(Boolean)
      .join(' ');
  const qualifiers = Object.entries(fact.qualifiers).map(([key, value]) => `${key}=${value}`);
  const value = fact.object ? name(fact.object) : String(fact.value);
  const notes = [...qualifiers, ...(fact.hedged ? ['hedged'] : [])];
  const statement = `${fact.predicate}: ${name(fact.subject)} -> ${value}`;
  return notes.length > 0 ? `${statement} {${notes.join(', ')}}` : statement;
}

describe('golden articles', () => {
  it.each(lessons)('%s', (lesson) => {
    const file = join(FOLDER, lesson, 'article.txt');
    const facts = extractFacts(readArticle(file, readFileSync(file)));
    const bySentence: Record<string, string[]> = {};
    for (const fact of facts) {
      if (fact.predicate === 'MENTIONS') continue;
      bySentence[fact.sentence] ??= [];
      bySentence[fact.sentence]?.push(line(fact));
    }
    for (const lines of Object.values(bySentence)) lines.sort();
    const expected: unknown = JSON.parse(readFileSync(join(FOLDER, lesson, 'facts.json'), 'utf8'));
    expect(bySentence).toEqual(expected);
  });
});
