import type { Samples } from '../database/samples.ts';
import { OPERATIONS } from '../operations/all.ts';
import type { Json, Operation, Parameters, Peer } from '../operations/operation.ts';
import { type PeerServer, requestOf } from '../peers/start.ts';

export type Verdict =
  | {
      readonly outcome: 'equal';
      readonly answers: number;
      readonly statements: number | undefined;
      readonly bytes: number;
    }
  | {
      readonly outcome: 'no such operation' | 'missing' | 'unequal' | 'failed';
      readonly message: string;
    };

export type Verdicts = Readonly<Record<string, Partial<Record<Peer, Verdict>>>>;

/** The peer whose answers the others' are held against: its statements can be read. */
const MEASURE: Peer = 'floor';

/**
 * Asks every peer every operation with every parameter value, one request at a time, and compares
 * the answers, brought to one shape, as JSON. What differs is named and not timed.
 */
export async function checkEqual(
  operations: readonly Operation[],
  servers: readonly PeerServer[],
  samples: Samples,
): Promise<Verdicts> {
  const verdicts: Record<string, Partial<Record<Peer, Verdict>>> = {};
  for (const operation of operations) {
    console.log(`checking ${operation.name}`);
    const expected = new Map<Parameters, string>();
    const row: Partial<Record<Peer, Verdict>> = {};
    const inOrder = [...servers].sort((a, b) => rank(a) - rank(b));
    for (const server of inOrder) {
      row[server.peer] = await judge(server, operation, samples[operation.samples], expected);
    }
    verdicts[operation.name] = row;
  }
  return verdicts;
}

const rank = ({ peer }: PeerServer): number => (peer === MEASURE ? 0 : 1);

async function judge(
  server: PeerServer,
  operation: Operation,
  samples: readonly Parameters[],
  expected: Map<Parameters, string>,
): Promise<Verdict> {
  const statements = new Set<number>();
  let bytes = 0;
  for (const parameters of samples) {
    const request = requestOf(server.peer, operation, parameters);
    if (!request) return { outcome: 'no such operation', message: 'not part of this peer' };
    const { status, text } = await post(server, request.path, request.body);
    const found = read(server.peer, operation, status, text);
    if ('message' in found) return found;
    if (found.statements !== undefined) statements.add(found.statements);
    bytes += text.length;
    const canonical = canonicalJson(found.answer);
    const other = expected.get(parameters);
    if (other === undefined) expected.set(parameters, canonical);
    else if (other !== canonical) {
      return {
        outcome: 'unequal',
        message: `${JSON.stringify(parameters)}: ${difference(canonical, other)}`,
      };
    }
  }
  return {
    outcome: 'equal',
    answers: samples.length,
    statements: statements.size > 0 ? Math.max(...statements) : undefined,
    bytes: Math.round(bytes / samples.length),
  };
}

interface GraphqlAnswer {
  readonly data?: object | null;
  readonly errors?: ReadonlyArray<{ readonly extensions?: { readonly code?: string } }>;
  readonly extensions?: { readonly cost?: { readonly statements?: number } };
}

function read(
  peer: Peer,
  operation: Operation,
  status: number,
  text: string,
):
  | { readonly answer: Json; readonly statements: number | undefined }
  | (Verdict & { message: string }) {
  const json = JSON.parse(text) as GraphqlAnswer & Json;
  if (peer === 'floor') {
    if (status === 200) return { answer: json, statements: 1 };
    return { outcome: 'failed', message: text.slice(0, 300) };
  }
  if (json.errors || !json.data) {
    const code = json.errors?.[0]?.extensions?.code;
    const missing =
      code === 'GRAPHQL_VALIDATION_FAILED' || /Cannot query field|Unknown argument/.test(text);
    return { outcome: missing ? 'missing' : 'failed', message: text.slice(0, 300) };
  }
  const form = peer === 'neo4j-graphql' ? operation.neo4jGraphql : operation.ours;
  try {
    return {
      answer: form?.answer(json.data as never) ?? null,
      statements: json.extensions?.cost?.statements,
    };
  } catch (error) {
    return { outcome: 'failed', message: `${error}: ${text.slice(0, 300)}` };
  }
}

async function post(server: PeerServer, path: string, body: string) {
  const response = await fetch(`${server.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return { status: response.status, text: await response.text() };
}

/** JSON with the names of every object in order; a missing value is a null. */
function canonicalJson(value: Json): string {
  return JSON.stringify(value ?? null, (_name, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item)
            .map(([name, inner]) => [name, inner ?? null] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}

/** Where two texts part. */
function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `...${found.slice(from, at + 80)}... instead of ...${expected.slice(from, at + 80)}...`;
}

/** The operations that the settings name, or all. */
export function chosenOperations(names: readonly string[]): Operation[] {
  return OPERATIONS.filter(
    ({ name }) => names.length === 0 || names.some((part) => name.includes(part)),
  );
}

/** A line for each operation and peer. */
export function verdictLines(verdicts: Verdicts): string {
  return Object.entries(verdicts)
    .flatMap(([operation, row]) =>
      Object.entries(row).map(([peer, verdict]) => {
        const what = verdict.outcome === 'equal' ? `${verdict.answers} answers` : verdict.message;
        return `${operation.padEnd(20)} ${peer.padEnd(14)} ${verdict.outcome}: ${what}`;
      }),
    )
    .join('\n');
}
