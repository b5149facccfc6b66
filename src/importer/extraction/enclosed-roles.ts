import { CREW_NOUN } from './crew-words.ts';
import { SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { roleAfter } from './role-phrases.ts';
import type { RolePair } from './role-votes.ts';

const ENCLOSED = /⟦([PXTC])(\d+)⟧ \(([^()]{2,120})\)/g;
/** "(guest star Jane Doe)", "(played by Jane Doe)": who plays the one before. */
const PLAYER =
  /^(?:(?:originally |later |also )?(?:played|portrayed|voiced) by|(?:special |recurring )?(?:guest )?(?:star|actor|actress|newcomer|comedian)) (?:[a-z]+ )?⟦[PXT](\d+)⟧$/;
/** What is made, where and by whom tells no role. */
const NO_ROLE = new RegExp(
  `\\b(?:${SHOW_NOUN}|${WORK_NOUN}|${CREW_NOUN}|album|song|now|then|formerly|née|born|pictured|left|right|see|of|in|on|at|from|via|who|which|died|aged)\\b|\\d{3}`,
);

/**
 * The pairs of actor and role in parentheses that say more than a name: "Jane Doe (as the trawlerman
 * Max)", "Jane Doe (Ivy's brother, Max)", "Jane Doe (Max, Ivy's brother)", "Max (guest star Jane Doe)".
 */
export function enclosedRoles(full: string): RolePair[] {
  if (!full.includes(' (')) return [];
  return [...full.matchAll(ENCLOSED)].flatMap((match) => {
    const [whole, letter, outer, inside = ''] = match;
    const at = match.index;
    const until = at + whole.length;
    const player = inside.match(PLAYER)?.[1];
    if (player !== undefined)
      return [{ person: Number(player), character: Number(outer), at, until }];
    const words = inside.replace(/^as /, '');
    if (letter === 'C' || NO_ROLE.test(words.replace(/\bvoice of\b/, ''))) return [];
    const role = roleAfter(words, 0);
    const [character] = role?.characters ?? [];
    if (!role || character === undefined || role.characters.length > 1) return [];
    const rest = words.slice(role.until);
    const told =
      words !== inside ||
      /^[^⟦]|^⟦\w\d+⟧'s /.test(words) ||
      /^, [^⟦]*(?:⟦\w\d+⟧'s )?[a-z]/.test(rest);
    return told && (rest === '' || rest.startsWith(', '))
      ? [{ person: Number(outer), character, at, until }]
      : [];
  });
}
