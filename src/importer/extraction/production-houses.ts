import { companySlots } from './company-slots.ts';
import type { NamedEntity } from './entities.ts';
import { inTheMaking, nominalsIn, showAroundOrFocus } from './nominals.ts';
import { SHOW_NOUN } from './patterns.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

/** PRODUCED_BY: the companies in the places of a sentence that hold who makes a show. */
export const productionHouses: Family = (view, story) => {
  if (!view.bare.includes('⟦O')) return [];
  const found: Finding[] = [];
  for (const slot of companySlots(view.bare)) {
    const { at, until, active, names, joint, holds } = slot;
    if (holds === 'workplace' && !tellsOfAnimation(story)) continue;
    const companies = names.filter(({ letter, id }) => {
      if (letter !== 'O') return false;
      const { kind, name } = story.entity(id);
      if (FUNDS.test(name)) return false;
      if (kind === 'NEWS_OUTLET' || kind === 'PUBLISHER') return false;
      return joint || (kind !== 'STREAMER' && kind !== 'NETWORK');
    });
    if (companies.length === 0) continue;
    const shows = active ? objectsOf(view, story, at, until) : productsAt(view, story, at);
    for (const show of shows) {
      for (const { id } of companies) {
        found.push({
          predicate: 'PRODUCED_BY',
          subject: story.refer(show.id, 'Show'),
          object: story.refer(id, 'Organization'),
          sentence: view.index,
          confidence: 0.75,
          at,
          until,
        });
      }
    }
  }
  return found;
};

/** Who gives money to films and makes none. */
const FUNDS = / (?:Screen|Fund|Funds|Council|Commission|Institute|Agency)$/;
function tellsOfAnimation(story: Story): boolean {
  return story.views.some(({ bare }) => /\b(?:anime|animat(?:ed|ion|or)s?|cartoon)\b/i.test(bare));
}

/** "Some Name, last year's hit from": what is described is what was named last. */
const DESCRIBES = new RegExp(`^ ?(?:${SHOW_NOUN}|hit|smash|feature|whodunit)s?,? from `);
const BOTH =
  /\b(?:[Bb]oth|[Tt]he two)(?= (?:shows|series|films|dramas|are|were|come|hail)\b|[.,;]|$)/;

/** What a passive at `at` is told of. */
function productsAt(view: SentenceView, story: Story, at: number): NamedEntity[] {
  if (BOTH.test(view.bare.slice(0, at))) return pair(story);
  const before = view.bare.slice(0, at);
  if (
    /\buntitled\b/.test(before) ||
    (/⟦[^S]\d+⟧, [^⟦,;]*$/.test(before.slice(-80)) && DESCRIBES.test(view.bare.slice(at)))
  )
    return [];
  const show =
    showAroundOrFocus(view, story, at) ??
    nominalsIn(view, story)[0]?.show ??
    inTheMaking(view, story);
  return show ? [show] : [];
}

/** What the companies at `at` make: the verb's object, else what is in the making. */
function objectsOf(view: SentenceView, story: Story, at: number, until: number): NamedEntity[] {
  const rest = view.bare.slice(until);
  if (BOTH.test(view.bare.slice(at, until + 20))) return pair(story);
  const next = nominalsIn(view, story).find(({ start }) => start >= until - 4);
  const object = next && /^(?:[\w',-]+ ){0,5}$/.test(rest.slice(0, next.start - until).trimStart());
  if (next && object) return [next.show];
  const before = nominalsIn(view, story).filter(({ end }) => end <= at);
  const show = before[0]?.show ?? inTheMaking(view, story);
  return show ? [show] : [];
}

/** "Both are produced by": what the article is about and the other show that it names most. */
function pair(story: Story): NamedEntity[] {
  const { main } = story;
  const counts = new Map<NamedEntity, number>();
  for (const view of story.views) {
    for (const show of new Set(nominalsIn(view, story).map((nominal) => nominal.show)))
      if (show !== main) counts.set(show, (counts.get(show) ?? 0) + 1);
  }
  const [other] = [...counts].sort((a, b) => b[1] - a[1]);
  return main && other ? [main, other[0]] : [];
}
