import { idsIn, PEOPLE, peopleIn, WORK_NOUN } from './patterns.ts';
import { WORK_NOUNS } from './word-tables.ts';

/** Nouns for a source that say nothing of its kind. */
const SOURCE_NOUN = `(?:${WORK_NOUN}|fairy tales?|stor(?:y|ies)|tales?|poems?|saga|trilogy)`;

/** What stands after "based on": the work, as far as the phrase says. */
export interface SourcePhrase {
  readonly kind?: string;
  /** Entities that are the titles; none for "the novel of the same name" and for a work without a title. */
  readonly titles: readonly number[];
  readonly sameName: boolean;
  readonly year?: string;
  readonly authors: readonly number[];
  readonly length: number;
}

const END =
  /(?:, (?:and (?!⟦)|(?:the (?:film|movie|series|picture|story|plot|production|show)|it|he|she|they|this) |which|itself|starring|with|produced|directed|written by|adapted|about)|\. |; | and (?:starr|stars|directed|produced|written|features|released)|\bstarring\b|\bdirected by\b|\bstars\b|\bproduced by\b)/;
const SAME =
  /^ (?:and \d{4} (?:play|novel|musical) )?(?:of|with|by|bearing|under) (?:the |almost the )?same (?:name|title)/;
/** "the first volume of the novel Some Whole": what stands before it is the source, not the whole. */
const PART_OF_WHOLE =
  /⟦\w\d+⟧,? (?:which is |is |was )?(?:the|an?|one of) (?:[\w'-]+ ){0,3}(?:volume|part|book|instal?lment|entry|novel|story|one|play)s? (?:of|in|from) (?:the |his |her |their |⟦\w\d+⟧'s )?(?:[\w'-]+ ){0,3}$/;

/**
 * Reads the noun phrase at the start of `text` (template) as a source work; undefined where it is none.
 * `prior` is the sentence before it, where the owner of "his novel" stands.
 */
export function sourcePhrase(text: string, prior: string): SourcePhrase | undefined {
  const end = text.match(END)?.index ?? text.length;
  const region = text.slice(0, Math.min(end, 240));
  const noun = nounIn(region);
  if (!noun) return untitledNoun(region);
  const before = region.slice(0, noun.at);
  const after = region.slice(noun.at + noun.text.length).replace(/^ series\b/, '');
  const same =
    SAME.test(after) ||
    /\b(?:eponymous|homonymous|same-titled|same-named|self-titled|identically titled)\b/.test(
      before,
    );
  const afterTitle = after.match(
    /^(?: (?:adaptation|version)(?: of)?)?,?(?: called| titled| entitled)? (⟦[SWXTFCPL]\d+⟧(?!'s ⟦)(?:(?:,? and|,) (?!⟦P)⟦[SWXTFC]\d+⟧(?!'s))*)/,
  );
  const afterAuthor = after.match(
    /^ (?:written )?by (?:(?:[a-z]+ ){0,3}⟦[PX]\d+⟧(?:,? and |, )?)+,? (?:called|titled|entitled) (⟦[SWXTFCPL]\d+⟧)/,
  );
  const beforeTitle = before.match(
    /(⟦[SWXTFC]\d+⟧),? (?:is |was )?(?:an?|the|his|her|one of|which) (?:[\w'-]+ ){0,6}$/,
  );
  const owned = before.match(/⟦[PX]\d+⟧'s (?:[a-z-]+ ){0,3}(⟦[SWXTFC]\d+⟧) (?:[a-z-]+ )?$/);
  const by = new RegExp(
    `^(?:[^.]{0,80}?),? (?:co-)?(?:written |authored |penned )?by (?:the )?(?:[\\w'-]+ ){0,4}(?<people>${PEOPLE})`,
  ).exec(after);
  const owning = before.match(
    /(⟦[PX]\d+⟧(?:(?:, |,? and )⟦[PX]\d+⟧)*)(?<possessive>'s?)? (?:[\w',-]+ |⟦[AX]\d+⟧-[a-z]+ |⟦A\d+⟧ ){0,7}$/,
  );
  // "a Jane Doe novel by Ivy Bell": Jane Doe is whom it is about.
  const owner =
    owning && !owning.groups?.possessive && /^(?:,? ⟦\w\d+⟧)?,? by /.test(after)
      ? undefined
      : owning?.[1];
  const own = /^(?:his|her|their)\b/.test(before) ? lastPeople(prior) : [];
  const titles = idsIn(
    same
      ? undefined
      : PART_OF_WHOLE.test(before)
        ? beforeTitle?.[1]
        : (afterAuthor?.[1] ?? afterTitle?.[1] ?? beforeTitle?.[1] ?? owned?.[1]),
  );
  const authors = owned
    ? idsIn(owned[0], 'PX').slice(0, 1)
    : owner
      ? idsIn(owner, 'PX')
      : by
        ? peopleIn(by.groups?.people)
        : own;
  const years = (beforeTitle ? '' : before).match(/\b(1[5-9]\d\d|20\d\d)\b/g);
  const kind = WORK_NOUNS[noun.text.toLowerCase()];
  return {
    ...(kind ? { kind } : {}),
    titles,
    sameName: same,
    ...(years ? { year: years.at(-1) ?? '' } : {}),
    // A game is by a studio; where the words give a person, other rules find it.
    authors: kind === 'GAME' ? [] : authors.filter((id) => !titles.includes(id)),
    length: noun.at + noun.text.length + (by?.[0].length ?? afterTitle?.[0].length ?? 0),
  };
}

/** "a screenplay by Jane Doe based on her novel": the people just before. */
function lastPeople(prior: string): number[] {
  const by = prior.match(new RegExp(`(?:by|from|writer|author) (?<people>${PEOPLE})[^⟦]{0,40}$`));
  return peopleIn(by?.groups?.people);
}

/** The noun that the phrase is about: the last of "1937 novel and 1939 play", but none inside a name. */
function nounIn(region: string): { text: string; at: number } | undefined {
  for (const match of region.matchAll(new RegExp(`\\b(?:${SOURCE_NOUN})\\b`, 'gi'))) {
    if (
      /\bof the $/.test(region.slice(0, match.index)) &&
      /^ (?:by|in)\b/.test(region.slice(match.index + match[0].length))
    )
      continue;
    // What somebody lived through is no work.
    if (
      /\b(?:life|lives|true|real|real-life|true-life|love|back|news|ghost|own|whole)[ -]$/i.test(
        region.slice(0, match.index),
      ) &&
      /^stor/i.test(match[0])
    )
      continue;
    if (/^'s /.test(region.slice(match.index + match[0].length))) continue;
    const rest = region.slice(match.index + match[0].length);
    const another = rest.match(
      new RegExp(`^,? (?:and|or) (?:[\\w'-]+ ){0,3}(?:${SOURCE_NOUN})\\b`, 'i'),
    );
    if (another && !/^,? and ⟦/.test(rest)) {
      const last = another[0].match(new RegExp(`(?:${SOURCE_NOUN})$`, 'i'))?.[0] ?? '';
      return { text: last, at: match.index + match[0].length + another[0].length - last.length };
    }
    return { text: match[0], at: match.index };
  }
  return undefined;
}

/** "... by Jane Doe and Some Other Title by Ivy Bell", "..., as well as Jane Doe's memoir Some Title": the next work of a list. */
export function anotherSource(rest: string): SourcePhrase | undefined {
  const lead = rest.match(/^(?:,? and|,? as well as|,) (?:(?:up)?on )?/)?.[0];
  if (lead === undefined) return undefined;
  const next = rest.slice(lead.length);
  const match = next.match(
    new RegExp(`^(?:the )?(?:\\d{4} )?(?:[a-z-]+ ){0,3}?(⟦[SWXT]\\d+⟧),? by (?<people>${PEOPLE})`),
  );
  const [title] = idsIn(match?.[1]);
  if (match && title !== undefined) {
    const authors = peopleIn(match.groups?.people);
    return { titles: [title], sameName: false, authors, length: lead.length + match[0].length };
  }
  // A noun of its own, and a title: "and the screenplay by" is no other work.
  if (!new RegExp(`^(?:⟦P\\d+⟧'s?|the|his|her|their) (?:[\\w'-]+ ){0,4}?${WORK_NOUN} ⟦`).test(next))
    return undefined;
  const phrase = sourcePhrase(next, '');
  return phrase && phrase.titles.length > 0
    ? { ...phrase, length: lead.length + phrase.length }
    : undefined;
}

/** "Some Title by Jane Doe", "Jane Doe's Some Title". */
function untitledNoun(region: string): SourcePhrase | undefined {
  const by = region.match(
    new RegExp(`^(?:the )?(?:[a-z-]+ ){0,3}(⟦[SWXTFC]\\d+⟧),? by (?<people>${PEOPLE})`),
  );
  const owned = region.match(
    /^(?:the )?(⟦[PX]\d+⟧)'s? (?:\d{4} |[a-z-]+ ){0,4}(⟦[SWXTFC]\d+⟧)(?! (?:film|movie|series))/,
  );
  const [title] = idsIn(by?.[1] ?? owned?.[2]);
  if (title === undefined) return undefined;
  const goods = /^ (?:[a-z]+ )?(?:toys?|dolls?|brand|characters?|line|franchise)\b/.test(
    region.slice(owned?.[0].length ?? 0),
  );
  const authors = by ? peopleIn(by.groups?.people) : goods ? [] : idsIn(owned?.[1], 'PX');
  return { titles: [title], sameName: false, authors, length: (by ?? owned)?.[0].length ?? 0 };
}
