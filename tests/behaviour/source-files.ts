import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = new URL('../../src/', import.meta.url);
const TESTS = new URL('../', import.meta.url);

export interface SourceFile {
  /** Below src/, as `graph/graph.ts`, or below tests/. */
  readonly path: string;
  readonly text: string;
}

/** Every file of the program. */
export function sourceFiles(): SourceFile[] {
  return filesBelow(SOURCE);
}

/** Every file of the tests. */
export function testFiles(): SourceFile[] {
  return filesBelow(TESTS);
}

function filesBelow(folder: URL): SourceFile[] {
  const root = fileURLToPath(folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/**
 * Cycles among imports of values: such a cycle runs a module before what it needs. Imports of types
 * are gone at run time, so they may go both ways.
 */
export function valueCycles(files: readonly SourceFile[]): string[] {
  const imports = new Map(files.map((file) => [file.path, valueImports(file)]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, above: readonly string[]) => {
    const start = above.indexOf(path);
    if (start >= 0) cycles.push([...above.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...above, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return cycles;
}

function valueImports({ path, text }: SourceFile): string[] {
  const statements = text.matchAll(/^(?:import|export)\s+([^'";]*?\bfrom\s+)?'(\.[^']+)'/gm);
  return [...statements]
    .filter(([, clause]) => !isTypeOnly(clause))
    .map(([, , specifier = '']) => normalize(join(dirname(path), specifier)));
}

function isTypeOnly(clause: string | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.startsWith('type ')) return true;
  const names = clause.match(/^\{([^}]*)\}\s*from/)?.[1]?.split(',') ?? ['a default import'];
  return names.every((name) => name.trim() === '' || name.trim().startsWith('type '));
}
