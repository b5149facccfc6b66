import type { Results } from '../measure/results.ts';
import { OPERATIONS } from '../operations/all.ts';
import { type Operation, PEERS, type Peer } from '../operations/operation.ts';
import { ratio, slicesOf, spread, spreadOf, spreadText } from './ratio.ts';
import { figure, table } from './table.ts';

const NAMES: Record<Peer, string> = {
  'neo4j-graphql': '@neo4j/graphql',
  floor: 'floor',
  'ours-neo4j': 'ours, Neo4j',
  'ours-embedded': 'ours, embedded',
};

const HEAD = [
  'connections',
  'server',
  'requests/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU server ms',
  'CPU Neo4j ms',
  'CPU of both ms',
  'to @neo4j/graphql',
];

/** A section for each operation that was looked at. */
export function operationSections(results: Results): string {
  return OPERATIONS.filter(({ name }) => results.verdicts[name])
    .map((operation) => section(results, operation))
    .join('\n\n');
}

function section(results: Results, operation: Operation): string {
  const widths = [...new Set(results.slices.map(({ connections }) => connections))];
  const rows = widths
    .sort((a, b) => a - b)
    .flatMap((width) => PEERS.flatMap((peer) => row(results, operation.name, peer, width)));
  const parts = [`### ${operation.name}`, `${operation.title}.`, remarks(results, operation)];
  if (rows.length > 0) parts.push(table(HEAD, rows));
  return parts.filter(Boolean).join('\n\n');
}

function row(results: Results, operation: string, peer: Peer, width: number): string[][] {
  const slices = slicesOf(results, operation, peer, width);
  const throughput = spread(slices, 'throughput');
  if (!throughput) return [];
  const value = (measure: 'p50' | 'p95' | 'p99' | 'serverCpu' | 'databaseCpu') =>
    figure(spread(slices, measure)?.median ?? Number.NaN);
  const both = spreadOf(
    slices.map(({ serverCpu, databaseCpu }) =>
      peer === 'ours-embedded' ? serverCpu : serverCpu + databaseCpu,
    ),
  );
  const against = ratio(results, operation, [peer, 'neo4j-graphql'], 'throughput', width);
  return [
    [
      String(width),
      NAMES[peer],
      spreadText(throughput),
      value('p50'),
      value('p95'),
      value('p99'),
      value('serverCpu'),
      peer === 'ours-embedded' ? '-' : value('databaseCpu'),
      figure(both?.median ?? Number.NaN),
      peer === 'neo4j-graphql' ? '1' : spreadText(against),
    ],
  ];
}

/** What was compared, the statements of a request, and whatever could not be timed. */
function remarks(results: Results, { name }: Operation): string {
  const verdicts = results.verdicts[name] ?? {};
  const equal = PEERS.flatMap((peer) => {
    const verdict = verdicts[peer];
    if (verdict?.outcome !== 'equal') return [];
    const statements =
      peer === 'neo4j-graphql' ? results.cypher[name]?.statements : verdict.statements;
    return [`${NAMES[peer]} ${statements ?? '?'} (${verdict.bytes} bytes)`];
  });
  const others = PEERS.flatMap((peer) => {
    const verdict = verdicts[peer];
    if (!verdict || verdict.outcome === 'equal' || verdict.outcome === 'no such operation')
      return [];
    return [
      `**${NAMES[peer]}: ${verdict.outcome}**, not timed: \`${verdict.message.replaceAll('`', "'")}\``,
    ];
  });
  const failed = results.slices.filter((slice) => slice.operation === name && slice.errors > 0);
  const errors = [...new Set(failed.map(({ peer }) => peer))].map(
    (peer) => `**${NAMES[peer]}: answers with errors under load**, those rounds are left out`,
  );
  const answers = Object.values(verdicts).find((verdict) => verdict.outcome === 'equal');
  const compared = answers?.outcome === 'equal' ? `${answers.answers} different requests. ` : '';
  return [
    `${compared}Statements of a request (and bytes of a mean answer): ${equal.join(', ')}.`,
    ...others,
    ...errors,
  ].join('\n\n');
}
