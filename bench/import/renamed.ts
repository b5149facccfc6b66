import { createHash } from 'node:crypto';
import { extractFacts } from '../../src/importer/extract.ts';
import type { ArticleDocument, Fact } from '../../src/importer/fact.ts';

const SYLLABLES =
  'ba be bo da del dor en fa fer gan hal hol in jo ka kel lan lor ma mir na nor o pel ra rin sa sol ta tor u val ven wi yor za'.split(
    ' ',
  );

/** Who and what an article may name again: so many namesakes of each name, whom other articles name too. */
const KNOWN = 25;

/** Which words of an article change together, since they are the parts of one name: the first of them, by word. */
export type NameWords = ReadonlyMap<string, string>;

/** The words of the names in an article, by its own extractor. */
export function nameWords(article: ArticleDocument): NameWords {
  const heads = new Map<string, string>();
  const headOf = (word: string): string => {
    const head = heads.get(word) ?? word;
    return head === word ? word : headOf(head);
  };
  for (const name of extractFacts(article).flatMap(namesIn)) {
    const words = name.match(/\p{Lu}[\p{L}’']{2,}/gu) ?? [];
    // The smallest leads, so that it does not matter in what order the names were read.
    const [first, ...others] = words.map(headOf).sort();
    if (first === undefined) continue;
    for (const word of [first, ...words]) if (!heads.has(word)) heads.set(word, word);
    for (const other of others) heads.set(other, first);
  }
  return new Map([...heads.keys()].map((word) => [word, headOf(word)]));
}

/**
 * The article with its names changed, the same each time. A share of them, `fresh` from 0 to 1, is named
 * in no other article; the others are of those that come again and again, as in real news.
 */
export function renamed(
  article: ArticleDocument,
  words: NameWords,
  number: number,
  fresh: number,
): ArticleDocument {
  const change = (text: string) =>
    text.replace(/\p{Lu}[\p{L}]{2,}/gu, (word) => {
      const head = words.get(word);
      if (head === undefined) return word;
      const chance = digestOf(`${head} in ${number}`);
      const isFresh = (chance[0] ?? 0) < fresh * 256;
      return invented(word, isFresh ? `only ${number}` : `${(chance[1] ?? 0) % KNOWN}`);
    });
  return {
    ...article,
    url: `https://news.example/${number}`,
    headline: `${change(article.headline)} ${number}`,
    tags: article.tags.map(change),
    text: change(article.text),
  };
}

function namesIn({ subject, object, qualifiers: { character } }: Fact): string[] {
  const references = [subject, object].flatMap((reference) => reference ?? []);
  const named = references.filter(({ type }) => type !== 'Article' && type !== 'Quote');
  const names = named.map(({ name }) => name);
  return typeof character === 'string' ? [...names, character] : names;
}

function invented(word: string, world: string): string {
  const digest = digestOf(`${word} ${world}`);
  const parts = [0, 1, 2, 3].slice(0, 2 + ((digest[4] ?? 0) % 3));
  const name = parts.map((at) => SYLLABLES[(digest[at] ?? 0) % SYLLABLES.length]).join('');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
