import { type NamedEntity, vote } from './entities.ts';
import type { Template } from './template.ts';

const NAMED = /⟦(\w)(\d+)⟧ \(⟦(\w)(\d+)⟧\)/g;
/** What a crew or cast list does around "Jane Doe (Some Film)". */
const AT_WORK_BEFORE =
  /\b(?:by|director|writer|producer|screenwriter|showrunner|creator|filmmaker|actor|actress|starring) (?:⟦\w\d+⟧(?: \(⟦\w\d+⟧\))?,? (?:and )?)*$/;
const AT_WORK_AFTER =
  /^,? (?:is |are |will |was |has |to |set |also |attached |who )*(?:direct|writ|wrote|produc|pen|helm|serv|executive|creat|compos|adapt|star(?:s|ring)?\b|join|score)/;

export interface ParenthesizedName {
  readonly outer: number;
  readonly inner: number;
  /**
   * "Ivy (Doe)" is a character and its actor, "Jane Doe (Some Film)" a person and an earlier work,
   * "the cast includes Jane Doe (Ivy), John Roe (Max)" actors and their characters.
   */
  readonly meaning: 'character-actor' | 'person-work' | 'actor-character';
}

/**
 * Names followed by another in parentheses, as far as their meaning is clear: a person that the article
 * names elsewhere in full is an actor in parentheses; a person at work on something has an earlier
 * credit there.
 */
export function parenthesizedNames(
  template: Template,
  resolve: (id: number) => NamedEntity,
): ParenthesizedName[] {
  const found: ParenthesizedName[] = [];
  const castList = isCastList(template, resolve);
  for (const match of template.full.matchAll(NAMED)) {
    const outer = resolve(Number(match[2]));
    const inner = resolve(Number(match[4]));
    if (outer.id === inner.id || outer.known?.type === 'Organization') continue;
    const before = template.full.slice(0, match.index);
    const after = template.full.slice(match.index + match[0].length);
    const working = AT_WORK_AFTER.test(after) || AT_WORK_BEFORE.test(before);
    const meaning = castList ? 'actor-character' : meaningOf(outer, inner, working);
    if (meaning) found.push({ outer: outer.id, inner: inner.id, meaning });
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

/**
 * Two or more pairs in a sentence about a cast that names no role outside them, none with a title in it:
 * then the parentheses hold the roles.
 */
function isCastList(template: Template, resolve: (id: number) => NamedEntity): boolean {
  const pairs = [...template.full.matchAll(NAMED)];
  if (
    pairs.length < 2 ||
    !/\b(?:cast|starr?(?:ed|ing|s)?|shows|features?|featured|ensemble|voices?)\b/.test(
      template.full,
    )
  )
    return false;
  if (
    /\) (?:will |also )*(?:stars? )?(?:as|plays?|played|portrays?) /.test(template.full) ||
    /\b(?:additions?|newcomers?|recruits?|joins?|joined)\b/.test(template.full)
  )
    return false;
  if (/\b(?:created|written|screenplay|directed|produced|producers?)\b/.test(template.full))
    return false;
  return pairs.every((match) => {
    const outer = resolve(Number(match[2]));
    const inner = resolve(Number(match[4]));
    return (
      outer.name.includes(' ') &&
      (inner.votes.get('Show') ?? 0) < 0.6 &&
      inner.type !== 'Show' &&
      inner.type !== 'Person'
    );
  });
}

function meaningOf(
  outer: NamedEntity,
  inner: NamedEntity,
  working: boolean,
): ParenthesizedName['meaning'] | undefined {
  const outerWords = outer.name.split(' ').length;
  const person = (entity: NamedEntity) => entity.type === 'Person' || score(entity, 'Person') >= 1;
  const work = (entity: NamedEntity) => entity.type === 'Show' || score(entity, 'Show') >= 0.6;
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
