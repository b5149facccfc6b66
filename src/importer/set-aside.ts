import { LoggedMap } from './change-log.ts';
import type { KnownEntity } from './known-entity.ts';

/** What merges decided against, by survivor: columns and values, as JSON. */
export class SetAside extends LoggedMap<string, ReadonlySet<string>> {
  /** Adds what a Redirect holds: a JSON list of pairs of column and value. */
  add(survivor: string, setAside: string): void {
    const pairs: unknown[] = JSON.parse(setAside);
    const more = pairs.map((pair) => JSON.stringify(pair));
    this.set(survivor, new Set([...(this.get(survivor) ?? []), ...more]));
  }

  /** What is stated of an entity, but for what was decided against. */
  without(
    id: string,
    stated: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    const aside = this.get(id);
    if (!aside) return stated;
    return Object.fromEntries(
      Object.entries(stated).filter((pair) => !aside.has(JSON.stringify(pair))),
    );
  }

  /** What naming an entity adds to what is known of it, but for what was decided against. */
  fieldsToTake<F extends Partial<KnownEntity>>(id: string, fields: F): F {
    const aside = this.get(id);
    if (!aside) return fields;
    const taken = (column: string, value?: string) =>
      aside.has(JSON.stringify([column, value])) ? undefined : value;
    return {
      ...fields,
      kind: taken('catalogueKind', fields.kind),
      released: taken('catalogueReleased', fields.released),
      disambiguation: taken('disambiguation', fields.disambiguation),
    };
  }

  /** Whether one of the dates that were decided against lies in a year. */
  cameOutIn(id: string, year: string): boolean {
    const aside = [...(this.get(id) ?? [])].map((pair) => JSON.parse(pair));
    return aside.some(
      ([column, value]) => /eleased$|^published$/.test(column) && String(value).startsWith(year),
    );
  }
}
