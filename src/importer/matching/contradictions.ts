import type { EntityReference } from '../fact.ts';
import type { KnownEntity } from '../names.ts';
import { inWords, sameKind } from './kind-words.ts';
import { surnameOf } from './person-name.ts';
import { isOutside, professionsOf } from './professions.ts';
import type { Context } from './score.ts';
import type { Reason, ReasonCode } from './weights.ts';

/** Years by which dates of one release or one death differ between texts. */
const SLIPS = { release: 1, afterDeath: 5 } as const;
/** What takes a living person. */
const TAKES_LIFE: ReadonlySet<string> = new Set(['ACTED_IN', 'DIRECTED', 'SHOWRAN']);

/** What speaks against a reference meaning an entity. Pure. */
export function contradictions(
  reference: EntityReference,
  entity: KnownEntity,
  context: Context,
): Reason[] {
  if (Boolean(reference.nameIsDescriptive) !== Boolean(entity.nameIsDescriptive))
    return [['OTHER_TITLE']];
  if (reference.type === 'Person') return ofPerson(entity, context);
  if (reference.type === 'Show' || reference.type === 'SourceWork')
    return [...ofWork(reference, entity, context), ...ofMakers(entity, context)];
  return [];
}

function ofPerson(entity: KnownEntity, { company, saying, yearOf }: Context): Reason[] {
  const reasons: Reason[] = [];
  const { links, born, died } = company.of(entity.id);
  const known = professionsOf(entity, links);
  const stated = [...saying.professions];
  const outside = stated.find((profession) => isOutside(profession) && !known.has(profession));
  if (outside && known.size > 0) reasons.push(['OTHER_PROFESSION', outside]);
  else if (stated.length > 0 && [...known].every(isOutside) && known.size > 0) {
    const other = stated.find((profession) => !known.has(profession));
    if (other && !stated.some((profession) => known.has(profession)))
      reasons.push(['OTHER_PROFESSION', other]);
  }
  const years = saying.ties.flatMap(({ predicate, other }) => {
    const year = predicate === 'MENTIONS' ? undefined : yearOf(other);
    return year === undefined ? [] : [{ predicate, year }];
  });
  if (born && years.some(({ year }) => year < Number(born.slice(0, 4))))
    reasons.push(['BORN_LATER', born.slice(0, 4)]);
  const alive = years.filter(({ predicate }) => TAKES_LIFE.has(predicate));
  if (died && alive.some(({ year }) => year > Number(died.slice(0, 4)) + SLIPS.afterDeath))
    reasons.push(['DIED_BEFORE', died.slice(0, 4)]);
  return reasons;
}

function ofWork(
  { kind, released }: EntityReference,
  entity: KnownEntity,
  { names, saying }: Context,
): Reason[] {
  const reasons: Reason[] = [];
  const year = entity.released?.slice(0, 4);
  if (released && year && !names.cameOutIn(entity, released.slice(0, 4)))
    reasons.push(['OTHER_YEAR', year]);
  if (kind && entity.kind && !sameKind(kind, entity.kind))
    reasons.push(['OTHER_KIND', inWords(entity.kind)]);
  // A series has seasons still to come; a film comes out once.
  if (entity.kind !== 'FILM' || !year) return reasons;
  const stated = [...saying.released].find((own) => Math.abs(own - Number(year)) > SLIPS.release);
  const toCome = saying.toCome !== undefined && saying.toCome - Number(year) > SLIPS.release;
  if (!released && (toCome || (stated !== undefined && stated > Number(year))))
    reasons.push(['MADE_ALREADY', year]);
  return reasons;
}

/** A book by another author, a film by another director. */
function ofMakers(entity: KnownEntity, { names, company, saying }: Context): Reason[] {
  const { links } = company.of(entity.id);
  const against = (predicate: string, code: ReasonCode): Reason[] => {
    const known = [...links].flatMap(([id, types]) =>
      types.has(predicate) ? (names.get(id) ?? []) : [],
    );
    // `Person|joanne k moss||`
    const stated = saying.ties.flatMap(({ predicate: own, other }) =>
      own === predicate ? (other.split('|')[1] ?? '') : [],
    );
    const surnames = new Set(
      known.flatMap(({ name, aliases }) => [name, ...aliases]).map(surnameOf),
    );
    const [first] = known;
    if (!first || stated.length === 0) return [];
    return stated.some((name) => surnames.has(surnameOf(name))) ? [] : [[code, first.name]];
  };
  if (entity.type === 'SourceWork') return against('AUTHORED', 'OTHER_AUTHOR');
  return entity.kind === 'FILM' ? against('DIRECTED', 'OTHER_DIRECTOR') : [];
}
