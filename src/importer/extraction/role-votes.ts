import { clausesOf } from './clauses.ts';
import { enclosedRoles } from './enclosed-roles.ts';
import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { pairsOf } from './role-castings.ts';
import { rolePhrases } from './role-phrases.ts';
import { guarded } from './rule.ts';
import { subjectRoles, tellsRoles } from './subject-roles.ts';
import type { Template } from './template.ts';

/** Who plays is said in passing: "a widow played with relish by Jane Doe". */
const PASSIVE = guarded(
  /(?<character>⟦[CXPTL]\d+⟧),? (?:(?:an?|the|his|her|their) [^⟦,.]{3,50}?,? )?(?:who is |who was |is |was |will be )?(?:to be )?(?:played|portrayed|voiced)(?: (?:with|to|in|here) [a-z' -]{2,40}?)?(?: here| again| this time)?,? by (?:(?:⟦\w\d+⟧ )?[a-z-]+ ){0,2}(?<person>⟦[PXT]\d+⟧)(?! (?:star|actor|actress|alum)\b)/g,
);

export interface RolePair {
  readonly person: number;
  readonly character: number;
  readonly at: number;
  readonly until: number;
}

/** The pairs of role and actor in the passive voice. */
export function passiveRoles(bare: string): RolePair[] {
  return /\b(?:played|portrayed|voiced)\b/.test(bare)
    ? withSuccessors(pairsIn(bare, PASSIVE), bare)
    : [];
}

function pairsIn(text: string, pattern: RegExp): RolePair[] {
  return [...text.matchAll(pattern)].map((match) => ({
    person: Number(match.groups?.person?.match(/\d+/)?.[0]),
    character: Number(match.groups?.character?.match(/\d+/)?.[0]),
    at: match.index,
    until: match.index + match[0].length,
  }));
}

/** "... and, after her exit, by John Roe": a second by whom the same one was played. */
const SUCCESSOR =
  /^[^.;⟦]{0,60}(?:⟦P\d+⟧'s [^⟦.;]{0,30})?,? (?:and|then)\b[^.;⟦]{0,40}(?:⟦P\d+⟧'s [^⟦.;]{0,30})?\bby (?:the )?(?:[a-z-]+ ){0,3}⟦[PX](\d+)⟧/;

/** ", the cook Ivy by Jane Doe": the verb is that of the pair before. */
const GAPPED =
  /^(?:,|;|,? and|, while) (?:(?:the|an?|his|her) )?(?:[a-z'-]+,? ){0,4}⟦[CXPTL](\d+)⟧ by (?:(?:the|an?) )?(?:(?:⟦\w\d+⟧ )?[a-z-]+ ){0,3}⟦[PX](\d+)⟧/;

function withSuccessors(pairs: readonly RolePair[], text: string): RolePair[] {
  return pairs.flatMap((pair) => {
    const next = text.slice(pair.until).match(SUCCESSOR)?.[1];
    const all = next === undefined ? [pair] : [pair, { ...pair, person: Number(next) }];
    let { until } = pair;
    for (
      let match = GAPPED.exec(text.slice(until));
      match;
      match = GAPPED.exec(text.slice(until))
    ) {
      const [words, character, person] = match;
      until += words.length;
      all.push({ ...pair, character: Number(character), person: Number(person), until });
    }
    return all;
  });
}

/** Lets sentences that tell roles vote on who is a person and who is played. */
export function voteForRoles(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  const mayAct = (id: number) => mayBePlayer(resolve(id));
  templates.forEach(({ full, bare }, i) => {
    if (!bare.includes('⟦')) return;
    for (const phrase of rolePhrases(bare, mayAct)) {
      if (!phrase.cast) continue;
      for (const person of phrase.people) vote(resolve(person), 'Person', 1);
      const several = phrase.people.length > 1 && phrase.characters.length > 1;
      for (const { person, character } of pairsOf(phrase)) {
        vote(resolve(person), 'Person', 0.5);
        if (character !== undefined) vote(resolve(character), 'Character', several ? 3 : 1);
      }
    }
    const told = tellsRoles(bare) || tellsRoles(templates[i - 1]?.bare ?? '');
    const view = { index: i, bare, full, raw: '', focus: undefined };
    const clauses = /\b(?:play|portray|voice|role|as|is)/.test(bare)
      ? clausesOf(view, resolve)
      : [];
    const pairs = [
      ...clauses.flatMap((clause) => subjectRoles(clause.bare, told)),
      ...enclosedRoles(full),
      ...passiveRoles(bare),
    ];
    for (const { person, character } of pairs) {
      vote(resolve(person), 'Person', 1);
      vote(resolve(character), 'Character', 2);
    }
  });
}

/** Before names are typed: whose name looks like somebody's, or is one word that nothing says more of. */
function mayBePlayer({ name, known, votes }: NamedEntity): boolean {
  if (known) return known.type === 'Person';
  if ((votes.get('Organization') ?? 0) >= 2 || (votes.get('Show') ?? 0) >= 2) return false;
  return isPersonal(name) || !name.includes(' ');
}
