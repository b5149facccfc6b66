import type { SourceWorkKind } from '../../kinds.ts';
import { CHARACTER_NOUN } from './makers.ts';
import { idsIn, SHOW_NOUN, WORK_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import type { SentenceView, Story } from './story.ts';
import { WORK_NOUNS } from './word-tables.ts';

/** What a sentence says that somebody created: a character, or a source work of a kind. */
export interface Created {
  readonly id: number;
  readonly type: 'Character' | 'SourceWork';
  readonly kind?: SourceWorkKind | undefined;
}

const C = '⟦C\\d+⟧';
const CHARACTERS = `(?<things>${C}(?:(?:,? and |, )${C})*)`;
const BE = '(?:(?:is|was|are|were|had been|has been) )';
const ONCE = '(?:(?:first|later|initially|solely) )*';
/** "Some Name is a fictional character in the series Some Title, [created by]" */
const DEFINED = new RegExp(
  `^(?:[Tt]he )?(?:[a-z-]+ ){0,3}${CHARACTERS}[^⟦.;]{0,60} ${BE}(?:an?|the|one of) (?<what>[^.;]{0,220})$`,
);
/** ", a series [created by]", "in the series Some Title [created by]": then that is what was created. */
const OF_A_WORK = new RegExp(
  `(?:(?:,|\\b(?:in|of|from|on|for)) (?:an?|the|his|her|their) [^⟦,]{0,60}?\\b(?:${SHOW_NOUN}|${WORK_NOUN}|franchise|universe|storyline)s? ?(?:that was |which was )?|⟦[SWFT]\\d+⟧ )$`,
);
/** "Some Name was [created by]", "Some Name, a doctor [created by]" */
const NEAR = new RegExp(
  `${CHARACTERS}(?: characters?)?,? (?:(?:who|which|that) )?(?:${BE}${ONCE}|${ONCE}|(?:an?|the) (?:(?!(?:${SHOW_NOUN}|${WORK_NOUN})s? )[\\w'-]+ ){1,6})$`,
);
/** "The character was [created by]", "He was [created by]" */
const NOUN = new RegExp(
  `^(?:(?:The|This) (?:[a-z-]+ ){0,2}${CHARACTER_NOUN}|(?<pronoun>He|She|It|They)) ${BE}${ONCE}$`,
);
/** "[Created by Jane Doe] in 1963, the character" */
const FRONTED = new RegExp(
  `^(?: (?:in|for|of) [^,]{1,60}| and [a-z]+ by [^,]{1,60})?, (?:(?:the (?:[a-z-]+ ){0,2}${CHARACTER_NOUN}|(?<pronoun>he|she|it|they)) |(?<things>${C}))`,
);
/** "based on the characters [created by]", "the character of the same name [created by]": nobody is named. */
const NAMELESS = new RegExp(
  `\\b(?:${CHARACTER_NOUN}|creations?)(?: of the same name| from [^,.;]{1,40})?,? (?:(?:who|which|that) )?${BE}?${ONCE}$`,
);
/** "Some Title is a comic strip [created by]", "Some Title, a video game series [created by]" */
const WORK = new RegExp(
  `(?<things>⟦W\\d+⟧)(?:[^⟦.;]{0,60}? (?:is|was) (?:an?|the)|, (?:an?|the)) (?:[^⟦.;,]|⟦[OL]\\d+⟧|, (?=[a-z-]+ )){0,60}?\\b(?<noun>${WORK_NOUN})(?: series)?,? (?:that |which )?${BE}?${ONCE}$`,
);
/** "the comic strip Some Title, which was [created by]" */
const NAMED_WORK = new RegExp(
  `\\b(?<noun>${WORK_NOUN})(?: series)?,? (?<things>⟦W\\d+⟧)(?:(?:,? (?:which|that))? ${BE}${ONCE}| )$`,
);
/** "The strip was [created by]", "Some Title was [created by]", of the work that the article defines. */
const WORK_AGAIN = new RegExp(
  `^(?:(?:It|(?:The|This) (?:[a-z-]+ ){0,2}(?:${WORK_NOUN}|strip|series|game|franchise))|(?<things>⟦W\\d+⟧)) ${BE}${ONCE}$`,
);
const NOUN_OF_WORK = rule(` (?:is|was) (?:an?|the) [^⟦.;,]{0,60}?\\b(?<noun>${WORK_NOUN})\\b`);

/**
 * What "created by" at `at` to `end` of a sentence is said of, where that is no show: characters, comics,
 * games. Empty where it is a character whom the sentence does not name; undefined where it is none of these.
 */
export function createdAt(
  view: SentenceView,
  story: Story,
  at: number,
  end: number,
): readonly Created[] | undefined {
  const left = view.bare.slice(0, at);
  const defined = left.match(DEFINED)?.groups;
  if (defined && !OF_A_WORK.test(left)) return characters(defined.things);
  const near = left.match(NEAR)?.groups;
  if (near) return characters(near.things);
  const noun = left.match(NOUN);
  if (noun && (!noun.groups?.pronoun || isOfCharacter(story))) return meant(view, story);
  if (NAMELESS.test(left)) return [];
  if (left === '') {
    const fronted = view.bare.slice(end).match(FRONTED);
    if (fronted?.groups?.things) return characters(fronted.groups.things);
    if (fronted && (!fronted.groups?.pronoun || isOfCharacter(story))) return meant(view, story);
  }
  const work = (left.match(WORK) ?? left.match(NAMED_WORK))?.groups;
  if (work) return works(work.things, work.noun);
  const again = left.match(WORK_AGAIN);
  const topic = story.reading.topic;
  if (!again || topic?.entity.type !== 'SourceWork') return undefined;
  const definition = story.views[topic.definition.sentence]?.bare ?? '';
  const [found] = definition.matchAll(NOUN_OF_WORK);
  return works(again.groups?.things ?? `⟦W${topic.entity.id}⟧`, found?.groups?.noun);
}

function isOfCharacter(story: Story): boolean {
  return story.reading.topic?.entity.type === 'Character';
}

/** "the character": whom the article defines, else the only one that the sentence before names. */
function meant(view: SentenceView, story: Story): Created[] {
  const topic = story.reading.topic;
  if (topic?.entity.type === 'Character') return [{ id: topic.entity.id, type: 'Character' }];
  const before = story.views[view.index - 1];
  const sentences = story.reading.sentences;
  if (!before || sentences[before.index]?.paragraph !== sentences[view.index]?.paragraph) return [];
  const ids = [...new Set(idsIn(before.bare, 'C').map((id) => story.entity(id).id))];
  return ids.length === 1 ? characters(`⟦C${ids[0]}⟧`) : [];
}

export function characters(list: string | undefined): Created[] {
  return idsIn(list, 'C').map((id) => ({ id, type: 'Character' }));
}

export function works(list: string | undefined, noun: string | undefined): Created[] {
  const kind = noun === undefined ? undefined : WORK_NOUNS[noun];
  return idsIn(list, 'W').map((id) => ({ id, type: 'SourceWork', kind }));
}
