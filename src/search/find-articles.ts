import type { SearchHit, SearchIndex, StatementRunner } from '../graph/graph.ts';
import { MOST_WORDS } from '../graph/search-words.ts';
import {
  type ArticleMatch,
  type ArticleQuery,
  matchWords,
  occurrences,
  queryWords,
  type WordForms,
} from './article-query.ts';
import { ARTICLE_CANDIDATES } from './article-search.cypher.ts';
import { editsOf, FORGIVING_LENGTH } from './one-edit.ts';
import { MOST_RESULTS, type ResultOrder } from './result-page.ts';
import { compareUnits } from './sorted-texts.ts';
import { wordsOf } from './word-postings.ts';

/** Finds candidates by an engine's text index, counted as a statement of the request. */
export type SearchTexts = (
  index: SearchIndex,
  text: string,
  options: { readonly limit: number },
) => Promise<SearchHit[]>;

/** Which articles count beside what they say. */
export interface ArticleFilter {
  /** First and last day, as `2025-06-09`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The slug of who published it. */
  readonly outlet?: string | undefined;
}

export interface ArticleHit extends ArticleMatch {
  readonly id: string;
  readonly publishedAt: string;
}

interface Candidate {
  readonly id: string;
  readonly words: string;
  readonly publishedAt: string;
  readonly published: boolean;
  readonly [column: string]: unknown;
}

export interface FoundArticles {
  readonly hits: readonly ArticleHit[];
  /** False where the engine had more candidates than were looked at. */
  readonly isWhole: boolean;
  /** The query with the spellings that stood in for its misspelt words. */
  readonly query: ArticleQuery;
}

/**
 * Articles that have every part of the query: most phrases first, then most words, the newest, the id.
 * The engine gives candidates, this judges them, so both engines give the same. Two statements; at most two
 * more where a word occurs in no text and may be a typo.
 */
export async function findArticles(
  graph: StatementRunner,
  search: SearchTexts,
  query: ArticleQuery,
  filter: ArticleFilter,
): Promise<FoundArticles> {
  const nothing: FoundArticles = { hits: [], isWhole: true, query };
  const words = queryWords(query);
  if (words.length === 0) return nothing;
  const found = await candidates(graph, search, words, filter);
  const missing = words.filter((word) => !found.some((one) => occurrences(one.words, word) > 0));
  if (missing.length === 0) return judged(found, query, filter);
  const edits = new Map(missing.map((word) => [word, forgivable(query, word)]));
  const first = edits.get(missing[0] ?? '');
  if (!first || [...edits.values()].includes(undefined)) return nothing;
  // Whatever is found has some spelling of the first misspelt word, so its texts are all that count.
  const others = await candidates(graph, search, [...first], filter);
  const spelt = others.map((one) => new Set(wordsOf(one.words)));
  const forms = (word: string): WordForms =>
    [...(edits.get(word) ?? [])].filter((edit) => spelt.some((set) => set.has(edit)));
  const forgiven = {
    ...query,
    words: query.words.map((own) => (edits.has(own[0] ?? '') ? forms(own[0] ?? '') : own)),
  };
  return judged(others, forgiven, filter);
}

/** The order of results, as a cursor holds it. A day is turned into a number, so that the newest is the least. */
export const ARTICLE_ORDER: ResultOrder<ArticleHit> = {
  count: 4,
  of: ({ phraseHits, wordHits, publishedAt, id }) => [
    -phraseHits,
    -wordHits,
    -(Date.parse(publishedAt) || 0),
    id,
  ],
};

/** A number from 0 to 1 that orders by phrases, then words: with p and w of them s / (s + 1) of p + w / (w + 1). */
export function articleScore({ phraseHits, wordHits }: ArticleMatch): number {
  const sum = phraseHits + wordHits / (wordHits + 1);
  return sum / (sum + 1);
}

async function candidates(
  graph: StatementRunner,
  search: SearchTexts,
  words: readonly string[],
  { outlet }: ArticleFilter,
): Promise<Candidate[]> {
  const limit = MOST_RESULTS;
  const hits = await search('article_text_search', words.join(' '), { limit });
  if (hits.length === 0) return [];
  const ids = hits.map((hit) => hit.id);
  return graph.read<Candidate>(ARTICLE_CANDIDATES, { ids, outlet: outlet ?? null });
}

function judged(
  found: readonly Candidate[],
  query: ArticleQuery,
  { from, to }: ArticleFilter,
): FoundArticles {
  const hits = found.flatMap(({ id, words, publishedAt, published }): ArticleHit[] => {
    const day = publishedAt.slice(0, 10);
    const inTime = (from === undefined || day >= from) && (to === undefined || day <= to);
    const dated = day !== '' || (from === undefined && to === undefined);
    if (!published || !inTime || !dated) return [];
    const match = matchWords(words, query);
    return match ? [{ ...match, id, publishedAt }] : [];
  });
  hits.sort(compareHits);
  return { hits, isWhole: found.length < MOST_RESULTS, query };
}

function compareHits(a: ArticleHit, b: ArticleHit): number {
  const other = ARTICLE_ORDER.of(b);
  for (const [index, value] of ARTICLE_ORDER.of(a).entries()) {
    const bound = other[index] ?? '';
    const order =
      typeof value === 'number' ? value - Number(bound) : compareUnits(value, String(bound));
    if (order !== 0) return order;
  }
  return 0;
}

/** What a word may be a misspelling of; undefined where it is too short, too long or part of a phrase. */
function forgivable({ phrases, words }: ArticleQuery, word: string): Set<string> | undefined {
  const isPlain = words.some((forms) => forms.includes(word));
  const isPhrase = phrases.some((phrase) => wordsOf(phrase).includes(word));
  if (!isPlain || isPhrase || word.length < FORGIVING_LENGTH) return undefined;
  const edits = editsOf(word);
  return edits.size <= MOST_WORDS ? edits : undefined;
}
