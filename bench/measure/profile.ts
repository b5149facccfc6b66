import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Samples } from '../database/samples.ts';
import type { Driver } from '../load/drive.ts';
import type { Operation, Peer } from '../operations/operation.ts';
import { type Databases, requestOf, startPeer } from '../peers/start.ts';

interface CpuProfile {
  readonly nodes: ReadonlyArray<{
    readonly id: number;
    readonly callFrame: { functionName: string; url: string; lineNumber: number };
    readonly children?: readonly number[];
  }>;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

interface Share {
  readonly name: string;
  readonly percent: number;
}

export interface ProfileReport {
  /** Functions by the time spent in themselves, idle time left out. */
  readonly functions: readonly Share[];
  /** The same, summed by package, by folder of src or by module of Node. */
  readonly parts: readonly Share[];
  /** Functions by the time spent in them and in what they call. */
  readonly inclusive: readonly Share[];
}

/** Puts one of our servers under load of an operation with `--cpu-prof` and reads the profile. */
export async function profile(
  operation: Operation,
  peer: Peer,
  databases: Databases,
  samples: Samples,
  {
    driver,
    port,
    seconds,
    folder,
  }: { driver: Driver; port: number; seconds: number; folder: string },
): Promise<ProfileReport> {
  const target = join(folder, 'profiles', `${peer}-${operation.name}`);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const options = ['--cpu-prof', `--cpu-prof-dir=${target}`];
  const server = await startPeer(peer, databases, port, options);
  const requests = samples[operation.samples].flatMap(
    (parameters) => requestOf(peer, operation, parameters) ?? [],
  );
  await driver.run({ origin: server.origin, requests, connections: 16, seconds });
  await server.stop();
  const file = readdirSync(target)[0];
  if (!file) throw new Error(`no profile was written to ${target}`);
  const skip = server.startedIn + WARM_UP;
  return read(JSON.parse(readFileSync(join(target, file), 'utf8')) as CpuProfile, skip);
}

// Writing to a socket wakes the process at the other end, which may take this processor at once: a
// profile by wall clock would blame the write for the other's time.
const IDLE = new Set(['(idle)', '(program)', '(root)', 'writeBuffer', 'writev']);

/** Milliseconds after the start of the load that are left out: modules are read and code is compiled. */
const WARM_UP = 3000;

function read({ nodes, samples, timeDeltas }: CpuProfile, skip: number): ProfileReport {
  const times = new Map<number, number>();
  let clock = 0;
  samples.forEach((id, index) => {
    const passed = timeDeltas[index] ?? 0;
    clock += passed;
    if (clock > skip * 1000) times.set(id, (times.get(id) ?? 0) + passed);
  });
  const functions = new Map<string, number>();
  const inclusive = new Map<string, number>();
  const parts = new Map<string, number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  let total = 0;
  const visit = (id: number, above: ReadonlySet<string>): void => {
    const node = byId.get(id);
    if (!node) return;
    const { functionName, url, lineNumber } = node.callFrame;
    const place = placeOf(url);
    const name = `${functionName || '(anonymous)'} ${place}:${lineNumber + 1}`;
    const time = IDLE.has(functionName) ? 0 : (times.get(id) ?? 0);
    const chain = new Set(above).add(name);
    total += time;
    add(functions, name, time);
    add(parts, functionName === '(garbage collector)' ? functionName : partOf(place), time);
    for (const caller of chain) add(inclusive, caller, time);
    for (const child of node.children ?? []) visit(child, chain);
  };
  const root = nodes[0];
  if (root) visit(root.id, new Set());
  return {
    functions: shares(functions, total),
    parts: shares(parts, total),
    inclusive: shares(inclusive, total),
  };
}

function placeOf(url: string): string {
  const inModules = url.lastIndexOf('node_modules/');
  if (inModules >= 0) return url.slice(inModules + 'node_modules/'.length);
  const inSource = url.lastIndexOf('/src/');
  return inSource >= 0 ? url.slice(inSource + 1) : url;
}

/** `@scope/package`, `package`, `src/folder` or `node`. */
function partOf(place: string): string {
  const names = place.split('/');
  if (place === '') return 'native';
  if (place.startsWith('node:')) return names.slice(0, 2).join('/');
  return names.slice(0, place.startsWith('@') || names[0] === 'src' ? 2 : 1).join('/');
}

function add(map: Map<string, number>, name: string, time: number): void {
  map.set(name, (map.get(name) ?? 0) + time);
}

function shares(map: ReadonlyMap<string, number>, total: number): Share[] {
  return [...map]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 60)
    .map(([name, time]) => ({ name, percent: (time / total) * 100 }));
}
