import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { memory } from '../processes/proc.ts';
import { ROOT } from '../settings.ts';

export interface ImportFigures {
  readonly importSeconds: number;
  readonly importMemory: number;
  readonly report: string;
}

/** Runs "showgraph COMMAND..." to its end, with its time and its highest memory. Throws where it fails. */
export async function runImport(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ImportFigures> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...command], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let report = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      report += chunk.toString();
    });
  }
  let importMemory = 0;
  const watch = setInterval(() => {
    try {
      importMemory = Math.max(importMemory, memory(child.pid ?? 0).peak || 0);
    } catch {
      // It has just ended.
    }
  }, 100);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  const importSeconds = (performance.now() - started) / 1000;
  if (code !== 0 && code !== 3) throw new Error(`${command.join(' ')} failed: ${report}`);
  return { importSeconds, importMemory, report: report.trim() };
}
