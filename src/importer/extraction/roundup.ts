import type { NamedEntity } from './entities.ts';
import { idsIn } from './patterns.ts';
import type { ArticleReading } from './reading-model.ts';

/** "Some Title ...", "The drama series Some Title ..."; not "The series is a spin-off of Some Title". */
export const STARTS_WITH_SHOW =
  /^(?:(?:On|At|Over on|Over at) ⟦O\d+⟧,? (?:meanwhile,? )?)?(?:(?:The|This) (?:(?!(?:is|was|of|has|will|from|on|in|at|by|with|to|after|before|for|as|than|an?|and) )[a-z-]+ ){0,4}|⟦O\d+⟧'s (?:[a-z-]+ ){0,4}|(?!(?:The|This|It|Its|His|Her|They|He|She) )(?:(?!\b(?:which|who|that)\b)[^⟦]){0,40})(⟦\w\d+⟧)/;

/** "Some Network's autumn schedule": the headline speaks of many shows. */
export const SCHEDULE =
  /⟦O\d+⟧.*\b(?:schedule|slate|line-?up|upfronts?|programming|autumn season|fall season)\b|\b(?:[Ss]chedule|[Ss]late|[Ll]ine-?up|[Uu]pfronts?)\b.*⟦O\d+⟧/;

/** "What to watch this week": a paragraph for each of several shows, none of them in the headline. */
export function isRoundup(reading: ArticleReading, headlined: ReadonlySet<NamedEntity>): boolean {
  if (SCHEDULE.test(reading.templates[0]?.bare ?? '')) return true;
  if (headlined.size > 0) return false;
  const subjects = new Map<number, NamedEntity>();
  reading.templates.forEach(({ bare }, i) => {
    const [id] = idsIn(bare.match(STARTS_WITH_SHOW)?.[1], 'S');
    const paragraph = reading.sentences[i]?.paragraph ?? 0;
    if (id === undefined || subjects.has(paragraph)) return;
    subjects.set(paragraph, reading.resolve(id));
  });
  return new Set(subjects.values()).size >= 4;
}
