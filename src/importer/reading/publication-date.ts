/**
 * A publication date as files write it, made regular: `2025-06-09` stays, `2020-09-06-06-28-18` and
 * ISO instants become UTC instants (a time without a zone is taken as UTC). Undefined for anything else:
 * a date that is not one must be reported by the caller, not guessed.
 */
export function publicationDate(text: string): string | undefined {
  const written = text.trim();
  const parts = written.match(/^(\d{4})-(\d{2})-(\d{2})(?:-(\d{2})-(\d{2})(?:-(\d{2}))?)?$/);
  if (parts) {
    const [, year, month, day, hour, minute, second] = parts;
    const date = `${year}-${month}-${day}`;
    const instant = `${date}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}.000Z`;
    if (!isReal(instant, Number(day))) return undefined;
    return hour === undefined ? date : instant;
  }
  const iso = written.match(
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})?$/,
  );
  if (!iso) return undefined;
  const [, date, time, zone] = iso;
  const offset = (zone ?? 'Z').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const parsed = new Date(`${date}T${time}${offset}`);
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString();
}

/** False for the thirtieth of February, which Date would move into March. */
function isReal(instant: string, day: number): boolean {
  const parsed = new Date(instant);
  return !Number.isNaN(parsed.getTime()) && parsed.getUTCDate() === day;
}
