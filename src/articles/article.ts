import { Tag } from '../groupings/grouping.ts';
import { connection } from '../model/connection.ts';
import { factEdge } from '../model/edge.ts';
import { Entity } from '../model/entity.ts';
import { levelOf } from '../model/level.ts';
import type { EntityRow } from '../model/node-row.ts';
import { noun } from '../model/noun.ts';
import { reads } from '../model/query/columns.ts';
import { orderByProperty } from '../model/query/node-query.ts';
import { toOne } from '../model/to-one.ts';
import { Organization } from '../organizations/organization.ts';
import { ARTICLE_TEXTS, DUPLICATE_OF, MENTIONS, PUBLISHED, TAGGED } from './article.cypher.ts';

export interface ArticleRow extends EntityRow {
  readonly headline: string;
  readonly dek?: string;
  readonly byline: readonly string[];
  readonly sections: readonly string[];
  readonly publishedAt?: string;
  readonly url?: string;
  readonly contentHash: string;
}

export const Article = noun<ArticleRow>('Article', {
  description: 'A piece of news that facts rest on.',
  query: {
    filters: {
      publishedAt: {
        kind: 'instant',
        property: 'publishedAt',
        description: 'When it was published.',
      },
      url: { kind: 'text', property: 'url', description: 'Where it stands on the web.' },
    },
    orders: { PUBLISHED_AT: orderByProperty('publishedAt', 'By when it was published.') },
    facets: { YEAR: { description: 'By the year of publication.', by: { year: 'publishedAt' } } },
  },
  fields: (t) => ({
    headline: t.exposeString('headline', { nullable: false, description: 'Its title.' }),
    dek: t.exposeString('dek', { description: 'The line under the headline that sums it up.' }),
    byline: t.exposeStringList('byline', { nullable: false, description: 'Who wrote it.' }),
    sections: t.exposeStringList('sections', {
      nullable: false,
      description: 'Where its outlet filed it.',
    }),
    publishedAt: t.exposeString('publishedAt', {
      description: 'A day, as `2025-06-09`, or a UTC instant.',
    }),
    url: t.exposeString('url', { description: 'Where it stands on the web.' }),
    text: t.string({
      description:
        'The stored text that offsets count in. Null unless the server is set to serve whole texts (SERVE_ARTICLE_TEXT); the sentences of evidence are always served.',
      resolve: (article, _args, context, info) => {
        if (!context.servesArticleText) return null;
        const query = {
          name: `${levelOf(info)} text`,
          statement: () => ARTICLE_TEXTS,
          parameters: () => ({}),
          read: (row: Record<string, unknown>) => row.text as string,
        };
        return context.loaders.load(query, article.id);
      },
      extensions: reads(),
    }),
    contentHash: t.exposeString('contentHash', {
      nullable: false,
      description: 'SHA-256 of what was imported.',
    }),
  }),
});

connection({
  on: Article,
  field: 'mentions',
  description: 'Everything that the article names.',
  source: MENTIONS.outgoing,
  edge: factEdge<EntityRow>('ArticleMentions', Entity, 'Something that the article names.'),
});

connection({
  on: Entity,
  field: 'mentionedIn',
  description: 'Articles that name it, the newest first.',
  source: MENTIONS.incoming,
  edge: factEdge('EntityMentionedIn', Article, 'An article that names it.'),
});

connection({
  on: Article,
  field: 'tags',
  description: 'Tags that the outlet gave it.',
  source: TAGGED.outgoing,
  edge: factEdge('ArticleTags', Tag, 'A tag of the article.'),
});

connection({
  on: Tag,
  field: 'articles',
  description: 'Articles with this tag, the newest first.',
  source: TAGGED.incoming,
  edge: factEdge('TagArticles', Article, 'An article with the tag.'),
});

toOne({
  on: Article,
  field: 'outlet',
  description: 'Who published it, where it says so.',
  source: PUBLISHED.incoming,
  node: Organization,
});

connection({
  on: Organization,
  field: 'published',
  description: 'Articles that this outlet published, the newest first.',
  source: PUBLISHED.outgoing,
  edge: factEdge('OrganizationPublished', Article, 'An article of the outlet.'),
});

toOne({
  on: Article,
  field: 'duplicateOf',
  description:
    'The first article of nearly the same text, where this one is a copy of it: the earliest by date. Null for the first itself.',
  source: DUPLICATE_OF.outgoing,
  node: Article,
});

connection({
  on: Article,
  field: 'duplicates',
  description: 'Later articles of nearly the same text, the newest first.',
  source: DUPLICATE_OF.incoming,
  edge: factEdge('ArticleDuplicates', Article, 'A copy of the article.'),
});
