import { isPersonal } from './name-shape.ts';
import { type FoldedPeople, foldPeople } from './people-fold.ts';
import type { SentenceView, Story } from './story.ts';

/** Several families ask for it; it lives as long as the sentence's view. */
const FOLDED = new WeakMap<SentenceView, FoldedPeople>();

/** The template of a sentence or clause with its lists of people folded. */
export function foldedIn(view: SentenceView, story: Story): FoldedPeople {
  const known = FOLDED.get(view);
  if (known) return known;
  const folded = foldPeople(view.bare, (id) => isPersonal(story.entity(id).name));
  FOLDED.set(view, folded);
  return folded;
}
