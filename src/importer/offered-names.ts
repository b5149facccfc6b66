import { LoggedMap } from './change-log.ts';
import type { Gazetteer, KnownName } from './fact.ts';

/** A name as the extractor is offered it, and whose it is. */
export type OfferedName = KnownName & { readonly id: string };

/**
 * The gazetteer, which also tells what changed in it: an article that was read ahead was read right if
 * no name that it was asked for changed since.
 */
export class OfferedNames extends LoggedMap<string, readonly OfferedName[]> implements Gazetteer {
  #changed: string[] = [];
  #dropped = 0;
  #isWatched = false;

  /** How many changes there were since somebody watches. */
  get version(): number {
    return this.#dropped + this.#changed.length;
  }

  /** From now on changes are kept; gives what is offered now. */
  watch(): Array<[name: string, known: readonly KnownName[]]> {
    this.#isWatched = true;
    return [...this];
  }

  /** The names that changed since a version. */
  changedSince(version: number): readonly string[] {
    return this.#changed.slice(Math.max(0, version - this.#dropped));
  }

  /** Lets go of the changes before a version. */
  drop(version: number): void {
    this.#changed = this.#changed.slice(Math.max(0, version - this.#dropped));
    this.#dropped = Math.max(this.#dropped, version);
  }

  protected override changed(name: string): void {
    if (this.#isWatched) this.#changed.push(name);
  }
}
