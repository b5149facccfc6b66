import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExpectedFact, LabelledDocument, LabelledSet } from '../labelled-set.ts';
import { sharedText } from '../shared-data.ts';

interface Row {
  readonly film: string;
  readonly year: number;
  readonly text: string;
  readonly book: string;
  readonly author: string;
  readonly cast_in_text: readonly string[];
  readonly book_in_text: boolean;
  readonly author_in_text: boolean;
}

/** A fact that the text states though the label names something else, and why a reader says so. */
interface Reading {
  readonly document: string;
  readonly fact: string;
  readonly why: string;
}

/** Facts that a text states though its label has another, each with why, by the part of the set. */
const READINGS = {
  tuned: join(import.meta.dirname, '../adaptations-reading.json'),
  untouched: join(import.meta.dirname, '../adaptations-untouched-reading.json'),
};

/** By document. The untouched part was read after the last rule was made. */
function readings(part: keyof typeof READINGS): ReadonlyMap<string, readonly ExpectedFact[]> {
  const byDocument = new Map<string, ExpectedFact[]>();
  for (const { document, fact } of JSON.parse(readFileSync(READINGS[part], 'utf8')) as Reading[]) {
    const [, predicate = '', subject = '', object = ''] = fact.match(/^(\w+): (.*) -> (.*)$/) ?? [];
    const facts = byDocument.get(document) ?? [];
    byDocument.set(document, [...facts, { predicate, subject: [subject], object: [object] }]);
  }
  return byDocument;
}

/**
 * Opening paragraphs about films, each with the one book that it is based on, the book's author, and
 * those of the film's cast whom the text names. Only names that the text holds are asked for. `headed`
 * puts the film's title above the text, as an article has a headline; without it the text stands alone.
 */
export function adaptations(part: 'tuned' | 'untouched', headed: boolean): LabelledSet {
  const file = `extraction/adaptations-${part === 'tuned' ? 'tune' : 'untouched'}.jsonl`;
  return {
    name: `adaptations, ${headed ? 'under its title' : 'text alone'}`,
    part,
    predicates: ['BASED_ON', 'AUTHORED', 'ACTED_IN'],
    recallOnly: ['ACTED_IN'],
    read: () => {
      const read = readings(part);
      return sharedText(file)
        ?.split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => document(JSON.parse(line), index, headed))
        .map((one) => ({ ...one, read: read?.get(one.name) ?? [] }));
    },
  };
}

function document(row: Row, index: number, headed: boolean): LabelledDocument {
  const basedOn: ExpectedFact = { predicate: 'BASED_ON', subject: [row.film], object: [row.book] };
  const authored: ExpectedFact = { predicate: 'AUTHORED', subject: [row.author], object: [] };
  const cast = row.cast_in_text.map((name) => ({
    predicate: 'ACTED_IN',
    subject: [name],
    object: [row.film],
  }));
  return {
    name: `${index}-${row.film.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40)}`,
    extension: '.txt',
    content: headed ? `${row.film}\n\n${row.text}\n` : `${row.text}\n`,
    expected: [
      ...(row.book_in_text ? [basedOn] : []),
      ...(row.author_in_text ? [authored] : []),
      ...cast,
    ],
    // Said with other words than the label's: right where it is found all the same.
    tolerated: [...(row.book_in_text ? [] : [basedOn]), ...(row.author_in_text ? [] : [authored])],
  };
}
