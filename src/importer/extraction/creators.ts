import type { SourceWorkKind } from '../../kinds.ts';
import type { EntityReference } from '../fact.ts';
import { type Created, characters, createdAt, works } from './created.ts';
import { CHARACTER_NOUN, MADE, MAKERS } from './makers.ts';
import { FUTURE, idsIn, NAMES, WORK_NOUN } from './patterns.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const THING = '⟦[CW]\\d+⟧';
const CALLED = '(?: (?:called|named|known as|of))?';
/** "the character", "his best-known creation, the comic strip": what a thing is called before its name. */
const NOUN = `(?:(?:the|an?|his|her|their|its) )?(?:(?:[\\w'-]+|⟦O\\d+⟧(?:'s)?) ){0,4}?(?:${CHARACTER_NOUN}|${WORK_NOUN})(?: series)?${CALLED},? `;
/** "the Some Title comic strip", "the Some Name character" */
const AFTER = `(?: (?:character|${WORK_NOUN})(?: series)?)?`;
const THINGS = `(?:${NOUN}|the )?${THING}${AFTER}(?:(?: in \\d{4})?(?:,? and (?:later |of )?|, )(?:${NOUN}|the )?${THING}${AFTER})*`;
/** "[Some Name was] created by writer Jane Doe and artist John Roe" */
const PASSIVE = rule(`\\b${MADE}(?: (?:in|around) (?:[A-Z]\\w+ )?\\d{4})? by (?<people>${MAKERS})`);
/** "Jane Doe created the character Some Name"; who "creates" somebody does so in the plot. */
const ACTIVE = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:first |later |then |co-)*(?:created|invented|conceived|devised) (?<things>${THINGS})(?!')`,
);
/** "Jane Doe, creator of Some Name and the comic strip Some Title" */
const CREATOR_OF = rule(
  `(?<people>${NAMES}),? (?:who )?(?:(?:is|was) )?(?:[^⟦.;]{0,60}? (?:as|and) )?(?:the |an? )?(?:original )?(?:co-)?creators? of (?<things>${THINGS})(?!')`,
);
/** "Some Name co-creator Jane Doe", "Some Name's creators, Jane Doe and John Roe" */
const OWNED = rule(
  `(?<things>${THING})(?:'s?)? (?:original )?(?:co-)?creators?,? (?<people>${MAKERS})`,
);
/** "Jane Doe's fictional detective Some Name"; "Jane Doe's character" may as well be whom she plays. */
const OWNER = rule(
  `(?<people>⟦P\\d+⟧)'s? (?:[a-z-]+ ){0,3}?(?:fictional (?:[a-z-]+ ){1,3}|creations?,? (?:the (?:[a-z-]+ ){1,5})?|(?:protagonist|hero|heroine|alter ego|narrator),? |comic strip |webcomic )(?<things>${THING})`,
);

/** "Some Name is a character in Jane Doe's novel Some Title", ", the hero of Jane Doe's stories". */
const OF_A_WORK = rule(
  `(?<things>⟦C\\d+⟧),? (?:(?:is|was) )?(?:an?|the|one of the) (?:[\\w'-]+ ){0,6}?(?:characters?|protagonists?|hero|heroine|antagonist|villain|narrator|figure|detective) (?:in|of|from) (?<people>⟦P\\d+⟧)'s? (?:[\\w'-]+ ){0,5}?(?:${WORK_NOUN}|stories|tales|series|saga|trilogy|plays)\\b`,
);

const NOUN_OF_WORK = new RegExp(
  `\\b(${WORK_NOUN})(?: series)?(?: (?:called|named))?,? ⟦W|⟦W\\d+⟧ (${WORK_NOUN})\\b`,
);

/** A cheap look before the costly ones. */
const ANY = guarded(
  /creat|invent|conceiv|devis|fictional|comic|character|protagonist|hero|alter ego|narrator|villain|antagonist|figure|detective/i,
);
/** Kinds of which "created" says no more than "written". */
const WRITTEN: ReadonlySet<SourceWorkKind> = new Set([
  'NOVEL',
  'PLAY',
  'SHORT_STORY',
  'ARTICLE',
  'BOOK',
]);

/** Who created a character, a comic or a game; shows are the crew's. */
export const creators: Family = (view, story) => {
  if (!ANY.test(view.bare) || !view.bare.includes('⟦P')) return [];
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(PASSIVE)) {
    const end = match.index + match[0].length;
    const things = createdAt(view, story, match.index, end) ?? [];
    found.push(...createdBy(match, things, 0.9, view, story));
  }
  for (const pattern of [ACTIVE, CREATOR_OF, OWNED, OWNER, OF_A_WORK]) {
    for (const match of view.bare.matchAll(pattern)) {
      const { things = '' } = match.groups ?? {};
      found.push(...createdBy(match, thingsIn(things), 0.8, view, story));
    }
  }
  return found;
};

/** "the comic strip ⟦W1⟧ and the character ⟦C2⟧", each with the noun before it. */
function thingsIn(list: string): Created[] {
  const [, before, after] = list.match(NOUN_OF_WORK) ?? [];
  const noun = before ?? after;
  return [...characters(list), ...works(list, noun)];
}

function createdBy(
  match: RegExpMatchArray,
  things: readonly Created[],
  confidence: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  const people = idsIn(match.groups?.people, 'PX').filter(
    (id) => story.entity(id).type === 'Person',
  );
  return people.flatMap((person) =>
    things.map((thing): Finding => {
      const written = thing.kind !== undefined && WRITTEN.has(thing.kind);
      return {
        predicate: written ? 'AUTHORED' : 'CREATED',
        subject: story.refer(person, 'Person'),
        object: referTo(thing, story),
        sentence: view.index,
        confidence,
        at,
        until: at + match[0].length,
      };
    }),
  );
}

function referTo({ id, type, kind }: Created, story: Story): EntityReference {
  return { ...story.refer(id, type), ...(kind ? { kind } : {}) };
}
