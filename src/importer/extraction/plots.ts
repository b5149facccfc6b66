import { type NamedEntity, vote } from './entities.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import { guarded } from './rule.ts';
import type { Template } from './template.ts';

const NAME = '⟦[CXPTL]\\d+⟧';
const KIN =
  '(?:husband|wife|father|mother|son|daughter|brother|sister|stepson|stepdaughter|stepfather|stepmother|uncle|aunt|cousin|nephew|niece|partner|boyfriend|girlfriend|fiancée?|friend|boss|teacher|neighbou?r|roommate|lover|mentor|rival|colleague|assistant|twin|grandson|granddaughter|grandmother|grandfather|landlady|landlord|nemesis|sidekick)';
/** "The series follows Ivy Bell, a baker", "its heroine, Ivy Bell", "her stepson, Max". */
export const PLOT = guarded(
  new RegExp(
    `(?:\\b(?:[Tt]he|[Ii]t|[Tt]his) ?(?:[a-z-]+ ){0,3}?(?:${SHOW_NOUN}|story|plot|season|drama)? ?(?:will |also )?(?:follows?|cent(?:er|re)s (?:on|around)|tells? the story of|revolves around|focuses on|concerns|chronicles)|(?<=⟦S\\d+⟧ )(?:follows?|cent(?:er|re)s (?:on|around)|tells? the story of|revolves around|focuses on|chronicles)|\\b[Ii]ts (?:[a-z-]+ )?(?:heroine|hero|protagonist|narrator|villain|antihero|lead character|main character|title character),?|⟦[PXC]\\d+⟧'s (?:[a-z-]+ )?character,|\\b(?:his|her|their|⟦C\\d+⟧'s) (?:[a-z-]+ ){0,2}${KIN},(?: the (?:[a-z-]+ ){1,4})?) (?:an? |the )?(?:[a-z-]+ (?:called |named )?){0,4}?(?<names>${NAME}(?: and ${NAME})?)(?!'s)`,
    'g',
  ),
);

/** Lets plots vote on who is a character; a person by other signs is none. */
export function voteForPlots(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    for (const match of bare.matchAll(PLOT)) {
      // "her father, a young Jane Doe as her mother"
      if (/^(?:his|her|their)\b.*, an? /.test(match[0])) continue;
      for (const id of idsIn(match.groups?.names, 'CXPTL')) {
        const entity = resolve(id);
        const person = entity.votes.get('Person') ?? 0;
        const title = entity.votes.has('Show') || entity.votes.has('SourceWork');
        if (!entity.known && person < 2 && !title) vote(entity, 'Character', 2.2);
      }
    }
  }
}
