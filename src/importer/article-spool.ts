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
  /** Whether another article of the same import has its id: another version, or a copy. */
  readonly isShared: boolean;
}

interface Entry {
  readonly place: string;
  readonly id: string;
  readonly hash: string;
  readonly order: string;
  readonly offset: number;
  readonly length: number;
  isShared: boolean;
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
  readonly #byId = new Map<string, Entry>();
  #entries: Entry[] = [];
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
    const stands = { offset: this.#size, length: line.length };
    const entry = { place, id, hash: contentHash(article), order, ...stands, isShared: false };
    const other = this.#byId.get(id);
    if (other) {
      other.isShared = true;
      entry.isShared = true;
    }
    this.#byId.set(id, entry);
    this.#entries.push(entry);
    this.#size += line.length;
  }

  /** By publication date, then URL, then place: the order in which articles are matched and written. */
  inOrder(): readonly SpooledArticle[] {
    this.#byId.clear();
    this.#entries.sort((a, b) => (a.order < b.order ? -1 : 1));
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

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
