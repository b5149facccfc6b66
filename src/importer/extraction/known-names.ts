import { ORGANIZATION_KINDS } from '../../kinds.ts';
import { fold, foldedText } from '../../text/fold.ts';
import type { Gazetteer, KnownName } from '../fact.ts';
import { AWARD, DOUBTFUL_ORGANIZATIONS, KNOWN_ORGANIZATIONS } from './known-organizations.ts';
import { AFTER_NOUN, hasSubtitle } from './title-runs.ts';
import type { Token } from './tokens.ts';
import { FUNCTION_WORDS, INNER_WORDS, NO_NAMES } from './word-tables.ts';

/** Tokens that name something known before any rule is asked. */
export interface KnownRun {
  readonly from: number;
  readonly to: number;
  /** Where a title ends that keeps its possessive ending ("Some Name's"); else its last token's end. */
  readonly end?: number;
  /** Absent for a title that the article itself delimits. */
  readonly known?: KnownName;
}

const LONGEST = 12;
/** "Some Network Signature" is another company than the network. */
const COMPANY_WORD =
  /^(?:Signature|Studios?|Entertainment|Television|News|Family|Digital|International|Kids|Networks?|Group|Films?|Pictures|Productions?|Animation|Sports|Radio|Media|Comics|Publishing|Books)$/;
/** What stands after a network's name and after no other word of its spelling. */
const DRAMA =
  /^(?:network|channel|drama|comedy|sitcom|series|thriller|miniseries|original|originals|documentary|crime|fantasy|show)$/;
const DECIDES =
  /^(?:has|have|will|orders|ordered|renews|renewed|cancels|cancelled|canceled|axes|axed|commissions|commissioned|greenlights|greenlit|picked)$/;
const ORGANIZATIONS = organizationsByName();

/**
 * The longest known names in a sentence, left to right: the gazetteer's, then the titles that the
 * article delimits, then companies. A single known word inside a longer capitalised name is none
 * ("Max" in "Max Bell"), but in a heading in title case every word is capitalised. `work` is the film or
 * series that the article defines: no company, whichever has its name.
 */
export function knownRuns(
  sentence: string,
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  isTitle: (words: string) => boolean,
  inHeading: boolean,
  work?: string,
): KnownRun[] {
  const runs: KnownRun[] = [];
  const folded = foldedText(sentence);
  const ends = tokens.map(({ text }) => /[\p{L}\p{N}+!?]/u.test(text));
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (!first || !(first.capital || /^\p{N}/u.test(first.text))) continue;
    for (let to = Math.min(tokens.length, from + LONGEST) - 1; to >= from; to -= 1) {
      const last = tokens[to];
      if (!last || !ends[to]) continue;
      const words = sentence.slice(first.start, last.end);
      const owner = last.possessive ? sentence.slice(first.start, last.end + 2) : undefined;
      if (owner !== undefined && isTitle(owner) && !tokens[to + 1]?.capital) {
        runs.push({ from, to, end: last.end + 2 });
        from = to;
        break;
      }
      const bare =
        from === to && words !== work && isOrdinary(words) && !isQuoted(sentence, first, last);
      const titled = bare ? () => false : isTitle;
      const known = gazetteer.get(folded(first.start, last.end));
      const found = lookUp(words, known, titled, work);
      const run = asFranchise(found, words, gazetteer, tokens[to + 1]);
      if (!run || !(inHeading || standsAlone(tokens, from, to, run.known))) continue;
      // "the picture Some Title: A Subtitle": the known title is only the first part.
      const longer =
        tokens[to + 2]?.capital &&
        ((tokens[to + 1]?.text === ':' &&
          !inHeading &&
          (AFTER_NOUN.test(tokens[from - 1]?.text ?? '') ||
            ((run.known?.type ?? 'Show') === 'Show' && hasSubtitle(tokens, from, to + 1)))) ||
          (tokens[to + 1]?.text === 'the' &&
            from === to &&
            (run.known?.type ?? 'Show') === 'Show'));
      if (longer) break;
      runs.push({ from, to, ...run });
      from = to;
      break;
    }
  }
  return runs;
}

function isOrdinary(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase()) || NO_NAMES.has(word.toLowerCase());
}

