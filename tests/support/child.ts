import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const children = new Set<ChildProcess>();

// Nothing that a test starts outlives its file.
afterAll(() => Promise.all([...children].map((child) => stop(child, 'SIGKILL'))));

/** A running process with what it has printed so far. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the match once stdout has one; rejects when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  output(): string;
  stop(signal: NodeJS.Signals): Promise<void>;
}

/** Starts a program in the project's folder. */
export function start(
  command: string,
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(command, parameters, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const printed = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
      };
      child.stdout.on('data', look);
      child.once('close', () => reject(new Error(`${command} ended: ${errors || output}`)));
      look();
    });
  return { process: child, printed, output: () => output, stop: (signal) => stop(child, signal) };
}

/** Starts a module of the project in a process of its own. */
export function startModule(module: URL, ...parameters: readonly string[]): Child {
  return start(process.execPath, ['--import', 'tsx', fileURLToPath(module), ...parameters]);
}

/** Starts a Neo4j of the test's own and waits for it; logins are checked where a password is given. */
export async function startNeo4j(options: { port: number; data: string; password?: string }) {
  const { port, data, password } = options;
  const parameters = ['neo4j/start.sh', '--port', `${port}`, '--data', data, '--heap', '512m'];
  const child =
    password === undefined
      ? start('sh', [...parameters, '--no-auth'])
      : start('sh', parameters, { NEO4J_PASSWORD: password });
  const [, uri = ''] = await child.printed(/^Neo4j is ready at (bolt:\S+)$/m);
  return { uri, stop: () => child.stop('SIGTERM') };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill(signal);
  await closed;
}
