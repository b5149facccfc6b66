import { electedType, type NamedEntity, vote } from './entities.ts';
import { isPersonal, titleWords } from './name-shape.ts';
import { guarded } from './rule.ts';
import type { Template } from './template.ts';

const NAMED = guarded(/⟦\w(\d+)⟧ \((⟦\w\d+⟧(?:, ⟦\w\d+⟧)*)\)/g);
const BETWEEN = /^(?:,? and |, |,? with |; )$/;
/** What a crew or cast list does around "Jane Doe (Some Film)". */
const AT_WORK_BEFORE =
  /\b(?:by|director|writer|producer|screenwriter|showrunner|creator|filmmaker|actor|actress|starring|(?:created|wrote|directed|produced|developed) (?:[a-z]+ ){0,3}with) (?:⟦\w\d+⟧(?: \([^()]*\))?,? (?:and )?)*$/;
const AT_WORK_AFTER =
  /^,? (?:is |are |will |was |has |to |set |also |attached |who )*(?:direct|writ|wrote|produc|pen|helm|serv|executive|an executive|a producer|creat|compos|adapt|star(?:s|ring|red)?\b|join|scor|play|portray|lead|head|as\b|a new addition|returns? as|is back|back as)/;
/** A list of those who were in it before: what stands in parentheses is whom they play. */
const CAST_BEFORE =
  /\b(?:cast|starr?(?:ed|ing|s)?|shows|features?|featured|ensemble|voices?|players|leads|regulars|guest stars|roles|parts)\b[^⟦]*$/;
const CAST_AFTER =
  /^,? (?:(?:all|both|also|will|are|is|set|to|being|expected) )*(?:return|back\b|reprise|appear|round|complete|feature)/;
/** "her late employer, Ivy Bell (Jane Doe)": whom a role is to another. */
const KIN_BEFORE = /\b(?:his|her|their) (?:[a-z-]+ ){0,3}[a-z-]+,? $/;
const NEWCOMERS =
  /\b(?:additions?|newcomers?|recruits?|joins?|joined|joining|new faces|adds|added|created|written|screenplay|directed|produced|producers?)\b/;
/** "returning leads A (B) and C (D)": those were in it before. */
const RETURNING = /\b(?:returning|original|reprising|existing) (?:[a-z-]+ ){1,3}$/;
const HONORIFIC =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|King|Queen|Prince|Princess|Baron|Baroness|Count|Countess|Captain|Detective|Professor|Reverend|Mother|Father|Sister|Brother|Aunt|Uncle|Agent|Officer|Sheriff|General|Colonel|Inspector|Mama|Papa|Grandpa|Grandma|Uncle|Constable|Commissario|Don|Doña)\b/;

export interface ParenthesizedName {
  readonly outer: number;
  readonly inner: number;
  /**
   * "Ivy (Doe)" is a character and its actor, "Jane Doe (Some Film)" a person and an earlier work,
   * "the cast includes Jane Doe (Ivy), John Roe (Max)" actors and their characters.
   */
  readonly meaning: 'character-actor' | 'person-work' | 'actor-character';
}

interface Pair {
  readonly outer: NamedEntity;
  readonly inner: readonly NamedEntity[];
  readonly start: number;
  readonly end: number;
}

/**
 * Names followed by others in parentheses, as far as their meaning is clear: a person that the article
 * names elsewhere in full is an actor in parentheses; a person at work on something has earlier credits
 * there; and in a list the neighbours decide.
 */
export function parenthesizedNames(
  template: Template,
  resolve: (id: number) => NamedEntity,
): ParenthesizedName[] {
  if (!template.full.includes('(⟦')) return [];
  const found: ParenthesizedName[] = [];
  for (const list of listsIn(template.full, resolve)) {
    const meaning = meaningOfList(list, template.full);
    for (const { outer, inner, start, end } of list) {
      if (isNobody(outer) || /'s /.test(outer.name)) continue;
      const kin = KIN_BEFORE.test(template.full.slice(0, start));
      const working =
        AT_WORK_AFTER.test(template.full.slice(end)) ||
        AT_WORK_BEFORE.test(template.full.slice(0, start));
      for (const one of inner) {
        if (isShortFor(one.name, outer.name)) continue;
        const own =
          meaning ?? (inner.length > 1 ? severalWorks(outer) : meaningOf(outer, one, working, kin));
        if (own && one.id !== outer.id)
          found.push({ outer: outer.id, inner: one.id, meaning: own });
      }
    }
  }
  return found;
}

/** Lets parentheses vote before types are settled. */
export function voteByParentheses(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const template of templates) {
    for (const { outer, inner, meaning } of parenthesizedNames(template, resolve)) {
      const [outerType, innerType] = TYPES[meaning];
      vote(resolve(outer), outerType, 2);
      vote(resolve(inner), innerType, 2);
    }
  }
}

const TYPES = {
  'character-actor': ['Character', 'Person'],
  'person-work': ['Person', 'Show'],
  'actor-character': ['Person', 'Character'],
} as const;

