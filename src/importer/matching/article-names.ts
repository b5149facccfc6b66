import { fold } from '../../text/fold.ts';
import type { EntityReference, Fact } from '../fact.ts';
import { referenceKey, referencesOf } from '../reference.ts';
import { surnameOf } from './person-name.ts';
import { type Saying, sayingsOf } from './sayings.ts';

/** A reference of an article under its `referenceKey`. */
export type KeyedReference = readonly [key: string, reference: EntityReference];

/** The names of an article, found in every way that matching asks for them. */
export interface ArticleNames {
  /** In the order of first sight. */
  readonly references: ReadonlyMap<string, EntityReference>;
  readonly sayings: ReadonlyMap<string, Saying>;
  /** In the order in which one may lean on another. */
  readonly stages: Readonly<Record<Stage, readonly KeyedReference[]>>;
  /** References with a year, by the key that they have without it. */
  readonly dated: ReadonlyMap<string, readonly string[]>;
  /** People named in full, by their folded surname. */
  readonly bySurname: ReadonlyMap<string, readonly string[]>;
  /** Works by folded name: shows before other works. */
  readonly works: ReadonlyMap<string, string>;
  /** Facts that tie a work without a title to another one. */
  readonly placing: ReadonlyMap<string, readonly Fact[]>;
}

/** Works, organizations and people by name, then works that a description names, then characters. */
export type Stage = 'named' | 'described' | 'characters';

/** Whether an entity of the type may be one that the graph knows by its name alone, wherever it stands. */
export function standsAlone({ type }: Pick<EntityReference, 'type'>): boolean {
  return type !== 'Article' && type !== 'Quote' && type !== 'Character';
}

/** Whether a name is a single word. */
export function isOneWord(name: string): boolean {
  return !/\s/.test(name.trim());
}

/** Gathers the names of an article from its facts. Pure; its time grows with the number of facts. */
export function articleNames(facts: readonly Fact[]): ArticleNames {
  const references = referencesOf(facts);
  const stages: Record<Stage, KeyedReference[]> = { named: [], described: [], characters: [] };
  const dated = new Map<string, string[]>();
  const bySurname = new Map<string, string[]>();
  const works = new Map<string, string>();
  for (const [key, reference] of references) {
    const { type, name, released, nameIsDescriptive } = reference;
    const stage =
      type === 'Character' ? 'characters' : nameIsDescriptive === true ? 'described' : 'named';
    stages[stage].push([key, reference]);
    if (released) append(dated, referenceKey({ ...reference, released: '' }), key);
    if (type === 'Person' && !isOneWord(name)) append(bySurname, surnameOf(name), key);
    const known = works.get(fold(name));
    if (type === 'Show' && !known?.startsWith('Show|')) works.set(fold(name), key);
    if (type === 'SourceWork' && !known) works.set(fold(name), key);
  }
  for (const list of Object.values(stages)) list.sort(([, a], [, b]) => place(a) - place(b));
  const described = new Set(stages.described.map(([key]) => key));
  const placing = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = referenceKey(fact.subject);
    if (fact.object && described.has(key)) append(placing, key, fact);
  }
  return { references, sayings: sayingsOf(facts), stages, dated, bySurname, works, placing };
}

// Works before people, so that people can be told by them; what has a year and people named in full first.
function place({ type, name, released }: EntityReference): number {
  if (type === 'Person') return isOneWord(name) ? 3 : 2;
  return released ? 0 : 1;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
