import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Fact } from '../src/importer/fact.ts';
import type { LabelledDocument } from './labelled-set.ts';

const CLI = join(import.meta.dirname, '../src/cli.ts');

/** Facts by the name of the document. */
export type FactsByDocument = ReadonlyMap<string, readonly Fact[]>;

/**
 * What `showgraph extract` prints for documents, each as a file of its own. Throws where the command
 * fails, with what it said.
 */
export async function extractDocuments(
  documents: readonly LabelledDocument[],
): Promise<FactsByDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'showgraph-eval-'));
  try {
    const files = documents.map(({ name, extension, content }) => {
      const file = join(folder, name + extension);
      writeFileSync(file, content);
      return file;
    });
    const facts = new Map<string, Fact[]>(documents.map(({ name }) => [name, []]));
    for (const fact of await extractFiles(files)) {
      const file = basename(fact.file ?? files[0] ?? '');
      facts.get(file.slice(0, file.lastIndexOf('.')))?.push(fact);
    }
    return facts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function extractFiles(files: readonly string[]): Promise<Array<Fact & { file?: string }>> {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'extract', ...files], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const facts: Array<Fact & { file?: string }> = [];
  for await (const line of createInterface({ input: child.stdout })) facts.push(JSON.parse(line));
  const code = await ended;
  if (code !== 0) throw new Error(`showgraph extract ended with ${code}: ${said}`);
  return facts;
}
