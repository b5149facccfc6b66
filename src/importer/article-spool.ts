import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { articleId, contentHash } from './article-identity.ts';
import type { ArticleDocument } from './fact.ts';

/** What is kept in memory of an article that waits: some 400 bytes. */
export interface SpooledArticle {
  /** Names it to people: see `ReadItem`. */
  readonly place: string;
  readonly id: string;
  readonly hash: string;
  /** The place of another version of the same article, or the same again, which goes in in its stead. */
  readonly supersededBy?: string;
}

interface Entry {
  readonly place: string;
  readonly id: string;
  readonly hash: string;
  readonly order: string;
  readonly offset: number;
  readonly length: number;
  /** Told by its day, then how much it says. */
  readonly rank: string;
  supersededBy?: string;
}

const NAME = /^import-(\d+)-[0-9a-f-]+\.spool$/;

/**
 * The articles of an import between reading and writing, in a temporary file: they are read in any
 * order and written in one, and no more than a line for each is held in memory. Spools that killed
 * imports left in the folder are removed.
 */
export class ArticleSpool {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #entries: Entry[] = [];
  #size = 0;

  private constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  /** A new spool in the folder, which is made where it is not there. Throws where it cannot be written. */
  static async open(folder: string): Promise<ArticleSpool> {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(folder)) {
      const owner = NAME.exec(name)?.[1];
      if (owner !== undefined && !isRunning(Number(owner)))
        await rm(join(folder, name), { force: true });
    }
    const path = join(folder, `import-${process.pid}-${randomUUID()}.spool`);
    return new ArticleSpool(await open(path, 'wx+'), path);
  }

  async add(place: string, article: ArticleDocument): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(article)}\n`);
    await this.#file.write(line, 0, line.length, this.#size);
    const id = articleId(article);
    const order = [article.publishedAt ?? '', article.url ?? '', place].join('\u0000');
    const stands = { offset: this.#size, length: line.length, rank: rankOf(article) };
    this.#entries.push({ place, id, hash: contentHash(article), order, ...stands });
    this.#size += line.length;
  }

  /**
   * By publication date, then URL, then place: the order in which articles are matched and written. Of
   * several versions of one article, as a page and the item of a feed are, one goes in: that of the
   * latest day, of those the one with the longest text, then the first in order.
   */
  inOrder(): readonly SpooledArticle[] {
    this.#entries.sort((a, b) => compare(a.order, b.order));
    const chosen = new Map<string, Entry>();
    for (const entry of this.#entries) {
      const other = chosen.get(entry.id);
      if (!other || compare(entry.rank, other.rank) > 0) chosen.set(entry.id, entry);
    }
    for (const entry of this.#entries) {
      const one = chosen.get(entry.id);
      if (one && one !== entry) entry.supersededBy = one.place;
    }
    return this.#entries;
  }

  async read(article: SpooledArticle): Promise<ArticleDocument> {
    const { offset, length } = article as Entry;
    const line = Buffer.allocUnsafe(length);
    await this.#file.read(line, 0, length, offset);
    return JSON.parse(line.toString('utf8'));
  }

  async close(): Promise<void> {
    await this.#file.close();
    await rm(this.#path, { force: true });
  }
}

function rankOf({ publishedAt = '', text }: ArticleDocument): string {
  return `${publishedAt.slice(0, 10).padEnd(10)} ${String(text.length).padStart(9, '0')}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
