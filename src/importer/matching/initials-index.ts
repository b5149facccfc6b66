import { initialKey, partsOf } from './person-name.ts';

interface Named {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** People by the first letter and the surname of each of their names. */
export class InitialsIndex {
  readonly #ids = new Map<string, Set<string>>();

  static of(entities: Iterable<Named>): InitialsIndex {
    const index = new InitialsIndex();
    for (const entity of entities) index.add(entity);
    return index;
  }

  /** Takes in a person, or the names that were learnt of one; nobody else. */
  add({ id, type, name, aliases }: Named): void {
    if (type !== 'Person') return;
    for (const text of [name, ...aliases]) {
      const parts = partsOf(text);
      if (!parts) continue;
      const key = initialKey(parts);
      const known = this.#ids.get(key);
      if (known) known.add(id);
      else this.#ids.set(key, new Set([id]));
    }
  }

  /** Ids of people whose name may be written as this one, in the order of ids; none for a single word. */
  find(name: string): readonly string[] {
    const parts = partsOf(name);
    const found = parts && this.#ids.get(initialKey(parts));
    return found ? [...found].sort() : [];
  }
}
