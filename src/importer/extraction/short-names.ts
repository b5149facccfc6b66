import type { NamedEntity } from './entities.ts';
import { COMPANY_ENDINGS } from './known-organizations.ts';
import { isPersonal } from './name-shape.ts';
import { INNER_WORDS } from './word-tables.ts';

const SUFFIX = /^(?:Jr\.?|Sr\.?|II|III|IV|fils|père)$/;
/** "De Wit", "Mac Giolla", "St. James": words that start a surname of several. */
const SURNAME_START =
  /^(?:Ó|O|Ní|Nic|Mac|Mc|Uí|St\.?|Saint|San|Santa|El|Al|Ben|Bin|Ap|Fitz|Van|Von|De|Di|Da|Du|Del|Della|La|Le|Los|Ten|Ter|Den|Der|Dos|Das)$/;

/** Joins a surname that stands alone ("Bell", "Van der Bell") to the one full name that ends in it. */
export function joinSurnames(entities: readonly NamedEntity[]): void {
  joinBy(
    entities,
    entities.filter(couldBePerson),
    surnamesOf,
    // Whom somebody plays is no short form of a name that nothing says is anybody's.
    (short, long) =>
      (short.votes.get('Character') ?? 0) < 2 ||
      long.votes.has('Character') ||
      long.known?.type === 'Person' ||
      (long.votes.get('Person') ?? 0) > 0.7,
  );
}

/** Joins a first name that stands alone to the one person or character whose name starts with it. */
export function joinFirstNames(entities: readonly NamedEntity[]): void {
  const full = entities.filter(
    (entity) =>
      entity.type === 'Person' ||
      entity.type === 'Character' ||
      (entity.type === undefined && couldBePerson(entity)),
  );
  joinBy(
    entities,
    full,
    (words) => words.slice(0, 1),
    (short, long) => {
      if (short.known) return false;
      if (short.type !== 'Character' || long.type === 'Character') return true;
      // Nothing but its shape speaks for a person: the full name of the character.
      const open = !long.known && long.type === undefined && (long.votes.get('Person') ?? 0) < 1;
      if (open) long.type = 'Character';
      return open;
    },
  );
}

/** Joins "Some Lamp" to "Some Lamp Productions", where no table knows a company by the shorter name. */
export function joinCompanies(entities: readonly NamedEntity[]): void {
  const known = new Map<string, NamedEntity>();
  for (const entity of entities) {
    const words = entity.name.split(' ');
    if (entity.type !== 'Organization' || entity.known || entity.sameAs !== undefined) continue;
    if (words.length < 3 || COMPANY_ENDINGS[words.at(-1) ?? ''] === undefined) continue;
    known.set(words.slice(0, -1).join(' '), entity);
  }
  for (const entity of entities) {
    const long = known.get(entity.name);
    const open = entity.type === undefined || entity.type === 'Organization';
    if (long && open && !entity.known && entity.sameAs === undefined) entity.sameAs = long.id;
  }
}

/**
 * Joins the first and the last word of the name of whom an article defines to that name, before the
 * sentences are weighed: "Ivy was created by" would else make a show of her.
 */
export function joinDefined(entities: readonly NamedEntity[], defined: NamedEntity): void {
  const words = defined.name.split(' ');
  if (words.length < 2) return;
  for (const part of [words[0], words.at(-1)]) {
    const short = entities.find(({ name }) => name === part);
    const others = entities.filter(
      (entity) =>
        entity !== defined && entity !== short && entity.name.split(' ').includes(part ?? ''),
    );
    if (short && !short.known && others.length === 0) short.sameAs = defined.id;
  }
}

/** The forms that stand for the whole: the last word, and a surname of several words with its suffix. */
function surnamesOf(words: readonly string[]): string[] {
  const plain = words.filter((word) => !SUFFIX.test(word));
  const forms = new Set([plain.at(-1) ?? '']);
  for (let from = 1; from < words.length; from += 1) {
    const form = words.slice(from);
    const start = form[0] ?? '';
    if (isSurnameStart(start) || SUFFIX.test(form.at(-1) ?? '')) {
      forms.add(form.join(' '));
      forms.add(start.charAt(0).toUpperCase() + form.join(' ').slice(1));
    }
  }
  return [...forms];
}

function isSurnameStart(word: string): boolean {
  return SURNAME_START.test(word) || INNER_WORDS.always.has(word);
}

function joinBy(
  entities: readonly NamedEntity[],
  full: readonly NamedEntity[],
  partsOf: (words: readonly string[]) => readonly string[],
  allowed: (short: NamedEntity, long: NamedEntity) => boolean = () => true,
): void {
  const byPart = new Map<string, NamedEntity[]>();
  for (const entity of full) {
    if (entity.sameAs !== undefined) continue;
    const words = entity.name.replace(',', '').split(' ');
    if (words.filter((word) => !SUFFIX.test(word)).length < 2) continue;
    for (const part of partsOf(words)) {
      if (part !== entity.name) byPart.set(part, [...(byPart.get(part) ?? []), entity]);
    }
  }
  for (const entity of entities) {
    const certain = entity.known !== undefined && entity.known.type !== 'Person';
    // "Doe, fils" is short for "Ivy Doe, fils".
    const short = entity.name.replace(/, (?:fils|père|Jr\.?|Sr\.?)$/, '');
    const [first = '', ...rest] = short.split(' ');
    const several = isSurnameStart(first) || SUFFIX.test(rest.at(-1) ?? '');
    if (certain || (rest.length > 0 && !several) || entity.sameAs !== undefined) continue;
    const all = byPart.get(short) ?? [];
    // A surname after the full name of a person is hers, where no mark shows a title.
    const own =
      !entity.titled &&
      all.length === 1 &&
      (all[0]?.id ?? entity.id) < entity.id &&
      (all[0]?.votes.get('Person') ?? 0) >= 1.7;
    if (entity.type === 'Show' || entity.type === 'Organization') continue;
    if (!own && prefersShow(entity)) continue;
    // Of several, the one who was named before stands for the surname, where the others come later.
    const before = all.filter(({ id }) => id < entity.id);
    const named = before.length === 1 && (several || !entity.titled);
    const [only, ...others] = named ? before : all;
    if (only === entity) continue;
    if (only && others.length === 0 && allowed(entity, only)) entity.sameAs = only.id;
    if (entity.sameAs !== undefined && only && only.type === undefined) only.type = 'Person';
  }
}

/** "Garden" is no short form of "Ivy Garden" where the sentences speak of it as a show. */
function prefersShow(entity: NamedEntity): boolean {
  const show = entity.votes.get('Show') ?? 0;
  return show >= 1.5 && show > (entity.votes.get('Person') ?? 0);
}

function couldBePerson(entity: NamedEntity): boolean {
  if (entity.known) return entity.known.type === 'Person';
  const show = entity.votes.get('Show') ?? 0;
  return isPersonal(entity.name) && (show < 1.5 || (entity.votes.get('Person') ?? 0) > show);
}
