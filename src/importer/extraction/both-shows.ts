import { CREDENTIAL, DESCENDANT } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import type { SentenceView, Story } from './story.ts';

/** "both shows", "Both are", "directed both": two that were named before. */
const BOTH =
  /\b(?:[Bb]oth (?:of them )?(?:shows|series|films|movies|dramas|comedies|titles|projects)\b|Both(?= (?:are|were|have been|will be) (?:also )?(?:produced|made|part|set|based|created|written|directed|available|filmed|shot|due|from|co-produced|animated|developed|distributed)\b| (?:come|hail|air|stream|premiere) (?:from|on)\b)|(?<=\b(?:directed|directs|directing|wrote|writes|produced|produces|created|creates|runs|ran) )both(?=[.,;]|$))/;
/** The verb of two, as it stands after one. */
const PLURAL: Readonly<Record<string, string>> = { are: 'is', were: 'was', have: 'has' };

/**
 * The sentence once for each of the two shows that its "both" stands for, with that show's mark in the
 * word's place; as it is where it has no such word or where it is not plain which two are meant.
 */
export function oneByOne(view: SentenceView, story: Story): readonly SentenceView[] {
  const match = view.bare.match(BOTH);
  if (match?.index === undefined) return [view];
  // "both series of Some Show" are of one.
  if (/^ of ⟦/.test(view.bare.slice(match.index + match[0].length))) return [view];
  const pair = twoBefore(view, story);
  if (!pair) return [view];
  return pair.map((show) => {
    const put = (text: string) =>
      text
        .replace(BOTH, `⟦S${show.id}⟧`)
        .replace(
          new RegExp(`(⟦S${show.id}⟧) (are|were|have)\\b`),
          (_, mark: string, verb: string) => `${mark} ${PLURAL[verb]}`,
        );
    return { ...view, bare: put(view.bare), full: put(view.full), focus: show };
  });
}

/** The two shows that the nearest sentence before with any names, else the main show and the only other of its kin. */
function twoBefore(view: SentenceView, story: Story): readonly NamedEntity[] | undefined {
  for (let i = view.index - 1; i >= Math.max(0, view.index - 3); i -= 1) {
    const shows = showsIn(story.views[i]?.bare ?? '', story);
    if (shows.length === 2) return shows;
    if (shows.length > 2) return undefined;
  }
  const [kin, ...others] = new Set(
    story.kinships.flatMap(({ made, from }) => [made, from]).filter((one) => one !== story.main),
  );
  return story.main && kin && others.length === 0 ? [story.main, kin] : undefined;
}

function showsIn(bare: string, story: Story): NamedEntity[] {
  const shows = new Set<NamedEntity>();
  for (const match of bare.matchAll(/⟦S(\d+)⟧/g)) {
    const after = bare.slice(match.index + match[0].length);
    if (!CREDENTIAL.test(after) && !DESCENDANT.test(after))
      shows.add(story.entity(Number(match[1])));
  }
  return [...shows];
}
