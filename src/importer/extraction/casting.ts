import type { NamedEntity } from './entities.ts';
import { wholeOf } from './nominals.ts';
import type { SentenceView, Story } from './story.ts';

/** Somebody plays in something, perhaps as somebody; every rule about casts ends in these. */
export interface Casting {
  readonly person: number;
  readonly show: NamedEntity;
  readonly character?: number;
  readonly sentence: number;
  readonly at: number;
  readonly until: number;
  readonly confidence: number;
  /** The clause that `at` and `until` count in. */
  readonly template?: string;
}

/** A finale's cast is its series' cast until an article says otherwise. */
export function each(
  match: RegExpMatchArray,
  people: readonly number[],
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Casting[] {
  const at = match.index ?? 0;
  const place = {
    sentence: view.index,
    at,
    until: at + match[0].length,
    confidence,
    template: view.bare,
  };
  return people.map((person) => ({ person, show: wholeOf(show, story), ...place }));
}

/** The id in a mark. */
export function digits(mark: string | undefined): number | undefined {
  const id = mark?.match(/\d+/)?.[0];
  return id === undefined ? undefined : Number(id);
}
