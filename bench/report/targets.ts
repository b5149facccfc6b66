import type { Engine, Results } from '../measure/results.ts';
import { OPERATIONS } from '../operations/all.ts';
import type { Operation, Peer } from '../operations/operation.ts';
import { type Measure, ratio, type Spread, slicesOf, spread, spreadText } from './ratio.ts';
import { figure } from './table.ts';

export interface Target {
  readonly group: string;
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly verdict: string;
}

interface Bound {
  readonly limit: number;
  readonly atLeast: boolean;
  readonly unit: string;
}

const times = (limit: number): Bound => ({ limit, atLeast: true, unit: 'x' });
const under = (limit: number, unit: string): Bound => ({ limit, atLeast: false, unit });

const AGAINST_PEER = 'Ours on Neo4j against @neo4j/graphql, 16 connections';
const AGAINST_FLOOR = 'Ours on Neo4j against the floor, 16 connections';
const EMBEDDED = 'Ours embedded against @neo4j/graphql, 16 connections';
const ALONE = 'Ours alone';

const ORDINARY = OPERATIONS.filter(({ nested, hub }) => nested && !hub);
const HUBS = OPERATIONS.filter(({ nested, hub }) => nested && hub);
const named = (...names: string[]) => OPERATIONS.filter(({ name }) => names.includes(name));

/** Every target with what was measured. */
export function targets(results: Results): Target[] {
  const compare =
    (group: string, peers: readonly [Peer, Peer], bound: Bound, measure: Measure = 'throughput') =>
    (operation: Operation): Target =>
      judged(
        group,
        `${measure}, ${operation.name}`,
        bound,
        ratio(results, operation.name, peers, measure),
      );
  const peer = ['ours-neo4j', 'neo4j-graphql'] as const;
  const embedded = ['ours-embedded', 'neo4j-graphql'] as const;
  return [
    ...ORDINARY.map(compare(AGAINST_PEER, peer, times(2))),
    ...HUBS.map(compare(AGAINST_PEER, peer, times(1.5))),
    ...named('point-read', 'list-page').map(compare(AGAINST_PEER, peer, times(1.5))),
    ...[...ORDINARY, ...HUBS].map(compare(AGAINST_PEER, peer, under(0.5, 'x'), 'p95')),
    ...[...ORDINARY, ...HUBS].map(compare(AGAINST_FLOOR, ['ours-neo4j', 'floor'], times(0.6))),
    ...named('point-read').map(compare(EMBEDDED, embedded, times(4))),
    ...[...ORDINARY, ...HUBS].map(compare(EMBEDDED, embedded, times(2.5))),
    ...alone(results),
  ];
}

function alone(results: Results): Target[] {
  const { imports, memory } = results;
  const engines = ['embedded', 'neo4j'] as const;
  const p95 = (engine: Engine, operation: string, connections: number) =>
    spread(slicesOf(results, operation, `ours-${engine}`, connections), 'p95');
  return [
    ...engines.flatMap((engine) => [
      judged(
        ALONE,
        `suggest, p95 at 16 callers, ${engine}`,
        under(20, ' ms'),
        p95(engine, 'suggest', 16),
      ),
      judged(
        ALONE,
        `page of people by name, p95 at 1 caller, ${engine}`,
        under(50, ' ms'),
        p95(engine, 'people-page', 1),
      ),
      judged(
        ALONE,
        `4 levels, p50 over the catalogue to that over the seed, ${engine}`,
        under(1.5, 'x'),
        growth(results, engine),
      ),
    ]),
    judged(
      ALONE,
      'catalogue import, embedded',
      under(20, ' s'),
      one(imports.embedded.importSeconds),
    ),
    judged(ALONE, 'catalogue import, Neo4j', under(60, ' s'), one(imports.neo4j.importSeconds)),
    judged(
      ALONE,
      'memory of the importing process at its highest, embedded',
      under(700, ' MB'),
      one(imports.embedded.importMemory),
    ),
    judged(
      ALONE,
      'memory of the importing process at its highest, Neo4j',
      under(700, ' MB'),
      one(imports.neo4j.importMemory),
    ),
    ...engines.map((engine) =>
      judged(
        ALONE,
        `memory of the server over the catalogue, ${engine}`,
        under(700, ' MB'),
        one(memory[`ours-${engine}`]?.start),
      ),
    ),
  ];
}

function growth({ fourLevels, seed }: Results, engine: Engine): Spread | undefined {
  const [now, small] = [fourLevels[engine], seed[engine]?.fourLevels];
  return now && small ? one(now.p50 / small.p50) : undefined;
}

function one(value: number | undefined): Spread | undefined {
  return value === undefined ? undefined : { median: value, least: value, most: value };
}

function judged(group: string, what: string, bound: Bound, found: Spread | undefined): Target {
  const { limit, atLeast, unit } = bound;
  const wanted = `${atLeast ? 'at least' : 'at most'} ${limit}${unit}`;
  if (!found) return { group, what, wanted, measured: '-', verdict: 'not measured' };
  const single = found.least === found.most;
  const measured = `${single ? figure(found.median) : spreadText(found)}${unit}`;
  const met = atLeast ? found.median >= limit : found.median <= limit;
  const share = atLeast ? found.median / limit : limit / found.median;
  const verdict = met ? 'met' : `missed: ${figure(share * 100)} % of the way`;
  return { group, what, wanted, measured, verdict };
}
