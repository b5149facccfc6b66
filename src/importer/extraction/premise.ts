import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { SHOW_NOUN } from './patterns.ts';
import { guarded } from './rule.ts';
import type { Template } from './template.ts';

/** What a work does with those it is about. */
const TELLS =
  '(?:follows|followed|following|centers? (?:on|around)|centred (?:on|around)|centered (?:on|around)|centres? (?:on|around)|revolves around|revolved around|focuses on|focused on|concerns|chronicles|tracks|traces|charts|introduces|tells (?:the (?:[a-z-]+ )?(?:story|tale) of|of)|told (?:the (?:[a-z-]+ )?story of|of)|is (?:about|the story of)|finds|picks up (?:with|on)|opens (?:with|on)|opened (?:with|on)|ended with|ends with|closes (?:with|on)|sees|saw|begins with|starts with|kicks off with)';
const SUBJECT = `(?:(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]is|[Hh]er) (?:(?!(?:and|of|in|for|by|with|to|from|which|who|is|was) )[\\w'-]+ ){0,4}?(?:${SHOW_NOUN}|story|plot|finale|episode|season|action|tale|narrative|premise|horror|romance|novel|book)|[Ii]t|⟦[SW]\\d+⟧|[Ss]eason [\\w]+|[Ss]eries [\\w]+)`;
const PREMISE = guarded(
  new RegExp(
    `(?:(?:^|[.;:,] |\\b(?:and|that|while|as|in which) )${SUBJECT},? (?:also |again |then |itself |which |that |mainly |largely |will )?${TELLS}|${SHOW_NOUN},? (?:that |which )?(?:about|following|follows|centered on|centred on|revolving around|focusing on|that finds|telling the story of)) (?<told>.*)$`,
  ),
);
/** "a detective named C", "her estranged father, the retired poacher C": words before a name that say who it is. */
const DESCRIBED =
  /^(?:,? (?:and|or|with|whose|plus)|[,;:])* ?(?:(?:an?|the|his|her|their|its|two|three|four|one|young|retired|newly|former) ?)?(?:[a-z][a-z'-]*,? ){0,9}$/;
const NO_ROLE =
  /\b(?:in|at|to|from|near|on|of|by|for|into|for|inside|outside|across|around|through|about|than|like|called|titled)(?: the| an?)? $/;
const MARK = /⟦(\w)(\d+)⟧('s?(?![\w]))?(?: \(⟦\w\d+⟧\))?/g;
/** Those whom a documentary follows are people. */
const REAL = guarded(
  /\b(?:documentar(?:y|ies)|docuseries|docu-series|nonfiction|non-fiction|unscripted|reality|biopic|biographical|true story|real-life|true-crime|panel show|quiz|game show)\b/i,
);

/** Those whom the sentence's premise names as its heroes, by id. */
export function heroesIn(text: string, resolve: (id: number) => NamedEntity): number[] {
  const told = text.match(PREMISE)?.groups?.told;
  if (told === undefined) return [];
  const heroes: number[] = [];
  let end = 0;
  for (const match of told.matchAll(MARK)) {
    const gap = told.slice(end, match.index);
    end = match.index + match[0].length;
    const [, letter = '', id = '', owner] = match;
    const hero =
      'PXTSC'.includes(letter) && owner === undefined && couldBeHero(resolve(Number(id)));
    if (hero && DESCRIBED.test(heroes.length === 0 ? gap : joint(gap)) && !NO_ROLE.test(gap))
      heroes.push(Number(id));
    else if (heroes.length === 0) break;
  }
  return heroes;
}

/** What stands between the description of one hero and the name of the next. */
function joint(gap: string): string {
  return (
    gap.match(
      /(?:,? and|,|;|,? with|,? whose) (?:(?:an?|the|his|her|their) )?(?:[a-z][a-z'-]*,? ){0,6}$/,
    )?.[0] ?? 'No'
  );
}

function couldBeHero({ name, type, known, votes }: NamedEntity): boolean {
  if (known || (votes.get('Person') ?? 0) >= 1.5 || (votes.get('Show') ?? 0) >= 1.5) return false;
  return type === undefined || type === 'Character' || isPersonal(name);
}

/** Whether a sentence of the opening says that those who are named have lived. */
export function isAboutReality(bare: string): boolean {
  return REAL.test(bare);
}

/** Lets premises vote on who is a character, except in texts about what is real. */
export function voteByPremises(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  if (templates.slice(0, 6).some(({ bare }) => isAboutReality(bare))) return;
  for (const { full } of templates) {
    for (const id of heroesIn(full, resolve)) vote(resolve(id), 'Character', 3);
  }
}
