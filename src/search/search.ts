import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Columns } from '../graph/columns.ts';
import { fingerprint } from '../graph/keyset.ts';
import { DEFAULT_FIRST, MAX_FIRST } from '../graph/page.ts';
import { ENTITIES_BY_ID } from '../model/entity.cypher.ts';
import { lookUp } from '../model/entity.ts';
import { EntityTypeEnum } from '../model/entity-type.ts';
import { levelOf } from '../model/level.ts';
import type { EntityRow } from '../model/node-row.ts';
import { columnsUnder } from '../model/query/columns.ts';
import { checkedPageSize } from '../serving/errors.ts';
import type { EntityType } from '../vocabulary.ts';
import type { NameHit } from './match-names.ts';
import { checkedQuery, MAX_QUERY_LENGTH, nameQuery } from './query-text.ts';
import { MOST_RESULTS, type ResultOrder, resultPage } from './result-page.ts';
import {
  SearchConnection,
  type SearchResult,
  Suggestion,
  type SuggestionRow,
} from './search-types.ts';

/** What the index of names knows of an entity. */
const IN_MEMORY: Columns = new Set(['n.id', 'n.name', 'n.slug']);

/** Suggestions where no number is asked for. */
const DEFAULT_SUGGESTIONS = 10;

const RANK: ResultOrder<NameHit> = {
  count: 3,
  of: ({ step, degree, id }) => [step, -degree, id],
};

const HOW = `Names and aliases are compared without case, diacritics and punctuation, and all words must stand in one of them; the last word may be the beginning of a word, and where nothing is found so, one typo is forgiven in words of five letters or more. At most ${MAX_QUERY_LENGTH} characters; a text without letters or digits finds nothing.`;
const TYPES = 'Only entities of these types; all types where it is left out.';

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    nullable: false,
    description: `Entities by name, the best first: ${HOW} The best ${MOST_RESULTS} can be paged through. One statement, or none where nothing is found. What another process writes is found within a few seconds.`,
    args: {
      query: t.arg.string({ required: true, description: 'A name or a part of one.' }),
      types: t.arg({ type: [EntityTypeEnum], description: TYPES }),
      first: t.arg.int({
        defaultValue: DEFAULT_FIRST,
        description: `How many at the most, 1 to ${MAX_FIRST}. What was deleted a moment ago leaves a gap.`,
      }),
      after: t.arg.string({ description: 'The `endCursor` of the page before.' }),
    },
    resolve: async (_root, args, context, info): Promise<SearchResult> => {
      const query = nameQuery(checkedQuery('query', args.query));
      const types = args.types ?? undefined;
      const first = checkedPageSize('first', args.first ?? DEFAULT_FIRST);
      const print = fingerprint('search', query.text, ...(types ? [...types].sort() : ['all']));
      await context.names.ready();
      const hits = context.names.search(query, { types, limit: MOST_RESULTS + 1 });
      const page = resultPage(
        hits.slice(0, MOST_RESULTS),
        { first, after: args.after },
        print,
        RANK,
      );
      const nodes = await hydrated(
        page.edges.map((edge) => edge.hit),
        context,
        levelOf(info),
        columnsUnder(info, ['edges', 'node']) ?? new Set(),
      );
      return {
        ...page,
        edges: page.edges.flatMap(({ hit, cursor }) => {
          const node = nodes.get(hit);
          return node ? [{ hit, node, cursor }] : [];
        }),
        total: hits.length,
      };
    },
  }),
);

builder.queryField('suggest', (t) =>
  t.field({
    type: [Suggestion],
    nullable: { list: false, items: false },
    description: `What the first letters of a name may mean, the best first. ${HOW} No statement, or one where more of \`entity\` is selected than its id, name and slug.`,
    args: {
      prefix: t.arg.string({ required: true, description: 'What has been typed so far.' }),
      types: t.arg({ type: [EntityTypeEnum], description: TYPES }),
      first: t.arg.int({
        defaultValue: DEFAULT_SUGGESTIONS,
        description: `How many at the most, 1 to ${MAX_FIRST}.`,
      }),
    },
    resolve: (_root, args, context, info) => {
      const query = nameQuery(checkedQuery('prefix', args.prefix));
      const limit = checkedPageSize('first', args.first ?? DEFAULT_SUGGESTIONS);
      const types = args.types ?? undefined;
      const answer = () => suggestions({ query, types, limit }, context, info);
      // No promise where none is needed: this is asked at every key stroke.
      const wait = context.names.ready();
      return wait ? wait.then(answer) : answer();
    },
  }),
);

function suggestions(
  asked: {
    readonly query: ReturnType<typeof nameQuery>;
    readonly types: readonly EntityType[] | undefined;
    readonly limit: number;
  },
  context: Context,
  info: GraphQLResolveInfo,
): SuggestionRow[] | Promise<SuggestionRow[]> {
  const hits = context.names.search(asked.query, asked);
  const columns = columnsUnder(info, ['entity']);
  if (!columns) return hits.map((hit) => ({ hit }));
  if ([...columns].every((column) => IN_MEMORY.has(column))) {
    return hits.map((hit) => ({ hit, node: { id: hit.id, name: hit.name, slug: hit.slug } }));
  }
  return hydrated(hits, context, levelOf(info), columns).then((nodes) =>
    hits.flatMap((hit) => {
      const node = nodes.get(hit);
      return node ? [{ hit, node }] : [];
    }),
  );
}

/** What the graph holds of the hits now, in one statement; hits that are gone or renamed are left out. */
async function hydrated(
  hits: readonly NameHit[],
  context: Context,
  level: string,
  columns: Columns,
): Promise<Map<NameHit, EntityRow>> {
  const wanted = new Set([...columns, 'n.name', 'n.aliases']);
  const rows = await Promise.all(
    hits.map(({ id }) => lookUp<EntityRow>(context, `${level} by id`, ENTITIES_BY_ID, id, wanted)),
  );
  const found = new Map<NameHit, EntityRow>();
  for (const [index, hit] of hits.entries()) {
    const row = rows[index];
    if (row && (row.name === hit.matchedName || row.aliases.includes(hit.matchedName))) {
      found.set(hit, row);
    }
  }
  return found;
}
