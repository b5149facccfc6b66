import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { ask } from '../database/ask.ts';
import { ROOT } from '../settings.ts';
import type { Machine } from './results.ts';

const PEER_PACKAGES = ['@neo4j/graphql', 'graphql-yoga', 'graphql', 'neo4j-driver', 'undici'];
const OUR_PACKAGES = ['graphql-yoga', 'graphql', 'neo4j-driver', '@grafeo-db/js'];

/** Processes that ran or waited to run, as a mean over the last five minutes. */
export const loadNow = (): number => loadavg()[1] ?? Number.NaN;

/** What the figures were measured on and with. */
export async function describeMachine(uri: string): Promise<Machine> {
  const [components = []] = await ask<{ version: string }>(
    uri,
    "CALL dbms.components() YIELD versions, edition RETURN versions[0] + ' ' + edition AS version",
  );
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    neo4j: components[0]?.version ?? 'unknown',
    packages: {
      ...versions(OUR_PACKAGES, 'node_modules', 'ours: '),
      ...versions(PEER_PACKAGES, 'bench/node_modules', 'peers: '),
    },
    commit: commit(),
  };
}

function versions(names: readonly string[], folder: string, prefix: string) {
  return Object.fromEntries(
    names.map((name) => {
      const file = `${ROOT}${folder}/${name}/package.json`;
      const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
      return [`${prefix}${name}`, version];
    }),
  );
}

function commit(): string {
  try {
    const options = { cwd: ROOT, encoding: 'utf8' } as const;
    const name = execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim();
    const changed = execFileSync('git', ['status', '--porcelain', 'src'], options).trim();
    return changed ? `${name} with changes in src` : name;
  } catch {
    return 'unknown';
  }
}
