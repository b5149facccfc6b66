import { fold } from '../../text/fold.ts';

/** Professions of people who make works, by the predicates that a credit in each is stated with. */
const BY_CREDIT: Readonly<Record<string, string>> = {
  ACTED_IN: 'actor',
  PORTRAYED: 'actor',
  DIRECTED: 'director',
  WROTE: 'writer',
  AUTHORED: 'writer',
  CREATED: 'writer',
  SHOWRAN: 'showrunner',
  PRODUCED: 'producer',
  EXECUTIVE_PRODUCED: 'producer',
  COMPOSED: 'composer',
};

/** Words for the same professions. People change between these, so two of them are no contradiction. */
const OF_THE_TRADE: Readonly<Record<string, string>> = {
  actor: 'actor',
  actress: 'actor',
  comedian: 'actor',
  star: 'actor',
  director: 'director',
  filmmaker: 'director',
  writer: 'writer',
  screenwriter: 'writer',
  author: 'writer',
  novelist: 'writer',
  playwright: 'writer',
  creator: 'writer',
  showrunner: 'showrunner',
  producer: 'producer',
  composer: 'composer',
};

/** Words for professions outside of the trade: who has one of these seldom has a namesake's credits. */
const OUTSIDE: ReadonlySet<string> = new Set(
  `academic architect astronaut astronomer athlete banker barrister baker biologist bishop boxer
  broker businessman businesswoman chef chemist coach congressman congresswoman councillor cricketer
  cyclist dentist detective diplomat doctor economist engineer entrepreneur farmer fisherman
  footballer gardener geologist golfer governor historian jockey journalist judge lawyer lecturer
  mathematician mayor midwife minister nurse nutritionist officer paramedic philosopher physician
  physicist pilot plumber policeman policewoman politician priest professor psychiatrist psychologist
  quarterback researcher restaurateur scientist senator sheriff soldier solicitor spokesman
  spokesperson spokeswoman sprinter striker surgeon swimmer teacher vet zoologist`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a profession is one of those that make no works. */
export function isOutside(profession: string): boolean {
  return OUTSIDE.has(profession);
}

/** The profession that a credit of some predicate or relationship type shows; undefined for others. */
export function professionOf(type: string): string | undefined {
  return BY_CREDIT[type];
}

/** Professions among the words of a phrase, as "British chef" or "actor and director". */
export function professionsIn(phrase: string): string[] {
  return fold(phrase)
    .split(' ')
    .flatMap((word) => OF_THE_TRADE[word] ?? (OUTSIDE.has(word) ? word : []));
}

/**
 * Professions that a sentence gives to a person in plain apposition: "chef Ann Moss", "Ann Moss, a
 * former chef", "Ann Moss is a chef". What somebody plays is none of these.
 */
export function statedProfessions(name: string, sentence: string): string[] {
  const found: string[] = [];
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    const before = /(?:^|[\s(“"])([A-Za-z-]+)\s+$/.exec(
      sentence.slice(Math.max(0, at - 40), at),
    )?.[1];
    const behind = sentence.slice(at + name.length, at + name.length + 60);
    // The noun of the phrase is its last word: "a chef from Leeds" and "a chef," end behind it.
    const after =
      /^(?:,| (?:is|was)) (?:an?|the) ((?:[a-z-]+ ){0,3}?[a-z-]+)(?=[,.;)]| (?:and|at|by|from|in|of|on|who|with)\b|$)/.exec(
        behind,
      )?.[1];
    found.push(...professionsIn(before ?? ''), ...professionsIn(after?.split(' ').at(-1) ?? ''));
  }
  return found;
}

/** What a person is known to do, from credits and from what a catalogue adds to the name. */
export function professionsOf(
  { disambiguation = '' }: { readonly disambiguation?: string | undefined },
  links: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const types = [...links.values()].flatMap((some) => [...some]);
  return new Set([
    ...types.flatMap((type) => professionOf(type) ?? []),
    ...professionsIn(disambiguation),
  ]);
}
