import { Article, type ArticleRow } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { type ArticleHit, articleScore } from './find-articles.ts';
import type { MatchedSentence } from './matched-sentence.ts';
import { MOST_RESULTS, pageInfoOf, type ResultPage } from './result-page.ts';

/** An article that a search found, with the sentence that says so where it may be shown. */
export interface FoundArticle {
  readonly hit: ArticleHit;
  readonly node: ArticleRow;
  readonly cursor: string;
  readonly sentence: MatchedSentence | undefined;
}

export interface ArticleSearchResult
  extends Pick<ResultPage<ArticleHit>, 'hasNextPage' | 'hasPreviousPage'> {
  readonly edges: readonly FoundArticle[];
  readonly total: number;
  readonly isWhole: boolean;
}

const ArticleSearchEdge = builder.objectRef<FoundArticle>('ArticleSearchEdge').implement({
  description: 'An article that a search found.',
  fields: (t) => ({
    node: t.field({
      type: Article,
      nullable: false,
      description: 'The article.',
      resolve: ({ node }) => node,
    }),
    cursor: t.exposeString('cursor', {
      nullable: false,
      description: 'Where a next page may start.',
    }),
    score: t.float({
      nullable: false,
      description:
        'From 0 to 1, by how often the phrases and then the words of the query occur. The same on both engines.',
      resolve: ({ hit }) => articleScore(hit),
    }),
    sentence: t.string({
      description:
        'The first sentence of the text with most of the query. Unless the server is set to serve whole texts (SERVE_ARTICLE_TEXT), only sentences that are evidence of a claim are looked at; null where none holds a part of it.',
      resolve: ({ sentence }) => sentence?.text ?? null,
    }),
    start: t.int({
      description: "Where the sentence begins in the article's stored text, in UTF-16 units.",
      resolve: ({ sentence }) => sentence?.start ?? null,
    }),
    end: t.int({
      description: "Where the sentence ends in the article's stored text, in UTF-16 units.",
      resolve: ({ sentence }) => (sentence ? sentence.start + sentence.text.length : null),
    }),
  }),
});

export const ArticleSearchConnection = builder
  .objectRef<ArticleSearchResult>('ArticleSearchConnection')
  .implement({
    description: 'A page of the articles that a search found, the best first.',
    fields: (t) => ({
      edges: t.field({
        type: [ArticleSearchEdge],
        nullable: { list: false, items: false },
        description: 'The edges of this page.',
        resolve: ({ edges }) => [...edges],
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        nullable: false,
        description: 'Whether more follow, and from where.',
        resolve: pageInfoOf,
      }),
      totalCount: t.int({
        nullable: false,
        description: 'How many articles were found.',
        resolve: ({ total }) => total,
      }),
      totalCountIsExact: t.boolean({
        nullable: false,
        description: `False where the graph has more than ${MOST_RESULTS} articles with words of the query, of which the best were looked at.`,
        resolve: ({ isWhole }) => isWhole,
      }),
    }),
  });
