import type { ArticleRow } from '../articles/article.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { fingerprint } from '../graph/keyset.ts';
import { DEFAULT_FIRST, MAX_FIRST } from '../graph/page.ts';
import { levelOf } from '../model/level.ts';
import { checkedPageSize, invalidArgument } from '../serving/errors.ts';
import { type PartialDate, parsePartialDate } from '../text/partial-date.ts';
import { articleQuery } from './article-query.ts';
import { ARTICLES_FOUND } from './article-search.cypher.ts';
import { ArticleSearchConnection, type FoundArticle } from './article-search-types.ts';
import { ARTICLE_ORDER, findArticles } from './find-articles.ts';
import { bestSentence, type MatchedSentence, sentencesOf } from './matched-sentence.ts';
import { checkedQuery, MAX_QUERY_LENGTH } from './query-text.ts';
import { MOST_RESULTS, resultPage } from './result-page.ts';

/** Sentences of evidence that are looked at for one article. */
const MOST_EVIDENCE = 500;

const DATE = 'A day, month or year, as `2025-06-09`, `2025-06` or `2025`.';

builder.queryField('searchArticles', (t) =>
  t.field({
    type: ArticleSearchConnection,
    nullable: false,
    description: `Articles by what their headlines and texts say, without case, diacritics and punctuation. What stands in double quotes must stand there in that order; all other words must occur as whole words, and one of 5 to 18 letters that occurs in no article may have one typo. Order: most phrases, most words, the newest. The graph's ${MOST_RESULTS} best candidates are looked at. Three statements, at most five where a typo is forgiven, fewer where nothing is found.`,
    args: {
      query: t.arg.string({
        required: true,
        description: `Words, and phrases in double quotes; at most ${MAX_QUERY_LENGTH} characters. A text without letters or digits finds nothing.`,
      }),
      publishedFrom: t.arg.string({ description: `${DATE} Its first day counts.` }),
      publishedTo: t.arg.string({ description: `${DATE} Its last day counts.` }),
      outlet: t.arg.string({ description: 'The slug of the organization that published it.' }),
      first: t.arg.int({
        defaultValue: DEFAULT_FIRST,
        description: `How many at the most, 1 to ${MAX_FIRST}.`,
      }),
      after: t.arg.string({ description: 'The `endCursor` of the page before.' }),
    },
    resolve: async (_root, args, context, info) => {
      const query = articleQuery(checkedQuery('query', args.query));
      const first = checkedPageSize('first', args.first ?? DEFAULT_FIRST);
      const filter = {
        from: checkedDate('publishedFrom', args.publishedFrom)?.first,
        to: checkedDate('publishedTo', args.publishedTo)?.last,
        outlet: args.outlet ?? undefined,
      };
      const asked = [query.phrases, query.words, filter.from, filter.to, filter.outlet];
      const print = fingerprint('searchArticles', JSON.stringify(asked));
      const found = await findArticles(context.graph, context.searchTexts, query, filter);
      const page = resultPage(found.hits, { first, after: args.after }, print, ARTICLE_ORDER);
      const load = articleLoader(context, levelOf(info));
      const articles = await Promise.all(page.edges.map(({ hit }) => load(hit.id)));
      const edges = page.edges.flatMap(({ hit, cursor }, index): FoundArticle[] => {
        const article = articles[index];
        if (!article) return [];
        const sentence = bestSentence(article.sentences, found.query);
        return [{ hit, cursor, node: article.node, sentence }];
      });
      return { ...page, edges, total: found.hits.length, isWhole: found.isWhole };
    },
  }),
);

interface ArticleFound {
  readonly node: ArticleRow;
  /** The sentences that may be served. */
  readonly sentences: readonly MatchedSentence[];
}

/** Articles of a page with the sentences that may be shown of them: all, or those that are evidence. */
function articleLoader(context: Context, level: string) {
  const whole = context.servesArticleText;
  const parameters = { whole, limit: MOST_EVIDENCE };
  const query = {
    name: `${level} articles`,
    statement: () => ARTICLES_FOUND,
    parameters: () => parameters,
    read: (row: Record<string, unknown>): ArticleFound => ({
      node: row.node as ArticleRow,
      sentences: whole ? sentencesOf(row.text as string) : (row.evidence as MatchedSentence[]),
    }),
  };
  return (id: string): Promise<ArticleFound | null> => context.loaders.load(query, id);
}

function checkedDate(argument: string, text: string | null | undefined): PartialDate | undefined {
  if (text == null) return undefined;
  const date = parsePartialDate(text);
  if (date) return date;
  throw invalidArgument(argument, 'must be a date, as 2025-06-09, 2025-06 or 2025');
}
