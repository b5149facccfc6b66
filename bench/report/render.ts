import { PEER_INDEXES } from '../database/peer-indexes.ts';
import type { Latency, Results } from '../measure/results.ts';
import { operationSections } from './operations.ts';
import { figure, table } from './table.ts';
import { targets } from './targets.ts';

/** RESULTS.md: what was measured, with the hand-written notes. */
export function render(results: Results, notes: string): string {
  return `# Results of the benchmark

Written by \`${results.command}\` on ${results.date.slice(0, 10)}; it took ${figure(results.minutes)} minutes. What is compared and how: [README.md](README.md). Every figure is a median over ${results.settings.rounds} interleaved rounds of ${results.settings.seconds} s, in brackets the least and the most; ratios are taken within each round.

${setting(results)}

## Targets

${targetTable(results)}

## Operations

Only answers that are equal on all servers are timed. CPU is processor time for one request.

${operationSections(results)}

## Beside the comparison

${beside(results)}

## Notes

${notes.replace(/^# .*\n+/, '').trim()}
`;
}

function setting({ machine, settings, graph, loadBefore }: Results): string {
  const packages = Object.entries(machine.packages).map(([name, version]) => `${name} ${version}`);
  return table(
    ['', ''],
    [
      [
        'machine',
        `${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.system}; client, servers and database share the cores`,
      ],
      [
        'load before',
        `${figure(loadBefore)} processes at work on average${loadBefore > 1 ? ': **the machine was not idle, and throughput and latency are those of a busy one**; CPU per request is the steadier figure' : ''}`,
      ],
      ['software', `Node ${machine.node}, Neo4j ${machine.neo4j}, product at ${machine.commit}`],
      ['packages', packages.join(', ')],
      [
        'Neo4j',
        `heap ${settings.heap}, page cache 256 MB (neo4j/LocalNeo4j.java), one database for all`,
      ],
      [
        'graph',
        `${graph.titles} titles, ${graph.people} people, ${graph.credits} credits of people`,
      ],
      ['indexes made for the others', PEER_INDEXES.map((text) => `\`${text}\``).join('; ')],
    ],
  );
}

function targetTable(results: Results): string {
  const rows = targets(results);
  const met = rows.filter(({ verdict }) => verdict === 'met').length;
  const measured = rows.filter(({ verdict }) => verdict !== 'not measured').length;
  const groups = [...new Set(rows.map(({ group }) => group))].map((group) => {
    const mine = rows.filter((row) => row.group === group);
    const cells = mine.map((row) => [row.what, row.wanted, row.measured, row.verdict]);
    return `### ${group}\n\n${table(['what', 'wanted', 'measured', ''], cells)}`;
  });
  const count = `${met} of ${measured} met; ${rows.length - measured} could not be measured.`;
  return [count, ...groups].join('\n\n');
}

function beside({ imports, memory, seed, fourLevels }: Results): string {
  const ms = (latency: Latency | undefined) =>
    latency ? `${figure(latency.p50)} / ${figure(latency.p95)} ms (${latency.bytes} bytes)` : '-';
  const seconds = (milliseconds: number | undefined) =>
    milliseconds === undefined ? '-' : `${figure(milliseconds / 1000)} s`;
  const megabytes = (value: number | undefined) =>
    value === undefined ? '-' : `${figure(value)} MB`;
  const row = (what: string, embedded: string, neo4j: string) => [what, embedded, neo4j];
  const server = (when: 'start' | 'end') =>
    [megabytes(memory['ours-embedded']?.[when]), megabytes(memory['ours-neo4j']?.[when])] as const;
  return table(
    ['ours', 'embedded', 'Neo4j'],
    [
      row(
        'first start, the seed included',
        seconds(seed.embedded?.firstStart),
        'seeded only when asked',
      ),
      row(
        'later start over the seed',
        seconds(seed.embedded?.laterStart),
        seconds(seed.neo4j?.laterStart),
      ),
      row(
        'first example over the seed, p50 / p95 at 1 caller',
        ms(seed.embedded?.example),
        ms(seed.neo4j?.example),
      ),
      row(
        '4 levels over the seed, p50 / p95 at 1 caller',
        ms(seed.embedded?.fourLevels),
        ms(seed.neo4j?.fourLevels),
      ),
      row(
        '4 levels over the catalogue, p50 / p95 at 1 caller',
        ms(fourLevels.embedded),
        ms(fourLevels.neo4j),
      ),
      row(
        'import of the catalogue',
        `${figure(imports.embedded.importSeconds)} s`,
        `${figure(imports.neo4j.importSeconds)} s`,
      ),
      row('imported on', imports.embedded.date.slice(0, 10), imports.neo4j.date.slice(0, 10)),
      row(
        'memory of the importing process, highest',
        megabytes(imports.embedded.importMemory),
        megabytes(imports.neo4j.importMemory),
      ),
      row('memory of the server after its start over the catalogue', ...server('start')),
      row('memory of the server after all rounds', ...server('end')),
    ],
  );
}
