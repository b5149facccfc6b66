import type { EntityType } from '../../vocabulary.ts';
import type { EntityReference, KnownName } from '../fact.ts';

/** What votes decide between: the graph's nouns, and places, albums and songs, which it has no noun for. */
export type NameType = EntityType | 'Place' | 'Recording';

/** Something an article names, while its sentences are still being weighed. */
export interface NamedEntity {
  readonly id: number;
  name: string;
  readonly votes: Map<NameType, number>;
  /** From the gazetteer or a table: no vote overrules it. */
  known?: KnownName;
  type?: NameType;
  kind?: string;
  /** Year in parentheses after the name. */
  released?: string;
  /** A work without a title of its own; `base` is the work that its description names. */
  base?: number;
  /** For a show without a title: the show whose world it shares. */
  offshootOf?: number;
  /** For a character: the name of its show. */
  work?: string;
  /** Quotation marks, italics or a tag show it to be a title somewhere. */
  titled?: boolean;
  /** The entity that this short form stands for. */
  sameAs?: number;
}

/** One place where an entity is named; offsets count in the sentence. */
export interface NameSpan {
  readonly entity: number;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export function vote(entity: NamedEntity, type: NameType, weight: number): void {
  entity.votes.set(type, (entity.votes.get(type) ?? 0) + weight);
}

/** The type with the most votes, at least 1; ties go to the type that was voted for first. */
export function electedType(entity: NamedEntity): NameType | undefined {
  if (entity.known && !isOverruled(entity)) return entity.known.type;
  let best: NameType | undefined;
  let most = 0.99;
  for (const [type, votes] of entity.votes) {
    if (votes > most) {
      best = type;
      most = votes;
    }
  }
  return best;
}

/** The sentences say otherwise: whom they say to be played is a character, whoever else has that name. */
export function isOverruled({ known, votes }: NamedEntity): boolean {
  const character = votes.get('Character') ?? 0;
  if (known?.type === 'SourceWork') {
    // A film that the graph knows only as the book.
    return (votes.get('Show') ?? 0) >= 1.5 && !votes.has('SourceWork');
  }
  if (!known || character < 2) return false;
  if (known.type === 'Person') return character > (votes.get('Person') ?? 0);
  // A first name that is some other show's title as well.
  return known.type === 'Show' && !known.name.includes(' ') && !votes.has('Show');
}

/** How facts refer to the entity, the same in every fact of one article. */
export function referenceTo(entity: NamedEntity, type: EntityType): EntityReference {
  const kind = type === 'Show' || type === 'Organization' ? entity.kind : undefined;
  const descriptive = entity.base !== undefined || entity.offshootOf !== undefined;
  return {
    type,
    name: entity.name,
    ...(descriptive ? { nameIsDescriptive: true } : {}),
    ...(kind && !descriptive ? { kind } : {}),
    ...(type === 'Show' && entity.released ? { released: entity.released } : {}),
    ...(type === 'Character' && entity.work ? { work: entity.work } : {}),
  };
}
