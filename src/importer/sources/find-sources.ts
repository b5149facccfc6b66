import type { Dirent } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { formatOfName, isFeed } from '../reading/format.ts';
import { kindsOfLines } from './kinds-of-lines.ts';
import type { FoundSources, Source, SourceOptions } from './source.ts';

const README = /(^|[/\\])readme\.md$/i;
const URL_FORM = /^[a-z][a-z0-9+.-]*:\/\//i;
/** What of a file is looked at to tell news from other XML and JSON. */
const HEAD = 4096;
/** Keys that articles in JSON have, of which one stands near the beginning. */
const ARTICLE_KEYS = /"(?:headline|title|articles|version|text|body|url|publishedAt|date)"\s*:/;

/**
 * The sources that inputs stand for: `-` standard input, a URL and a file themselves, a folder everything
 * in it by name, a glob the files that match it. A README is not taken for an article; XML and JSON files
 * of a folder or glob count where they look like feeds and articles. A path that leads nowhere stands for
 * itself: reading it says what is wrong. An input that is named twice counts once.
 */
export async function findSources(
  inputs: readonly string[],
  _options: SourceOptions = {},
): Promise<FoundSources> {
  const found = { articles: [] as Source[], catalogues: [] as string[], ignored: [] as string[] };
  for (const input of new Set(inputs)) {
    if (input === '-') found.articles.push({ kind: 'stdin', place: input });
    else if (URL_FORM.test(input)) found.articles.push({ kind: 'url', place: input });
    else {
      const { files, named } = await filesOf(input);
      for (const file of files) await sort(file, named, found);
    }
  }
  return found;
}

/** The files that a path stands for, and whether it names one itself. */
async function filesOf(path: string): Promise<{ files: readonly string[]; named: boolean }> {
  if (await isFolder(path)) return { files: await filesBelow(path), named: false };
  if (!isDynamicPattern(path) || (await exists(path))) return { files: [path], named: true };
  const files = await glob(path, {
    absolute: isAbsolute(path),
    expandDirectories: false,
  });
  return files.length > 0 ? { files: files.sort(), named: false } : { files: [path], named: true };
}

async function sort(
  file: string,
  named: boolean,
  found: { articles: Source[]; catalogues: string[]; ignored: string[] },
): Promise<void> {
  const format = formatOfName(file);
  if (format === 'lines' && !(await isPipe(file))) {
    const kinds = await kindsOfLines(file);
    if (kinds.catalogue) found.catalogues.push(file);
    if (kinds.articles) found.articles.push({ kind: 'file', place: file });
  } else if (named) found.articles.push({ kind: 'file', place: file });
  else if (README.test(file)) return;
  else if (format && (await isNews(file, format))) {
    found.articles.push({ kind: 'file', place: file });
  } else if (await isFolder(file)) found.articles.push({ kind: 'file', place: file });
  else found.ignored.push(file);
}

/** XML and JSON hold many things: only what looks like news is taken from a folder. */
async function isNews(file: string, format: string): Promise<boolean> {
  if (format !== 'feed' && format !== 'json') return true;
  const head = await headOf(file);
  return format === 'feed' ? isFeed(head) : ARTICLE_KEYS.test(head);
}

async function headOf(path: string): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      // Zeros are those of UTF-16, whose ASCII letters this shows.
      return buffer
        .subarray(0, bytesRead)
        .toString('latin1')
        .replace(/\0|^(?:ÿþ|þÿ|ï»¿)/g, '');
    } finally {
      await file.close();
    }
  } catch {
    // Taken for news: reading it says what is wrong.
    return '<feed "title":';
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** What gives its content once: looking at it would lose that, so it is read as articles. */
async function isPipe(path: string): Promise<boolean> {
  try {
    const found = await stat(path);
    return found.isFIFO() || found.isCharacterDevice();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The files below a folder by name; a link counts as the file that it leads to. A folder that must not
 * be read stands for itself: reading it says so, and the others go in.
 */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const here = next;
    let entries: Dirent[];
    try {
      entries = await readdir(here, { withFileTypes: true });
    } catch {
      files.push(here);
      continue;
    }
    for (const entry of entries) {
      const path = join(here, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
      else if (entry.isSymbolicLink() && !(await isFolder(path))) files.push(path);
    }
  }
  return files.sort();
}
