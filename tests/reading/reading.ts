import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticleDocument } from '../../src/importer/fact.ts';
import type { ArticleReadReason } from '../../src/importer/reading/article-read-error.ts';
import { readSource } from '../../src/importer/sources/read-source.ts';
import type { ReadItem, Source, SourceOptions } from '../../src/importer/sources/source.ts';
import { temporaryFolder } from '../support/engine.ts';

/** Everything in a source. */
export async function allOf(source: Source, options?: SourceOptions): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for await (const item of readSource(source, options)) items.push(item);
  return items;
}

/** A folder of files; gives it and a reader of what is in one of them. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return { folder, path: (name: string) => join(folder, name) };
}

/** What is in one file of that name and content. */
export async function readFile(name: string, content: string | Uint8Array): Promise<ReadItem[]> {
  const place = folderOf({ [name]: content }).path(name);
  return allOf({ kind: 'file', place });
}

/** The articles among items. */
export function articlesIn(items: readonly ReadItem[]): ArticleDocument[] {
  return items.flatMap((item) => ('article' in item ? [item.article] : []));
}

/** The reasons of the failures among items. */
export function reasonsIn(items: readonly ReadItem[]): ArticleReadReason[] {
  return items.flatMap((item) => ('error' in item ? [item.error.reason] : []));
}
