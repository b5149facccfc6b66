import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messageOf } from '../graph/graph-error.ts';
import { MAX_ARTICLE_BYTES, READABLE_EXTENSIONS } from './read.ts';
import { ArticleReadError } from './reading/article-read-error.ts';

export interface FoundFiles {
  readonly articles: readonly string[];
  readonly catalogues: readonly string[];
  /** Files of a folder that are of no format that is read. */
  readonly ignored: readonly string[];
}

const README = /(^|\/)readme\.md$/i;

/**
 * The files that paths stand for: a file itself, a folder everything in it, by name. A README is not
 * taken for an article. A path that leads nowhere stands for itself: reading it says what is wrong.
 */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const found = { articles: [] as string[], catalogues: [] as string[], ignored: [] as string[] };
  for (const path of paths) {
    const folder = await isFolder(path);
    for (const file of folder ? await filesBelow(path) : [path]) {
      const extension = extname(file).toLowerCase();
      if (extension === '.jsonl') found.catalogues.push(file);
      else if (!folder) found.articles.push(file);
      else if (README.test(file)) continue;
      else if (READABLE_EXTENSIONS.includes(extension)) found.articles.push(file);
      else found.ignored.push(file);
    }
  }
  return found;
}

/** The bytes of a file. Throws an `ArticleReadError` where it cannot be read or is too large. */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    // Looked at before it is read, so that a huge file is refused without taking its memory.
    const { size } = await stat(file);
    if (size > MAX_ARTICLE_BYTES) {
      throw new ArticleReadError(
        file,
        'TOO_LARGE',
        `It has ${size} bytes, the limit is ${MAX_ARTICLE_BYTES}.`,
        'Split it into one file an article.',
      );
    }
    return await readFile(file);
  } catch (error) {
    if (error instanceof ArticleReadError) throw error;
    throw new ArticleReadError(
      file,
      'UNREADABLE',
      `It cannot be read: ${messageOf(error)}.`,
      'Check the path and its permissions.',
    );
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** The files below a folder by name; a link counts as the file that it leads to. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name));
  const folders = await Promise.all(paths.map(isFolder));
  return paths.filter((_, index) => !folders[index]).sort();
}
