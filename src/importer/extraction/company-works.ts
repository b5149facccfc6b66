import { worksAfter } from './credit-lists.ts';
import type { NamedEntity } from './entities.ts';
import { rule } from './rule.ts';
import type { Family, SentenceView, Story } from './story.ts';

const NOUN = '(?:company|studio|firm|outfit)';
const ADVERBS = '(?:(?:has|had|have|also|later|then|first|since|went on to|subsequently) )*';
/** "Some Studio made", "the company, which is based in Oslo, has produced". */
const MAKES = rule(
  `(?<company>⟦O\\d+⟧|\\b[Tt]he ${NOUN})(?:, [^⟦,;]{3,60},)? ${ADVERBS}(?:(?:co-)?produced|made|(?:is|was) (?:responsible for|behind|(?:best )?known for)|animated)\\b`,
);
/** "The company's first series was Some Title". */
const FIRST = rule(
  `(?<company>⟦O\\d+⟧'s?|\\b[Tt]he ${NOUN}'s) (?:first|second|third|next|last|latest|biggest|earlier|other) (?:[a-z-]+ ){0,2}(?:productions?|series|films?|features?|shows?|hits?|credits?|drama|comedy) (?:was|were|is|are|includes?|included)`,
);

/** PRODUCED_BY, in news and in lives: the list of what a company made. Its own article has `houseLists`. */
export const companyWorks: Family = (view, story) => {
  if (story.reading.topic?.entity.type === 'Organization') return [];
  return [...view.bare.matchAll(MAKES), ...view.bare.matchAll(FIRST)].flatMap((match) => {
    const company = companyOf(match.groups?.company, view, story);
    if (!company) return [];
    const at = match.index;
    const end = at + match[0].length;
    return worksAfter(view.bare, { jobs: ['PRODUCED'], at, end, leads: 'object' })
      .filter(({ letter }) => letter === 'S')
      .map(({ id }) => ({
        predicate: 'PRODUCED_BY' as const,
        subject: story.refer(id, 'Show'),
        object: story.refer(company.id, 'Organization'),
        sentence: view.index,
        confidence: 0.75,
        at,
        until: end,
      }));
  });
};

/** Whom a name or "the company" stands for: the only maker that the sentence before names. */
function companyOf(
  words: string | undefined,
  { index }: SentenceView,
  { entity, views, reading: { sentences } }: Story,
): NamedEntity | undefined {
  const makers = (bare = '') =>
    new Set(
      [...bare.matchAll(/⟦O(\d+)⟧/g)]
        .map(([, id]) => entity(Number(id)))
        .filter(({ kind }) => kind === undefined || kind === 'STUDIO'),
    );
  if (words?.startsWith('⟦')) return [...makers(words)][0];
  const near = sentences[index - 1]?.paragraph === sentences[index]?.paragraph;
  const named = makers(near ? views[index - 1]?.bare : '');
  return named.size === 1 ? [...named][0] : undefined;
}
