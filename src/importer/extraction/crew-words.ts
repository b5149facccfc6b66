import type { PredicateName } from '../../vocabulary.ts';

/** Verbs of making, by the predicate that they state, as regular expressions over their forms. */
const VERBS: readonly (readonly [PredicateName, string, string])[] = [
  ['EXECUTIVE_PRODUCED', 'exec(?:utive)?[- ]produced', 'exec(?:utive)?[- ]produc(?:e|es|ed|ing)'],
  ['DIRECTED', 'directed|helmed', 'direct(?:s|ed|ing)?|helm(?:s|ed|ing)?'],
  [
    'WROTE',
    'written|penned|scripted|adapted',
    'writes?|wrote|(?<=\\b(?:has|have|had) )written|writing|pens?|penned|penning|scripts|scripted|scripting',
  ],
  ['PRODUCED', 'produced', 'produc(?:es|ed|ing)|produce'],
  ['CREATED', 'created|devised', 'creat(?:es|ed)|devised'],
  ['COMPOSED', 'composed|scored', 'compos(?:es|ed|ing)|scored|scoring'],
  ['SHOWRAN', 'showrun', 'showruns?|showrunning|showran'],
];

/** Nouns for those who make, by predicate; the first that matches counts, so longer ones stand first. */
const NOUNS: readonly (readonly [readonly PredicateName[], string])[] = [
  [['WROTE', 'DIRECTED'], 'writers?[-/ ]directors?|directors?[-/]writers?'],
  [['WROTE', 'PRODUCED'], 'writers?[-/]producers?'],
  [['EXECUTIVE_PRODUCED'], 'exec(?:utive)? producers?|EPs?'],
  [['SHOWRAN'], 'co-showrunners?|showrunners?'],
  [['CREATED'], 'co-creators?|creators?'],
  [['DIRECTED'], 'co-directors?|directors?|helmer'],
  [['WROTE'], 'co-writers?|screenwriters?|scriptwriters?|head writers?|writers?|scribe'],
  [['PRODUCED'], 'co-producers?|producers?'],
  [['COMPOSED'], 'composers?'],
];

export const PARTICIPLE = `(?:co-)?(?:${VERBS.map(([, passive]) => passive).join('|')})`;
export const ACTIVE_VERB = `(?:co-)?(?:${VERBS.map(([, , active]) => active).join('|')})`;
/** Between the verbs or nouns of one person's jobs. */
export const AND = '(?:,? and |, |/| & |-and-)';
export const CREW_NOUN = `(?:${NOUNS.map(([, noun]) => noun).join('|')})`;

/** "written and directed": what each verb of a coordination states. */
export function predicatesOfVerbs(words: string): PredicateName[] {
  let rest = words;
  const found: PredicateName[] = [];
  for (const [predicate, passive, active] of VERBS) {
    const pattern = new RegExp(`\\b(?:${passive}|${active})\\b`, 'g');
    if (pattern.test(rest)) found.push(predicate);
    rest = rest.replace(pattern, ' ');
  }
  return found;
}

/** Jobs of other kinds, in whose names those words stand. */
const OTHER_JOBS =
  /(?<![\w-])(?:(?:casting|art|artistic|music(?:al)?|technical|creative|managing|festival|news|commercial|finance|program(?:me|ming)?|unit|sales|communications|deputy|assistant|associate|stage|theatre|fight|action) directors?|(?:line|associate|assistant|co-executive|field|news|radio|record|music|segment|story) producers?|(?:speech|sports|food|travel) writers?|directors? of [a-z]+)(?![\w-])/g;

/** "showrunner and executive producer": what each noun of a coordination states. */
export function predicatesOfNouns(words: string): PredicateName[] {
  let rest = words
    .toLowerCase()
    .replace(/\beps?\b/g, 'EP')
    .replace(OTHER_JOBS, ' ');
  const found: PredicateName[] = [];
  for (const [predicates, noun] of NOUNS) {
    const pattern = new RegExp(`(?<![\\w-])(?:${noun})(?![\\w-])`, 'g');
    if (pattern.test(rest)) found.push(...predicates.filter((name) => !found.includes(name)));
    rest = rest.replace(pattern, ' ');
  }
  return found;
}
