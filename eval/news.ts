import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fact } from '../src/importer/fact.ts';
import { extractDocuments } from './extract-documents.ts';
import { SHARED_DATA } from './shared-data.ts';

const NEWS = join(SHARED_DATA, 'news');
const VERDICTS = join(import.meta.dirname, 'news-verdicts.json');

/** A fact drawn from real news, and whether its sentence states it. The sentence stays where it is. */
export interface Verdict {
  readonly article: string;
  readonly predicate: string;
  /** Of a quotation only how it begins. */
  readonly subject: string;
  readonly object: string;
  /** Where the sentence starts in the article's text, in UTF-16 units. */
  readonly start: number;
  /** Undefined until somebody has read it. */
  readonly stated?: boolean;
  readonly note?: string;
}

/** `count` facts of the news, drawn by `seed`; undefined where the news is not on this machine. */
export async function drawFacts(
  count: number,
  seed: number,
): Promise<ReadonlyArray<{ verdict: Verdict; sentence: string }> | undefined> {
  if (!existsSync(NEWS)) return undefined;
  const documents = readdirSync(NEWS)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -3),
      extension: '.md',
      content: readFileSync(join(NEWS, file), 'utf8'),
      expected: [],
    }));
  const facts = await extractDocuments(documents);
  const all = [...facts].flatMap(([article, found]) =>
    found
      .filter(({ predicate }) => predicate !== 'MENTIONS')
      .map((fact) => ({ verdict: verdictOn(article, fact), sentence: fact.sentence })),
  );
  return shuffled(all, seed).slice(0, count);
}

/** The verdicts that are kept beside the evaluation. */
export function readVerdicts(): readonly Verdict[] {
  return existsSync(VERDICTS) ? JSON.parse(readFileSync(VERDICTS, 'utf8')) : [];
}

function verdictOn(article: string, { predicate, subject, object, value, start }: Fact): Verdict {
  return {
    article,
    predicate,
    subject: subject.name,
    object: object?.name ?? String(value),
    start,
  };
}

/** Fisher and Yates' shuffle over the numbers of Lehmer's generator (a = 48271, m = 2^31 - 1). */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const list = [...items];
  let state = seed;
  for (let last = list.length - 1; last > 0; last -= 1) {
    state = (state * 48271) % 2147483647;
    const other = state % (last + 1);
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
  return list;
}
