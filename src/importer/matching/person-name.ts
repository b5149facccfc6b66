import { fold } from '../../text/fold.ts';

/** A person's name in parts, all folded. */
export interface PersonName {
  /** Given names and initials, particles as well. */
  readonly given: readonly string[];
  readonly surname: string;
  /** `jr`, `iii`. */
  readonly suffix?: string;
}

/** How two names may be one person's: but for full stops, for initials, or for a part that one leaves out. */
export type Likeness = 'SAME' | 'INITIALS' | 'MIDDLE_NAME';

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** `JK` and `J.K.`, but not the surname `Ng`. */
const RUN_TOGETHER = /^(?:\p{Lu}{2,3}|(?:\p{Lu}\.-?){2,4})$/u;

/** The parts of a name; undefined for one of a single word. "J.K. Moss" has the parts of "J. K. Moss". */
export function partsOf(name: string): PersonName | undefined {
  const written = name.trim().split(/\s+/);
  const words = written.flatMap((word, index) =>
    RUN_TOGETHER.test(word) && index < written.length - 1
      ? fold(word).replaceAll(' ', '').split('')
      : fold(word).split(' ').filter(Boolean),
  );
  const last = words.at(-1) ?? '';
  const suffix = words.length > 2 && SUFFIX.test(last) ? last : undefined;
  const named = suffix ? words.slice(0, -1) : words;
  const surname = named.at(-1);
  if (surname === undefined || named.length < 2) return undefined;
  return { given: named.slice(0, -1), surname, ...(suffix ? { suffix } : {}) };
}

/** What every way to write a name has in common: the first letter and the surname. */
export function initialKey({ given, surname }: PersonName): string {
  return `${given[0]?.charAt(0)} ${surname}`;
}

/**
 * Whether two names may be one person's: one surname, given names that agree in order where both have
 * them, an initial standing for any name that it begins. Undefined where they cannot be.
 */
export function likeness(a: PersonName, b: PersonName): Likeness | undefined {
  if (a.surname !== b.surname) return undefined;
  if (a.suffix && b.suffix && a.suffix !== b.suffix) return undefined;
  const [longer, shorter] =
    a.given.length >= b.given.length ? [a.given, b.given] : [b.given, a.given];
  let at = 0;
  let abbreviated = false;
  for (const [index, part] of shorter.entries()) {
    // The first names must stand for each other: "John Moss" is not "A. John Moss".
    while (index > 0 && at < longer.length && !standsFor(part, longer[at] ?? '')) at += 1;
    const other = longer[at];
    if (other === undefined || !standsFor(part, other)) return undefined;
    abbreviated ||= part !== other;
    at += 1;
  }
  if (abbreviated) return 'INITIALS';
  return longer.length === shorter.length && a.suffix === b.suffix ? 'SAME' : 'MIDDLE_NAME';
}

function standsFor(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** The last word of a name without what follows it: "Moss" of "Joanne Moss Jr.". */
export function surnameOf(name: string): string {
  return partsOf(name)?.surname ?? fold(name);
}