function isQuoted(sentence: string, first: Token, last: Token): boolean {
  return (
    /["“‘']/.test(sentence[first.start - 1] ?? '') &&
    /^[,.]?["”’']/.test(sentence.slice(last.end, last.end + 2))
  );
}

function lookUp(
  words: string,
  names: readonly KnownName[] | undefined,
  isTitle: (words: string) => boolean,
  work: string | undefined,
): { known?: KnownName } | undefined {
  const organization = words === work ? undefined : ORGANIZATIONS.get(words);
  const found = names && usable(names, words);
  // A company of one word that some text took for a person; "Some Name" is not "Some Name+".
  const known =
    organization &&
    (found?.type === 'Person' || (found?.type === 'Organization' && found.name !== words))
      ? undefined
      : found;
  // The graph may know a company without knowing what it does.
  const kind = known?.type === 'Organization' ? (known.kind ?? organization?.kind) : known?.kind;
  if (known) return { known: kind === undefined ? known : { ...known, kind } };
  if (organization && !(DOUBTFUL_ORGANIZATIONS.has(words) && isTitle(words)))
    return { known: organization };
  return isTitle(words) ? {} : undefined;
}

/** "a Some Title series" is one of a franchise's, where the graph knows a franchise of that name. */
function asFranchise(
  run: { known?: KnownName } | undefined,
  words: string,
  gazetteer: Gazetteer,
  next: Token | undefined,
): { known?: KnownName } | undefined {
  if (
    run?.known?.type !== 'Show' ||
    !/^(?:series|show|films?|movies?|mystery|drama|universe|franchise|saga|spin-off)$/.test(
      next?.text ?? '',
    )
  )
    return run;
  const franchise = (gazetteer.get(fold(words)) ?? []).find(({ type }) => type === 'Franchise');
  return franchise ? { known: franchise } : run;
}

/** Which of the graph's namesakes a text most likely names. */
const PREFERENCE = [
  'Show',
  'Person',
  'Organization',
  'SourceWork',
  'Franchise',
  'Award',
  'Character',
];
/** Names that an extractor made up: a text that holds them is read by the rules that made them. */
const DESCRIPTIVE = / finale$|, volume \d+$|^Untitled .* spin-off$/;

/**
 * The known name to trust. A first name of some character and a word of every sentence are none: they
 * need the words around them.
 */
function usable(known: readonly KnownName[], words: string): KnownName | undefined {
  const single = !words.includes(' ');
  if (single && (FUNCTION_WORDS.has(words.toLowerCase()) || NO_NAMES.has(words.toLowerCase()))) {
    return undefined;
  }
  return known
    .filter(
      ({ type, name }) =>
        PREFERENCE.includes(type) &&
        !DESCRIPTIVE.test(name) &&
        !(single && (type === 'Character' || type === 'SourceWork')),
    )
    .sort((a, b) => PREFERENCE.indexOf(a.type) - PREFERENCE.indexOf(b.type))[0];
}

function standsAlone(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: KnownName | undefined,
): boolean {
  const before = tokens[from - 1];
  // "At Some Network, ...": the capital of the first word only starts the sentence.
  const starts =
    from === 1 && before !== undefined && FUNCTION_WORDS.has(before.text.toLowerCase());
  const previous = starts && !/^(?:The|A|An)$/.test(before.text) ? undefined : before;
  const first = tokens[from];
  const last = tokens[to];
  const next = tokens[to + 1];
  if (!first || !last) return false;
  const touching = (left?: Token, right?: Token) =>
    left && right && left.capital && right.capital && right.start - left.end === 1;
  if (known?.type !== 'Organization' && insideTitle(tokens, from)) return false;
  if (from === to && touching(previous, first) && !/^The$/.test(previous?.text ?? '')) return false;
  // The surname in "Jane von Doe".
  const particle = INNER_WORDS.always.has(previous?.text ?? '') && tokens[from - 2] !== undefined;
  if (from === to && particle && known?.type === 'Person') return false;
  if (!known && touching(previous, first) && /^The$/.test(previous?.text ?? '') && from > 1)
    return false;
  if (known?.type === 'Organization' && touching(last, next) && COMPANY_WORD.test(next?.text ?? ''))
    return false;
  if (from === to && touching(last, next) && known?.type !== 'Organization') return false;
  if (known && DOUBTFUL_ORGANIZATIONS.has(known.name) && known.type === 'Organization') {
    return (
      !touching(last, next) &&
      (/^(?:on|at|by|to|for|with|from|through|and)$/.test(before?.text ?? '') ||
        (/^(?:the|a|an|its|new)$/i.test(before?.text ?? '') && DRAMA.test(next?.text ?? '')) ||
        (!/^(?:Max|Dave|Stan|Elle|Crave|Spike)$/.test(known.name) &&
          DECIDES.test(next?.text ?? '')))
    );
  }
  return true;
}

/** "The Book of Daniel" names no Daniel. */
function insideTitle(tokens: readonly Token[], at: number): boolean {
  const of = tokens[at - 1]?.text === 'of' ? at - 1 : tokens[at - 2]?.text === 'of' ? at - 2 : -1;
  return (
    of > 1 && tokens[of - 1]?.capital === true && /^(?:The|A|An)$/.test(tokens[of - 2]?.text ?? '')
  );
}

function organizationsByName(): Map<string, KnownName> {
  const byName = new Map<string, KnownName>();
  for (const kind of ORGANIZATION_KINDS) {
    for (const written of KNOWN_ORGANIZATIONS[kind].split('|')) {
      const name = written.trim();
      if (!byName.has(name)) byName.set(name, { type: 'Organization', name, kind });
    }
  }
  return byName;
}

/** The kind of a company that the sentences say is one, from the table. */
export function kindOfOrganization(name: string): string | undefined {
  return ORGANIZATIONS.get(name)?.kind;
}

/** What the form of a name says it is: an award. */
export function knownByForm(name: string): KnownName | undefined {
  return AWARD.test(name) ? { type: 'Award', name } : undefined;
}
