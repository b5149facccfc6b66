import { parsePartialDate } from './partial-date.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/**
 * The first and last moment of a partial date or UTC instant, as texts that sort among days and
 * instants: `2019-06` is from `2019-06-01` to `2019-06-30~`. Undefined where the text is neither.
 */
export function dayRange(text: string): { readonly from: string; readonly to: string } | undefined {
  if (INSTANT.test(text)) {
    const instant = new Date(text);
    if (Number.isNaN(instant.getTime())) return undefined;
    return { from: instant.toISOString(), to: instant.toISOString() };
  }
  const date = parsePartialDate(text);
  // A tilde sorts after every time of the day.
  return date && { from: date.first, to: `${date.last}~` };
}
