import { CREDENTIAL } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import type { ArticleReading } from './reading-model.ts';

const TELLS_OF_A_LIFE =
  /\b(?:died|dies|dead|death|obituary|memoir|album|tour|married|lawsuit|sued|festival|awards?|ceremony|box office|podcast)\b/i;
/** "Jane Doe, the star of Some Show,", "best known for Some Show": who somebody is. */
const EARLIER_WORK =
  /(?:⟦[PX]\d+⟧, (?:the |an? )?(?:[a-z-]+ ){0,4}(?:stars?|creators?|directors?|writers?|showrunners?|producers?|makers?|alums?|veterans?)(?: and [a-z-]+)? (?:of|behind|on|from)|\bknown for|\bcredits include|who [a-z-]+(?: [a-z]+)? (?:in|on)) (?:the )?(?:⟦O\d+⟧(?:'s)? )?(?:[\w-]+ ){0,4}(?:⟦S\d+⟧(?:,? and |, ))*$/;

/**
 * "Jane Doe will play a spy in Some Title": the only show that the first sentence of the text speaks of;
 * `paragraphOf` numbers the paragraph of a sentence, and the opening ends before `opening`.
 */
export function showOfLede(
  reading: ArticleReading,
  paragraphOf: (sentence: number) => number,
  opening: number,
): NamedEntity | undefined {
  const at = startOf(reading, paragraphOf);
  const bare = reading.templates[at]?.bare ?? '';
  const made = at < 0 ? undefined : madeIn(reading, at);
  if (made) return made;
  if (at < 0 || paragraphOf(at) >= opening || TELLS_OF_A_LIFE.test(bare)) return undefined;
  const shows = new Set<NamedEntity>();
  for (const match of bare.matchAll(/⟦S(\d+)⟧/g)) {
    const id = Number(match[1]);
    const after = bare.slice(match.index + match[0].length);
    if (!CREDENTIAL.test(after) && !EARLIER_WORK.test(bare.slice(0, match.index)))
      shows.add(reading.resolve(id));
  }
  const later = reading.templates.slice(at + 1).some(({ bare: text }) => ABOUT_IT.test(text));
  return shows.size === 1 && later ? [...shows][0] : undefined;
}

/** The first whole sentence of the text, after headline, dek and byline; -1 where there is none. */
function startOf(reading: ArticleReading, paragraphOf: (sentence: number) => number): number {
  return reading.sentences.findIndex(
    ({ text }, i) => paragraphOf(i) > 0 && text.length > 60 && /[.!?]["”’']?$/.test(text),
  );
}

/**
 * "Some Network orders a take on Other Title from Third Title duo": where the first sentence says another
 * show to be made before it names the one that stands out by its place and number, the news is of that.
 */
export function madeInstead(
  show: NamedEntity,
  reading: ArticleReading,
  paragraphOf: (sentence: number) => number,
): NamedEntity | undefined {
  const bare = reading.templates[startOf(reading, paragraphOf)]?.bare ?? '';
  const match = bare.match(MADE);
  const made = match && reading.resolve(Number(match[1]));
  if (!made || made === show) return undefined;
  const before = [...bare.slice(0, match.index).matchAll(/⟦S(\d+)⟧/g)];
  return before.some(([, id]) => reading.resolve(Number(id)) === show) ? undefined : made;
}

/** "has ordered Some Title, a series based on", "is developing the novel as Some Title, a drama". */
const MADE =
  /(?:\b(?:order(?:s|ed)(?: to)?|order (?:to|for)|greenl(?:it|ights|ighted)|commission(?:s|ed)|announced|(?:is|are) (?:making|producing|developing)|develops?|unveiled)|\b(?:adapt|develop|turn)[a-z]* [^.;]{0,40}⟦W\d+⟧ (?:as|into)|⟦W\d+⟧ (?:as|into)) ⟦S(\d+)⟧,? (?:an?|the|its|which)\b/;

/** The show that the first paragraph of the text, from sentence `from` on, says to be made, where it names one so. */
function madeIn(reading: ArticleReading, from: number): NamedEntity | undefined {
  const { paragraph } = reading.sentences[from] ?? {};
  const made = new Set<NamedEntity>();
  for (let i = from; reading.sentences[i]?.paragraph === paragraph; i += 1) {
    const id = reading.templates[i]?.bare.match(MADE)?.[1];
    if (id !== undefined) made.add(reading.resolve(Number(id)));
    if (paragraph === undefined) break;
  }
  return made.size === 1 ? [...made][0] : undefined;
}

const ABOUT_IT =
  /\b(?:[Tt]he|[Tt]his) (?:[a-z-]+ ){0,3}(?:film|movie|series|show|drama|comedy|thriller|feature|project|adaptation|biopic|picture|documentary|miniseries|sitcom|sequel|pilot)\b/;
