/** A date known to the day, the month or the year, with the days between which it lies. */
export interface PartialDate {
  /** `2026`, `2026-03` or `2026-03-14`. */
  readonly text: string;
  readonly first: string;
  readonly last: string;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `2026`, `2026-03` or `2026-03-14`; undefined where the text is none of these or no real day. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const [, year, month, day] = PARTIAL_DATE.exec(text) ?? [];
  if (!year) return undefined;
  if (!month) return { text, first: `${year}-01-01`, last: `${year}-12-31` };
  // Day 0 of the next month is the last day of this one.
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return { text, first: `${text}-01`, last: `${text}-${length}` };
  return Number(day) >= 1 && Number(day) <= length ? { text, first: text, last: text } : undefined;
}
