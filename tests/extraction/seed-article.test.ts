import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

const file = join(
  import.meta.dirname,
  '../../seed/articles/heartstopper-finale-filming-2025-06-09.txt',
);

/** The seed article about a film that ends a series: what is of the film, and what of the series. */
describe.runIf(existsSync(file))('a series that ends with a film', () => {
  const facts = existsSync(file) ? extractFacts(readArticle(file, readFileSync(file))) : [];
  const told = facts
    .filter((fact) => fact.predicate !== 'MENTIONS')
    .map((fact) => `${fact.predicate}: ${fact.subject.name} > ${fact.object?.name ?? fact.value}`);

  it.each([
    'STATUS: Heartstopper finale > IN_PRODUCTION',
    'FOLLOWS: Heartstopper finale > Heartstopper',
    'WROTE: Alice Oseman > Heartstopper finale',
    'BROADCAST: Netflix > Heartstopper',
    'ACTED_IN: Joe Locke > Heartstopper',
    'ACTED_IN: Kit Connor > Heartstopper',
  ])('%s', (fact) => {
    expect(told).toContain(fact);
  });

  it('has the film follow and conclude the series, under a descriptive name', () => {
    const follows = facts.find((fact) => fact.predicate === 'FOLLOWS');
    expect(follows?.subject).toMatchObject({ type: 'Show', nameIsDescriptive: true });
    expect(follows?.qualifiers).toEqual({ concludes: true });
  });

  it('keeps crew and cast apart, and speaks of nobody twice', () => {
    expect(told.filter((fact) => /^DIRECTED: .*(?:Connor|Locke|Oseman)/.test(fact))).toEqual([]);
    const people = facts
      .flatMap((fact) => [fact.subject, fact.object])
      .filter((reference) => reference?.type === 'Person')
      .map((reference) => reference?.name);
    expect([...new Set(people)].filter((name) => !name?.includes(' '))).toEqual([]);
  });
});