/** The pairs of a sentence, those that one list holds together. */
function listsIn(full: string, resolve: (id: number) => NamedEntity): Pair[][] {
  const lists: Pair[][] = [];
  let last: Pair | undefined;
  for (const match of full.matchAll(NAMED)) {
    const pair: Pair = {
      outer: resolve(Number(match[1])),
      inner: [...(match[2] ?? '').matchAll(/\d+/g)].map(([id]) => resolve(Number(id))),
      start: match.index,
      end: match.index + match[0].length,
    };
    if (last && BETWEEN.test(full.slice(last.end, pair.start))) lists.at(-1)?.push(pair);
    else lists.push([pair]);
    last = pair;
  }
  return lists;
}

/**
 * What the words around a list of actors and its members say together: newcomers and people at work come
 * with earlier works, those who are in the cast or return with their roles.
 */
function meaningOfList(
  list: readonly Pair[],
  full: string,
): 'person-work' | 'actor-character' | undefined {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || list.some(({ outer }) => !outer.name.includes(' '))) return undefined;
  if (list.some(({ inner }) => inner.length > 1 || inner.some(isPersonElsewhere))) return undefined;
  const inner = list.flatMap((pair) => pair.inner);
  const before = full.slice(0, first.start);
  const after = full.slice(last.end);
  const works = inner.filter(isWork).length;
  if (RETURNING.test(before) && works === 0) return 'actor-character';
  const voiced = /\bcast\b/.test(before) && inner.some(({ name }) => HONORIFIC.test(name));
  if (list.length > 1 && works * 2 > inner.length && !voiced) return 'person-work';
  // "They join returning leads A (Ivy) and B (Max)"
  if (works === 0 && /\b(?:returning|original|existing) (?:[a-z-]+ ){0,3}$/.test(before))
    return 'actor-character';
  if (NEWCOMERS.test(before) || /^ (?:are |is |will |have |has )*(?:join|play|portray)/.test(after))
    return list.length > 1 ? 'person-work' : undefined;
  const returning = CAST_AFTER.test(after);
  const cast = returning || CAST_BEFORE.test(before);
  if (!cast || (works * 2 >= inner.length && !voiced)) return undefined;
  const roles = inner.filter(
    ({ name, known }) => HONORIFIC.test(name) || known?.type === 'Character',
  );
  return list.length > 1 ||
    roles.length > 0 ||
    (returning && works === 0 && !/^[^⟦,.]{0,40} as\b/.test(after))
    ? 'actor-character'
    : undefined;
}

/** A company, a place or a song neither plays nor is played. */
function isNobody(entity: NamedEntity): boolean {
  const type = electedType(entity);
  return type === 'Organization' || type === 'Place' || type === 'Recording';
}

/** "Some Long Name (SLN)", "USS Some Name (DD-98)": a short form or a number of the same. */
function isShortFor(inner: string, outer: string): boolean {
  const initials = outer
    .split(/[ -]/)
    .map((word) => word[0] ?? '')
    .join('');
  const letters = inner.replace(/[^\p{L}]/gu, '');
  return (
    /^[\p{Lu}\d][\p{Lu}\d.\- ]+$/u.test(inner) &&
    (/\d/.test(inner) || initials.toUpperCase().includes(letters.slice(0, 2)))
  );
}

/** The article names it in full elsewhere as somebody who speaks, plays or makes something. */
function isPersonElsewhere(entity: NamedEntity): boolean {
  return (entity.type === 'Person' && !entity.known) || score(entity, 'Person') >= 1;
}

/** What is known as a work, or has the shape of a title. */
function isWork(entity: NamedEntity): boolean {
  if (entity.known) return entity.known.type === 'Show' || entity.known.type === 'SourceWork';
  return (
    score(entity, 'Show') >= 0.6 || (titleWords(entity.name) > 0 && !HONORIFIC.test(entity.name))
  );
}

function severalWorks(outer: NamedEntity): 'person-work' | undefined {
  return outer.name.includes(' ') && outer.type !== 'Show' ? 'person-work' : undefined;
}

function meaningOf(
  outer: NamedEntity,
  inner: NamedEntity,
  working: boolean,
  kin: boolean,
): ParenthesizedName['meaning'] | undefined {
  const outerWords = outer.name.split(' ').length;
  const person = (entity: NamedEntity) => entity.type === 'Person' || score(entity, 'Person') >= 1;
  const work = (entity: NamedEntity) =>
    entity.type === 'Show' ||
    (score(entity, 'Show') >= 0.6 && score(entity, 'Show') > score(entity, 'Person'));
  const played = (outer.votes.get('Character') ?? 0) >= 2 || kin;
  if (played && isPersonal(inner.name) && !work(inner)) return 'character-actor';
  if (work(inner) && !person(inner))
    return outerWords > 1 && !work(outer) ? 'person-work' : undefined;
  if (working && outerWords > 1 && !person(inner)) return 'person-work';
  if (person(inner))
    return work(outer) && outer.type !== 'Character' ? undefined : 'character-actor';
  if (outerWords === 1 && score(inner, 'Person') > 0) return 'character-actor';
  return undefined;
}

function score(entity: NamedEntity, type: 'Person' | 'Show'): number {
  return entity.votes.get(type) ?? 0;
}
