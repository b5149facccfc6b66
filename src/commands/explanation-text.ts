import type { Ground, Outcome } from '../importer/matching/decision.ts';
import type {
  EntityNow,
  ExplainedCandidate,
  ExplainedName,
  Explanation,
} from '../importer/matching/explanation.ts';

/** Characters of a sentence that are shown. */
const SHOWN = 160;

const GROUNDS: Readonly<Record<Ground, string>> = {
  CHARACTER_OF_WORK: 'it is a character of that work already',
  PLACE_OF_WORK: 'it is the one work that stands in that place',
  MERGED: 'an editor merged what this article had named into it',
  NAMED_IN_FULL: 'the article names only one person of this surname in full',
  NAMED_WITH_YEAR: 'the article gives a year to the only work of this title',
};

/** An explanation in plain words, line by line. */
export function explanationText({
  article,
  needed,
  neededMargin,
  names,
  left,
}: Explanation): string[] {
  const counts = (['MATCHED', 'SAME', 'NEW', 'UNRESOLVED'] as const).flatMap((outcome) => {
    const count = names.filter((name) => name.outcome === outcome).length;
    return count > 0 ? [`${count} ${COUNTED[outcome]}`] : [];
  });
  return [
    `${article.headline} (${article.slug})`,
    `${names.length} names: ${counts.join(', ')}. A candidate needs ${needed} points and ${neededMargin} more than the next.`,
    ...names.flatMap((name) => ['', ...linesOf(name)]),
    ...(left > 0 ? ['', `${left} more names were matched and are not kept.`] : []),
  ];
}

const COUNTED: Readonly<Record<Outcome, string>> = {
  MATCHED: 'known before',
  SAME: 'named twice',
  NEW: 'new',
  UNRESOLVED: 'new but unresolved',
};

function linesOf(name: ExplainedName): string[] {
  const { type, released, work, sentences, mentions, candidates, margin } = name;
  const more = [released && `of ${released}`, work && `in ${work}`].filter(Boolean).join(' ');
  const [first] = mentions;
  return [
    `${type} "${name.name}"${more ? ` ${more}` : ''}: ${decided(name)}`,
    ...(first ? [`  in ${plural(sentences, 'sentence')}: ${quoted(first.sentence)}`] : []),
    ...candidates.flatMap(candidateLines),
    ...(margin === null ? [] : [`  the best leads by ${plural(margin, 'point')}`]),
    ...remedy(name),
  ];
}

function decided({ outcome, ground, entity, candidates }: ExplainedName): string {
  const what = entity ? placeOf(entity) : 'an entity that has left the graph since';
  const why = ground ? `, since ${GROUNDS[ground]}` : '';
  if (outcome === 'MATCHED') return `known before, ${what}${why}`;
  if (outcome === 'SAME') return `the same as ${what}${why}`;
  if (outcome === 'UNRESOLVED') return `new, ${what}, but it may be one of these`;
  return `new, ${what}${candidates.length > 0 ? ', since none of these can be meant' : ''}`;
}

function candidateLines({ id, name, now, score, ruledOut, reasons }: ExplainedCandidate): string[] {
  const moved = now && now.id !== id ? ', merged since' : '';
  const what = now ? `${placeOf(now)}${moved}` : `${name}, which has left the graph since`;
  return [
    `  ${ruledOut ? 'ruled out' : plural(score, 'point')}: ${what}`,
    ...reasons.map(({ text }) => `    ${text}`),
  ];
}

/** What an editor can do about an unresolved name, as long as it is one. */
function remedy({ outcome, entity, candidates }: ExplainedName): string[] {
  const best = candidates.find(({ now }) => now && now.id !== entity?.id)?.now;
  const merged = candidates.some(({ now }) => now && now.id === entity?.id);
  if (outcome !== 'UNRESOLVED' || !entity || !best || merged) return [];
  return [`  if it is the first of them: showgraph merge ${entity.slugKey} ${best.slugKey}`];
}

function placeOf({ slugKey, name }: EntityNow): string {
  return `${slugKey} (${name})`;
}

function quoted(sentence: string): string {
  const line = sentence.replace(/\s+/g, ' ');
  return `"${line.length > SHOWN ? `${line.slice(0, SHOWN)}...` : line}"`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
