import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from '../settings.ts';

export interface Running {
  readonly pid: number;
  /** Milliseconds from the command to the first sign of readiness. */
  readonly startedIn: number;
  /** What it has printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const PATIENCE = 120_000;

/** Nothing that was started outlives the benchmark, however that ends. */
const alive = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of alive) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/**
 * Starts a process at the root of the repository and waits until `ready` says so. Throws with its
 * output where it ends before, or takes two minutes.
 */
export async function start(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  ready: (output: string) => boolean | Promise<boolean>,
): Promise<Running> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  while (!(await ready(output))) {
    const late = performance.now() - started > PATIENCE;
    if (child.exitCode !== null || child.signalCode !== null || late) {
      child.kill('SIGKILL');
      throw new Error(`${[command, ...args].join(' ')} did not start: ${output}`);
    }
    await pause(20);
  }
  const startedIn = performance.now() - started;
  return { pid: child.pid ?? 0, startedIn, output: () => output, stop: () => stop(child) };
}

/** Whether something answers over HTTP there, whatever it says. */
export async function answers(url: string): Promise<boolean> {
  try {
    await (await fetch(url)).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const hung = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(hung);
}
