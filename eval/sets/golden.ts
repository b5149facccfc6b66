import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { EntityReference } from '../../src/importer/fact.ts';
import type { PredicateName } from '../../src/vocabulary.ts';
import type { LabelledDocument, LabelledSet } from '../labelled-set.ts';

const FOLDER = join(import.meta.dirname, '../../tests/articles');

/** A fact of `facts.json`: see eval/README.md. */
export interface GoldenFact {
  readonly predicate: PredicateName;
  readonly subject: EntityReference;
  readonly object?: EntityReference;
  readonly value?: string | number;
  readonly qualifiers?: Readonly<Record<string, string | number | boolean>>;
  readonly sentence: string;
  /** Other sentences that state it too. */
  readonly also?: readonly string[];
  readonly hedged?: boolean;
}

/** What golden articles are annotated with. Mentions, kinds and quotations are tested on their own. */
const PREDICATES: readonly PredicateName[] = [
  'DIRECTED',
  'WROTE',
  'CREATED',
  'SHOWRAN',
  'ACTED_IN',
  'PRODUCED',
  'EXECUTIVE_PRODUCED',
  'COMPOSED',
  'AUTHORED',
  'BASED_ON',
  'BROADCAST',
  'PRODUCED_BY',
  'APPEARS_IN',
  'FOLLOWS',
  'PART_OF',
  'NOTABLE_WORK',
  'HAS_SEASON',
  'STATUS',
  'RELEASED',
  'GENRE',
];

export interface GoldenArticle {
  readonly lesson: string;
  readonly file: string;
  readonly writtenApart: boolean;
  /** No rule was made with a look at it. */
  readonly unseen: boolean;
  readonly facts: readonly GoldenFact[];
}

/** The golden articles of tests/articles, by name. */
export function goldenArticles(): GoldenArticle[] {
  return readdirSync(FOLDER)
    .filter((lesson) => existsSync(join(FOLDER, lesson, 'facts.json')))
    .sort()
    .map((lesson) => {
      const article = readdirSync(join(FOLDER, lesson)).find((name) => name.startsWith('article.'));
      if (!article) throw new Error(`tests/articles/${lesson} has no article.* beside facts.json.`);
      const text = readFileSync(join(FOLDER, lesson, 'facts.json'), 'utf8');
      const { writtenApart = false, unseen = false, facts } = JSON.parse(text);
      return { lesson, file: join(FOLDER, lesson, article), writtenApart, unseen, facts };
    });
}

const CHOSEN = {
  apart: {
    name: 'golden, written apart',
    has: ({ writtenApart, unseen }: GoldenArticle) => writtenApart && !unseen,
  },
  untouched: { name: 'golden, unseen', has: ({ unseen }: GoldenArticle) => unseen },
  // Its mistakes are read: those of unseen articles must not stand among them.
  tuned: { name: 'golden, all', has: ({ unseen }: GoldenArticle) => !unseen },
} as const;

/**
 * Articles of our own words, each for one lesson: those written apart from the rules and since read by
 * who made them, those that no rule was made with a look at, or all but those. Absent where there is no such article.
 */
export function golden(part: keyof typeof CHOSEN): LabelledSet {
  const { name, has } = CHOSEN[part];
  return {
    name,
    part,
    predicates: PREDICATES,
    read: () => {
      const chosen = goldenArticles().filter(has);
      return chosen.length > 0 ? chosen.map(document) : undefined;
    },
  };
}

function document({ lesson, file, facts }: GoldenArticle): LabelledDocument {
  return {
    name: lesson,
    extension: extname(file),
    content: readFileSync(file, 'utf8'),
    expected: facts.map(({ predicate, subject, object, value }) => ({
      predicate,
      subject: [subject.name],
      object: [object ? object.name : String(value)],
    })),
  };
}
