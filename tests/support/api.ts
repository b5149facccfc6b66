import { runCli } from '../../src/cli.ts';
import { readConfig } from '../../src/config.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { createApi } from '../../src/yoga.ts';

/** An error of an answer, as a client sees it. */
export interface ApiError {
  readonly message: string;
  readonly path?: ReadonlyArray<string | number>;
  readonly extensions?: { readonly code?: string; readonly argument?: string };
}

/** An answer over HTTP: `D` is what the test expects its query to give. */
export interface Answer<D> {
  readonly data: D;
  readonly errors?: readonly ApiError[];
  readonly extensions?: {
    readonly cost?: { readonly statements: number; readonly databaseMilliseconds: number };
  };
}

export interface TestApi {
  /** Posts a query as a client does. */
  query<D = Record<string, unknown>>(
    source: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Answer<D>>;
  /** Any request, by path, as `/health`. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export type ApiConfig = Parameters<typeof createApi>[0]['config'];

/** The API over a graph, asked through its fetch handler: the same door as a port, without one. */
export function openApi(graph: Graph, config: Partial<ApiConfig> = {}): TestApi {
  const api = createApi({ graph, config: { ...readConfig({}), ...config } });
  const fetch = async (path: string, init?: RequestInit) =>
    api.fetch(new Request(new URL(path, 'http://api.test'), init));
  return {
    fetch,
    async query<D>(source: string, variables: Readonly<Record<string, unknown>> = {}) {
      const response = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: source, variables }),
      });
      return (await response.json()) as Answer<D>;
    },
  };
}

/** What a command printed and how it ended. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as `showgraph ARGV...` does, on an environment that holds nothing else. */
export async function runCommand(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<CommandResult> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(argv, {
    environment,
    out: (line) => out.push(line),
    error: (line) => err.push(line),
    stopped: new Promise(() => {}),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
