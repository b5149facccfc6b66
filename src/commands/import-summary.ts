import type { ImportReport } from '../importer/report.ts';

/** Files of one sort that are named to people. */
export const SHOWN = 20;

/** What became of an import, in lines for people; `failed` names the first of those that failed. */
export function summaryOf(
  { total, outcomes, reasons, left }: ImportReport,
  failed: readonly string[],
): string[] {
  const lines = [`${total} files: ${countsIn(outcomes)}`];
  const { FAILED = 0 } = outcomes;
  if (FAILED > 0 && total > 1) {
    lines.push(`Failed, by reason: ${countsIn(reasons)}. They are ${some(failed, FAILED)}`);
  }
  if (Object.keys(left).length > 0)
    lines.push(`Left out of articles, by reason: ${countsIn(left)}`);
  return lines;
}

/** The first names, and how many more there are. */
export function some(names: readonly string[], count: number): string {
  const shown = names.slice(0, SHOWN);
  return shown.join(', ') + (count > shown.length ? ` and ${count - shown.length} more` : '');
}

/** `12 imported, 3 no facts` */
function countsIn(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name.toLowerCase().replaceAll('_', ' ')}`)
    .join(', ');
}
