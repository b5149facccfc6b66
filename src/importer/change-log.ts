/** What was changed in memory since `begin`, so that it can be taken back with a failed transaction. */
export class ChangeLog {
  #undo: Array<() => void> | undefined;

  /** From now on changes are noted. Those of an earlier `begin` stand. */
  begin(): void {
    this.#undo = [];
  }

  /** Lets the changes stand. */
  commit(): void {
    this.#undo = undefined;
  }

  /** Takes the changes back, the last one first. */
  rollback(): void {
    const undo = this.#undo ?? [];
    this.#undo = undefined;
    for (const step of undo.reverse()) step();
  }

  note(undo: () => void): void {
    this.#undo?.push(undo);
  }
}

/** A map whose changes go into a log. Values must never be changed in place. */
export class LoggedMap<K, V> extends Map<K, V> {
  readonly #log: ChangeLog;

  constructor(log: ChangeLog) {
    super();
    this.#log = log;
  }

  override set(key: K, value: V): this {
    const before = this.get(key);
    this.#log.note(() => this.#restore(key, before));
    super.set(key, value);
    this.changed(key);
    return this;
  }

  override delete(key: K): boolean {
    const before = this.get(key);
    if (before !== undefined) this.#log.note(() => this.#restore(key, before));
    const was = super.delete(key);
    if (was) this.changed(key);
    return was;
  }

  /** Called after a key was set, deleted or restored. */
  protected changed(_key: K): void {}

  #restore(key: K, before: V | undefined): void {
    if (before === undefined) super.delete(key);
    else super.set(key, before);
    this.changed(key);
  }
}
