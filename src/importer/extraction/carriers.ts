import type { NamedEntity } from './entities.ts';
import { nominalsIn, wholeOf } from './nominals.ts';
import { idsIn, ORGANIZATION as O, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const NOUN = `(?:${SHOW_NOUN}|mystery|whodunit|horror|romance|fantasy|chiller|saga)`;
const WORDS = "(?:(?!(?:and|of|for|on|in|to|with|by|from|is|has)\\b)[\\w'/-]+ ){0,3}";
const ORGS = `${O}(?:(?:,? and (?:on )?|, (?:on )?)${O})*`;
/** "Some Show, the Some Network crime drama from ...", "Some Show, Some Network's prequel to ...". */
const APPOSED = rule(
  `(?<show>⟦S\\d+⟧), (?:(?:the|an?|its) )?(?<orgs>${O})(?:'s)? ${WORDS}${NOUN}\\b`,
);
/** "The six-part Some Network series follows": no title beside it. */
const DEFINITE = rule(
  `^(?:[Tt]he|[Tt]his) ${WORDS}(?<orgs>${O})(?:'s)? ${WORDS}(?!production|special|project|feature|picture|musical)${NOUN}\\b(?!,? ⟦S| (?:⟦S|is (?:a|an|the)|director|star|writer))`,
);
/** "Some Network has dismissed reports that its drama Some Show will move". */
const ITS = rule(
  `(?<orgs>${O})[^.;"⟦]{0,60}\\bits (?:(?:(?!and\\b)[\\w'/-]+|⟦[STX]\\d+⟧) ){0,4}?${NOUN},? (?<show>⟦S\\d+⟧)`,
);
/** "will be shown on A and B", "stream the next day on B", "remain on B". */
const ON = rule(
  `\\b(?:air(?:s|ed|ing)?|shown|show|run(?:s|ning)?|stream(?:s|ed|ing)?|broadcast|screen(?:s|ed|ing)?|premier(?:es?|ed|ing)|debut(?:s|ed|ing)?|remain(?:s|ed)?|available|lands?|(?:is|are|was|were|back))(?: (?:in|from|the|next|day|later|first|weekly|exclusively|worldwide|also|only|now|back|\\w+day|\\d+|\\w+ly))* on (?:the )?(?<orgs>${ORGS})`,
);
/** "Some Streamer will stream the series". */
const CARRIES = rule(
  `(?<orgs>${ORGS})(?:, which [^,]{3,80},)? (?:(?:will|has|have|is|are|to|also|now) )*(?:stream|air|carry|screen|show|broadcast)(?:s|ed|ing)? (?=it\\b|⟦S|the |this )`,
);
/** "created by Jane Doe for Some Channel". */
const CREATED_FOR = rule(
  `\\b(?:created|devised|originated) (?:by [^.;⟦]{0,20}(?:⟦P\\d+⟧[^.;⟦]{0,8}){1,3} )?for (?:the )?(?<orgs>${ORGS})`,
);
const COMMISSIONED = rule(`\\b(?:commissioned|ordered|greenlit) by (?:the )?(?<orgs>${ORGS})`);
const FRONTED = rule(`^(?:Over )?[Oo]n (?<orgs>${O}), (?:the )?(?:[a-z-]+ ){0,3}(?<show>⟦S\\d+⟧)`);
const PROMISES = rule(
  `(?<orgs>${O}) (?:has|have|had|will) (?:now |just |also )?(?:released|unveiled|promised|brought back|bring back|debuted|shared|dropped|handed)\\b`,
);

/** BROADCAST, in lists of carriers and where the title stands apart from its network. */
export const carriers: Family = (view, story) => {
  if (!view.bare.includes('⟦O')) return [];
  const found: Finding[] = [];
  const add = (match: RegExpMatchArray, show: NamedEntity | undefined, airs: boolean) => {
    if (!show || ABROAD.test(match[0])) return;
    const at = match.index ?? 0;
    for (const id of idsIn(match.groups?.orgs, 'O')) {
      const { kind } = story.entity(id);
      // Of whom nothing else is known, what it does says that it is a network.
      if (kind === undefined ? !airs : kind !== 'NETWORK' && kind !== 'STREAMER') continue;
      found.push({
        predicate: 'BROADCAST',
        subject: story.refer(id, 'Organization'),
        object: story.refer(wholeOf(show, story).id, 'Show'),
        sentence: view.index,
        confidence: 0.75,
        at,
        until: at + match[0].length,
      });
    }
  };
  const named = (match: RegExpMatchArray) => {
    const [id] = idsIn(match.groups?.show, 'S');
    return id === undefined ? undefined : story.entity(id);
  };
  for (const pattern of [APPOSED, ITS, FRONTED]) {
    for (const match of view.bare.matchAll(pattern)) add(match, named(match), false);
  }
  for (const match of view.bare.matchAll(DEFINITE)) add(match, view.focus, false);
  for (const match of view.bare.matchAll(ON)) add(match, before(view, story, match), true);
  for (const pattern of [COMMISSIONED, CREATED_FOR]) {
    for (const match of view.bare.matchAll(pattern)) add(match, before(view, story, match), true);
  }
  for (const match of view.bare.matchAll(CARRIES)) add(match, after(view, story, match), true);
  for (const match of view.bare.matchAll(PROMISES)) add(match, after(view, story, match), false);
  return found;
};

const ABROAD = /\b(?:trailer|stage)\b/;

/** What airs there: the nearest show before, else what the sentence is about. */
function before(
  view: SentenceView,
  story: Story,
  match: RegExpMatchArray,
): NamedEntity | undefined {
  const at = match.index ?? 0;
  return nominalsIn(view, story)
    .filter(({ end }) => end <= at)
    .at(-1)?.show;
}

/** What stands right after the verb. */
function after(view: SentenceView, story: Story, match: RegExpMatchArray): NamedEntity | undefined {
  const end = (match.index ?? 0) + match[0].length;
  const next = nominalsIn(view, story).find(({ start }) => start >= end && start - end < 45);
  return next?.show;
}
