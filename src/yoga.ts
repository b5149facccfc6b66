import { readdirSync, readFileSync } from 'node:fs';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, useReadinessCheck } from 'graphql-yoga';
import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';
import { Loaders } from './graph/batch.ts';
import type { Graph } from './graph/graph.ts';
import { schema } from './schema.ts';
import { countedSearch } from './search/counted-search.ts';
import { NameIndex } from './search/name-index.ts';
import { useBodyLimit } from './serving/body-limit.ts';
import { useCost } from './serving/cost.ts';
import { documentCache, documentErrorCache } from './serving/document-cache.ts';
import { useLimits } from './serving/limits.ts';
import { errorMask } from './serving/masking.ts';
import { requestGraph } from './serving/request-graph.ts';

/** Limits that no honest query comes near; what it may answer with is for the operator to set. */
const MAX_BODY_BYTES = 1024 * 1024;
const LIMITS = { depth: 30, fields: 2000, tokens: 5000 };

const DOCUMENT_CACHE_BYTES = 64 * 1024 * 1024;
const DOCUMENT_ERROR_CACHE_BYTES = 8 * 1024 * 1024;

export interface ApiOptions {
  readonly graph: Graph;
  readonly config: Pick<
    Config,
    'CORS_ORIGINS' | 'GRAPHIQL' | 'QUERY_OBJECT_LIMIT' | 'SERVE_ARTICLE_TEXT'
  >;
  readonly logger?: Logger;
  /** The names of `graph`, where they are to be read before the first search. */
  readonly names?: NameIndex;
}

/** The API as a fetch handler: `api.fetch(request)` answers without a port. */
export function createApi(options: ApiOptions) {
  const { graph, config, logger = pino({ level: 'silent' }) } = options;
  const names = options.names ?? new NameIndex(graph);
  return createYoga({
    schema,
    landingPage: false,
    // Without a list no page of another origin reads a server that only runs for its owner.
    cors: config.CORS_ORIGINS.length > 0 && { origin: config.CORS_ORIGINS, credentials: false },
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/health',
    graphiql: config.GRAPHIQL && { title: 'showgraph', defaultTabs: exampleTabs() },
    // Served from the package: no request leaves the machine.
    renderGraphiQL,
    maskedErrors: { maskError: errorMask(logger), errorMessage: 'Unexpected error.' },
    logging: false,
    parserAndValidationCache: {
      documentCache: documentCache(DOCUMENT_CACHE_BYTES),
      errorCache: documentErrorCache(DOCUMENT_ERROR_CACHE_BYTES),
    },
    plugins: [
      useBodyLimit(MAX_BODY_BYTES),
      useLimits({ ...LIMITS, objects: config.QUERY_OBJECT_LIMIT }),
      useCost(),
      useReadinessCheck({ endpoint: '/ready', check: () => isReady(graph) }),
    ],
    context: ({ request }) => {
      const { runner, cost } = requestGraph(graph, request.signal);
      return {
        graph: runner,
        cost,
        loaders: new Loaders(runner),
        names,
        namesInOrder: graph.engine === 'embedded' ? names : undefined,
        searchTexts: countedSearch(graph, cost, request.signal),
        servesArticleText: config.SERVE_ARTICLE_TEXT,
      };
    },
  });
}

// What is wrong goes to the log of whoever asks the graph next, not to whoever asks for readiness.
async function isReady(graph: Graph): Promise<boolean> {
  try {
    await graph.ready();
    return true;
  } catch {
    return false;
  }
}

/** The queries that GraphiQL opens with, a tab each: they live beside the schema, not in the code. */
function exampleTabs(): Array<{ query: string }> {
  const folder = new URL('../schema/examples/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  return files.sort().map((name) => ({ query: readFileSync(new URL(name, folder), 'utf8') }));
}
