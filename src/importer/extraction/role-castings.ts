import { ELSEWHERE } from './cast-patterns.ts';
import type { Casting } from './casting.ts';
import type { NamedEntity } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { nominalsIn, onlyShow, showAroundOrFocus, wholeOf } from './nominals.ts';
import { type RolePhrase, rolePhrases } from './role-phrases.ts';
import { guarded } from './rule.ts';
import type { SentenceView, Story } from './story.ts';

const ON_STAGE = guarded(
  /\b(?:on stage|onstage|on Broadway|off-Broadway|West End|in the theatre|theatre production|stage version|national tour)\b/,
);
/** "in the drama Some Show". */
const IN_SHOW =
  /^,? (?:in|on) (?:the |an? |his |her )?(?:⟦[OP]\d+⟧'s? )?(?:[\w'-]+ ){0,4}(?:of )?(?:⟦O\d+⟧(?:'s?)? )?(?:[\w'-]+ ){0,3}$/;
const CAST_VERB = /\b(?:stars?|starr(?:ed|ing)|cast|featur\w+|follow\w*|voice[sd]?|include[sd]?)\b/;

/** The castings that phrases with "as" tell, of whole sentences: a list of roles is longer than a clause. */
export function roleCastings(story: Story): Casting[] {
  return story.views.flatMap((view) => {
    if (!view.bare.includes(' as ') || !view.bare.includes('⟦')) return [];
    let last: NamedEntity | undefined;
    let end = 0;
    const found = rolePhrases(view.bare, (id) => couldAct(story.entity(id)));
    return found.flatMap((phrase) => {
      const between = view.bare.slice(end, phrase.at);
      const whole = view.bare.slice(end, phrase.until);
      const chained = /^[^⟦]{0,80}$/.test(between) ? last : undefined;
      end = phrase.until;
      if (!phrase.cast || ON_STAGE.test(whole)) return [];
      const show = showOf(phrase, view, story, chained);
      if (!show) return [];
      last = show;
      const place = {
        sentence: view.index,
        at: phrase.at,
        until: phrase.until,
        confidence: 0.85,
        template: view.bare,
      };
      return pairsOf(phrase).flatMap(({ person, character }) => {
        const type = character === undefined ? 'Character' : story.entity(character).type;
        if (type !== 'Character' && type !== undefined) return [];
        return [
          {
            person,
            show: wholeOf(show, story),
            ...(character === undefined ? {} : { character }),
            ...place,
          },
        ];
      });
    });
  });
}

/** Each player with the role: as many roles as players in their order, else the one role of the last. */
export function pairsOf({
  people,
  characters,
}: RolePhrase): { person: number; character?: number }[] {
  if (characters.length === 0) return people.map((person) => ({ person }));
  if (people.length === characters.length)
    return people.flatMap((person, i) => {
      const character = characters[i];
      return character === undefined || character === person ? [] : [{ person, character }];
    });
  const person = people.at(-1);
  const [character] = characters;
  return person === undefined || character === undefined || person === character
    ? []
    : [{ person, character }];
}

export function couldAct({ type, name, votes }: NamedEntity): boolean {
  return type === 'Person' || (type === undefined && isPersonal(name) && !votes.has('Show'));
}

/** The show after "in", else that of the list's verb, else what the sentence is about. */
function showOf(
  { at, until }: RolePhrase,
  view: SentenceView,
  story: Story,
  chained: NamedEntity | undefined,
): NamedEntity | undefined {
  const { bare } = view;
  const nominals = nominalsIn(view, story);
  const next = nominals.find(
    ({ start }) => start >= until && IN_SHOW.test(bare.slice(until, start)),
  );
  const within = nominals.find(({ start, end }) => start >= at && end <= until);
  const own = next?.show ?? within?.show;
  if (own) return own;
  if (ELSEWHERE.test(bare) || IN_ANOTHER.test(bare.slice(until))) return undefined;
  if (chained) return chained;
  const fronted = bare.slice(0, at).match(/\b[Ii]n ⟦S(\d+)⟧,? $/)?.[1];
  if (fronted !== undefined) return story.entity(Number(fronted));
  const told = CAST_VERB.test(bare.slice(0, at)) ? showAroundOrFocus(view, story, at) : undefined;
  return told ?? view.focus ?? onlyShow(view, story);
}

/** "in the network's breakout show", "in" a title that nothing says is one: not the show spoken of. */
const IN_ANOTHER =
  /^(?:[^⟦.;]{0,20})? (?:in|on) (?:⟦[XTW]|(?:the|an?|his|her) (?:⟦\w\d+⟧ |(?!(?:new|upcoming|series|film|show|drama|movie|comedy|sequel|prequel|adaptation|remake|reboot)\b)[a-z-]+ )+(?:show|series|film|movie|drama|comedy|sitcom)\b(?! ⟦S))/;
