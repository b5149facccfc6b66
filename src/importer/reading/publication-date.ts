const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The zones that RFC 822 (section 5.1) names, with their offsets from UTC. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const ZONE = String.raw`(?<zone>Z|UTC?|GMT|BST|CES?T|[ECMP][SD]T|(?:GMT|UTC)?[+-]\d{1,2}:?\d{2})`;
const CLOCK = String.raw`(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,](?<fraction>\d+))?)?\s*(?<half>[ap]\.?m\.?)?`;
const TIME = String.raw`(?:(?:[,\s·|-]|T|at|on)+${CLOCK}\s*\(?${ZONE}?\)?)?`;
const DAY_NAME = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const MONTH = String.raw`(?<month>[a-z]{3,9})\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>\d{4})`;

/** Each names year, month and day, and perhaps a time of day and its zone. */
const FORMS: readonly RegExp[] = [
  // 2025-06-09, ISO 8601 and its relatives: 2025-06-09T10:00:00.123+02:00, 2025/06/09 10:00
  String.raw`${YEAR}(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})${TIME}`,
  // 20250609T100000Z
  String.raw`${YEAR}(?<month>\d{2})(?<day>\d{2})(?:T(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?${ZONE}?)?`,
  // 2020-09-06-06-28-18
  String.raw`${YEAR}-(?<month>\d{2})-(?<day>\d{2})-(?<hour>\d{2})-(?<minute>\d{2})(?:-(?<second>\d{2}))?`,
  // Mon, 09 Jun 2025 10:00:00 +0200 (RFC 822 and 2822), 9 June 2025
  String.raw`${DAY_NAME}${DAY}[\s-]+${MONTH}[\s,-]+(?<year>\d{4}|\d{2})${TIME}`,
  // Monday, June 9th, 2025 at 10:00 AM EDT
  String.raw`${DAY_NAME}${MONTH}\s+${DAY},?\s+${YEAR}${TIME}`,
  // Mon Jun 09 10:00:00 GMT 2025, as asctime and Java print it
  String.raw`${DAY_NAME}${MONTH}\s+${DAY}\s+${CLOCK}\s+${ZONE}?\s*${YEAR}`,
].map((form) => new RegExp(`^${form}$`, 'i')) as readonly RegExp[];

/** Longer than any date. */
const LONGEST = 80;

/**
 * A publication date as files write it, made regular: a day alone is `2025-06-09`, one with a time a
 * UTC instant (a time without a zone is taken as UTC). Read are ISO 8601, RFC 822 as feeds have it,
 * `2020-09-06-06-28-18`, and English dates with the month's name. Undefined for anything else, as for
 * 03/04/2025, which means two days: what is not sure must be reported by the caller, not guessed.
 */
export function publicationDate(text: string): string | undefined {
  const written = text.trim().replace(/\s*\([^)]*\)$/, '');
  if (written.length > LONGEST) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(written)?.groups;
    const date = groups && regular(groups);
    if (date !== undefined) return date;
  }
  return undefined;
}

function regular(parts: Readonly<Record<string, string | undefined>>): string | undefined {
  const month = monthOf(parts.month ?? '');
  if (month === undefined) return undefined;
  const date = `${yearOf(parts.year ?? '')}-${two(month)}-${two(parts.day ?? '')}`;
  if (!isReal(date)) return undefined;
  if (parts.hour === undefined) return date;
  const hour = hourOf(Number(parts.hour), parts.half);
  const time = `${two(hour)}:${two(parts.minute ?? '')}:${two(parts.second ?? '0')}`;
  const instant = new Date(`${date}T${time}${fractionOf(parts)}${zoneOf(parts.zone)}`);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

function monthOf(month: string): number | undefined {
  if (/^\d+$/.test(month)) return Number(month);
  const at = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return at < 0 ? undefined : at + 1;
}

/** RFC 822 has years of two digits; those from 70 on are of the last century. */
function yearOf(year: string): string {
  if (year.length !== 2) return year;
  return Number(year) < 70 ? `20${year}` : `19${year}`;
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

function fractionOf({ fraction }: Readonly<Record<string, string | undefined>>): string {
  return fraction === undefined ? '' : `.${fraction.slice(0, 3).padEnd(3, '0')}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return 'Z';
  const named = ZONES[zone.toLowerCase()];
  if (named !== undefined) return named;
  const [, sign, hours = '', minutes] = zone.match(/([+-])(\d{1,2}):?(\d{2})$/) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function two(part: string | number): string {
  return String(part).padStart(2, '0');
}

/** False for the thirtieth of February, which Date would move into March. */
function isReal(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
