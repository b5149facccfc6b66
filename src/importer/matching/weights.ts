/** A reason for or against a candidate. */
export interface Weight {
  /** Added to the candidate's score; null rules it out whatever else there is. */
  readonly points: number | null;
  /** What an editor reads; `...` stands for what the reason is about. */
  readonly says: string;
  /** Why it weighs that much. */
  readonly because: string;
}

/** Points that a candidate needs to be taken: what its whole name alone is worth. */
export const NEEDED = 3;
/** Points by which the best candidate must lead the next one. */
export const MARGIN = 1;

/** Points below which a candidate is not even offered to an editor: more speaks against it than for it. */
export const WORTH_A_LOOK = 0;

/**
 * Everything that speaks for or against a candidate, in the order in which it is shown: the one place
 * where the numbers stand. `docs/matching.md` says what they mean together.
 */
export const WEIGHTS = {
  NAME: {
    points: 3,
    says: 'is called exactly that',
    because:
      'A whole name that one entity bears is that entity, unless something speaks against it.',
  },
  ALIAS: {
    points: 3,
    says: 'is also called that',
    because: 'An alias was given by a catalogue or an editor, so it is as good as the name.',
  },
  INITIALS: {
    points: 1,
    says: 'is called ..., which may be the same name with initials',
    because: 'Many people share a surname and an initial: more must agree.',
  },
  MIDDLE_NAME: {
    points: 1,
    says: 'is called ..., which may be the same name with one more part',
    because: 'A middle name is what people with a common name are told apart by.',
  },
  SURNAME: {
    points: 1,
    says: 'is called ..., and the text gives a surname only',
    because: 'A surname counts only among people who work on what the article is about.',
  },
  ONE_WORD: {
    points: -1,
    says: 'the name is a single word',
    because: 'One word is the first name or the surname of many.',
  },
  NAME_SHARED: {
    points: -1,
    says: 'others bear the same name',
    because: 'Of a name that several bear, the name alone tells nothing.',
  },
  DISAMBIGUATED: {
    points: -1,
    says: 'a catalogue tells it from a namesake as "..."',
    because: 'A catalogue adds such words where it knows of a namesake, even one that is not here.',
  },
  SEEN_BEFORE: {
    points: 5,
    says: 'an earlier version of this article named it, or an editor merged it into this one',
    because: 'What was decided for this very article holds until somebody undoes it.',
  },
  SHARES: {
    points: 2,
    says: 'goes together with ...',
    because: 'Two names that stand together here and in the graph are seldom both namesakes.',
  },
  SHARES_MORE: {
    points: 1,
    says: 'also goes together with ...',
    because: 'Each further one adds less; two count at the most.',
  },
  SHARES_COMPANY: {
    points: 1,
    says: 'goes together with ...',
    because: 'A company has many works: sharing it says little.',
  },
  ROLE: {
    points: 1,
    says: 'has the same part in it: ...',
    because: 'The article states what the graph knows already.',
  },
  WORKED_WITH: {
    points: 1,
    says: 'worked before with ...',
    because: 'People work together again; two such ties count at the most.',
  },
  PROFESSION: {
    points: 1,
    says: 'is known for that kind of work: ...',
    because: 'It tells an actor from a director of one name, but not two actors.',
  },
  YEAR: {
    points: 2,
    says: 'came out in the year that the text gives, ...',
    because: 'Title and year identify most works.',
  },
  KIND: {
    points: 1,
    says: 'is of the kind that the text gives, ...',
    because: 'It tells a film from a series of one name, but not two films.',
  },
  OTHER_PROFESSION: {
    points: -3,
    says: 'the text speaks of a ..., which it is not known to be',
    because: 'Somebody of another profession is most likely another person.',
  },
  OTHER_AUTHOR: {
    points: -3,
    says: 'is by ..., and the text names another author',
    because: 'Two authors seldom mean one book.',
  },
  OTHER_DIRECTOR: {
    points: -2,
    says: 'is a film directed by ..., and the text names another director',
    because: 'It is another film of the title, or the director was replaced.',
  },
  MADE_ALREADY: {
    points: -3,
    says: 'came out in ..., and the text speaks of a film that is still to come',
    because: 'It is most likely a new film of the title.',
  },
  OTHER_YEAR: {
    points: null,
    says: 'came out in ..., not in the year that the text gives',
    because: 'The year is given to tell works of one title apart.',
  },
  OTHER_KIND: {
    points: null,
    says: 'is a ..., not what the text says it is',
    because: 'The kind is given to tell works of one title apart.',
  },
  OTHER_TITLE: {
    points: null,
    says: 'one of the two has no title yet, only a description',
    because: 'A description in words is not a title.',
  },
  BORN_LATER: {
    points: null,
    says: 'was born in ..., after the work came out',
    because: 'Nobody works before being born.',
  },
  DIED_BEFORE: {
    points: null,
    says: 'died in ..., long before the work',
    because:
      'Nobody plays or directs more than five years after dying; books and music outlive people.',
  },
} as const satisfies Record<string, Weight>;

export type ReasonCode = keyof typeof WEIGHTS;

/** One reason for or against a candidate, as it is stored: its code and what it is about. */
export type Reason = readonly [code: ReasonCode, about?: string];

/** The weight of a reason, with all of its kinds visible to the type checker. */
export function weightOf(code: ReasonCode): Weight {
  return WEIGHTS[code];
}

/** The reason in words: `+2 goes together with Some Show`. */
export function wordsOf([code, about = '']: Reason): string {
  const { points, says } = weightOf(code);
  const sign = points === null ? 'ruled out:' : points < 0 ? `${points}` : `+${points}`;
  // A function, since a name may hold what `replace` takes for a pattern.
  return `${sign} ${says.replace('...', () => about)}`;
}
