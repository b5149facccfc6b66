import type { LabelledSet } from './labelled-set.ts';
import type { Verdict } from './news.ts';
import { f1, type Mistake, precision, precisionAfterReading, recall, type Score } from './score.ts';

/** A Markdown table of a set's scores: one line a predicate that occurs, their sum last. */
export function table(set: LabelledSet, documents: number, { tallies }: Score): string {
  const rows = [...tallies].filter(([, { right, wrong, missed }]) => right + wrong + missed > 0);
  const isRead = rows.some(([, { settled }]) => settled > 0);
  const lines = rows.map(([name, tally]) => {
    const recallOnly = set.recallOnly?.includes(name) || (name === 'all' && set.recallOnly);
    const told = recallOnly ? ['', ''] : [rounded(precision(tally)), rounded(f1(tally))];
    const read = recallOnly ? '' : rounded(precisionAfterReading(tally));
    return `| ${name} | ${tally.right} | ${recallOnly ? '' : tally.wrong} | ${tally.missed} | ${told[0]} | ${rounded(recall(tally))} | ${told[1]} |${isRead ? ` ${read} |` : ''}`;
  });
  return [
    `### ${set.name} (${set.part}, ${documents} texts)`,
    '',
    `| predicate | right | wrong | missed | precision | recall | F1 |${isRead ? ' precision after reading |' : ''}`,
    `|---|---:|---:|---:|---:|---:|---:|${isRead ? '---:|' : ''}`,
    ...lines,
  ].join('\n');
}

/** Mistakes, one on a line or two; `limit` of each kind. */
export function listed(mistakes: readonly Mistake[], limit: number): string {
  const lines = (['wrong', 'missed'] as const).flatMap((kind) =>
    mistakes
      .filter((mistake) => mistake.kind === kind)
      .slice(0, limit)
      .map(
        ({ document, fact, sentence }) =>
          `${kind} in ${document}: ${fact}${sentence ? `\n    ${sentence}` : ''}`,
      ),
  );
  return lines.join('\n');
}

/** One number of the sum, for floors: two decimals. */
export function rounded(value: number): string {
  return value.toFixed(2);
}

/** What a reader said of facts drawn from real news. */
export function judged(verdicts: readonly Verdict[]): string {
  const right = verdicts.filter(({ stated }) => stated).length;
  const share = verdicts.length === 0 ? 0 : (100 * right) / verdicts.length;
  return `news: ${right} of ${verdicts.length} facts drawn at random are stated by their sentence (${share.toFixed(0)} %)`;
}
