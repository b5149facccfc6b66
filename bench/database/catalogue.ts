import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT, type Settings } from '../settings.ts';

const run = promisify(execFile);

/**
 * The catalogue as a file of lines that "showgraph import" reads. Tables are converted; a .jsonl is
 * taken as it is. Throws where there is neither, naming what is wanted.
 */
export async function catalogueFile({ catalogue, folder }: Settings): Promise<string> {
  if (catalogue?.endsWith('.jsonl') && existsSync(catalogue)) return catalogue;
  const tables = ['titles.csv', 'credits.csv'].map((name) => join(catalogue ?? '', name));
  if (catalogue === undefined || !tables.every((table) => existsSync(table))) {
    throw new Error(
      'Name the folder with titles.csv and credits.csv: BENCH_CATALOGUE=FOLDER, or as the last argument. bench/README.md says which columns they need.',
    );
  }
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'catalogue.jsonl');
  writeFileSync(file, await converted(tables));
  return file;
}

async function converted(tables: readonly string[]): Promise<string> {
  const command = ['--import', 'tsx', 'src/cli.ts', 'convert', ...tables, '--source', 'catalogue'];
  const options = { cwd: ROOT, maxBuffer: 2 ** 29 };
  try {
    return (await run(process.execPath, command, options)).stdout;
  } catch (error) {
    // Exit code 3: some rows were left out, which the program names. The rest is there.
    const { code, stdout } = error as { code?: number; stdout?: string };
    if (code === 3 && stdout) return stdout;
    throw error;
  }
}
