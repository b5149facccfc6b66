import { createHash } from 'node:crypto';
import { extractFacts } from '../../src/importer/extract.ts';
import type { ArticleDocument } from '../../src/importer/fact.ts';

const SYLLABLES =
  'ba be bo da del dor en fa fer gan hal hol in jo ka kel lan lor ma mir na nor o pel ra rin sa sol ta tor u val ven wi yor za'.split(
    ' ',
  );

/** The words of the names in an article, by its own extractor. */
export function nameWords(article: ArticleDocument): ReadonlySet<string> {
  return new Set(
    extractFacts(article).flatMap(({ subject, object, qualifiers }) =>
      [subject, object]
        .filter(
          (reference) => reference && reference.type !== 'Article' && reference.type !== 'Quote',
        )
        .map((reference) => reference?.name ?? '')
        .concat(typeof qualifiers.character === 'string' ? qualifiers.character : '')
        .flatMap((name) => name.match(/\p{Lu}[\p{L}’']{2,}/gu) ?? []),
    ),
  );
}

/** The article with the given words changed: others for each number, the same each time. */
export function renamed(
  article: ArticleDocument,
  words: ReadonlySet<string>,
  number: number,
): ArticleDocument {
  const change = (text: string) =>
    text.replace(/\p{Lu}[\p{L}]{2,}/gu, (word) =>
      words.has(word) ? invented(word, number) : word,
    );
  return {
    ...article,
    url: `https://news.example/${number}`,
    headline: `${change(article.headline)} ${number}`,
    tags: article.tags.map(change),
    text: change(article.text),
  };
}

function invented(word: string, number: number): string {
  const digest = createHash('sha256').update(`${word} ${number}`).digest();
  const parts = [0, 1, 2, 3].slice(0, 2 + ((digest[4] ?? 0) % 3));
  const name = parts.map((at) => SYLLABLES[(digest[at] ?? 0) % SYLLABLES.length]).join('');
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
