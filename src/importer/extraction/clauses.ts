import { CREDENTIAL } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import { guarded } from './rule.ts';
import type { SentenceView } from './story.ts';

const MARK = '⟦[PXOT]\\d+⟧';
const LIST = `${MARK}(?:(?:, |,? and |, | & )${MARK})*`;
/** Finite verbs that a clause goes on with after an insertion, or starts with after its subject. */
const FINITE =
  "(?:(?:also|both|all|then|now|later|previously|recently|once|again|still|each|reportedly|currently) )*(?:(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|'ll|executive|exec) ?|(?!(?:as|his|its|this|less|across|towards|series|pictures|films|movies|always|perhaps|sometimes|others|theirs|ours|hers|alongside|besides|plus|years|times|months|weeks|days) |(?:directed|written|produced|created|based|composed|adapted|inspired|developed|set|played|portrayed|voiced|penned|led|headed|founded) (?:by|on|in|as)\\b)[a-z]+(?:-[a-z]+)?(?:s|ed|ings?) |wrote |made |ran |took |told |said |gave |led |won |began |went |came |play |star |direct |write |produce |lead |return |join |reprise |serve |portray |create |round )";
/** "Jane Doe, who created Some Show, will direct": an insertion and where it ends. */
const RELATIVE = guarded(
  new RegExp(
    `(?<who>${MARK}), (?<pronoun>who|which|whose)(?= )(?<told>(?: [^,;⟦]+|[^;⟦]|⟦\\w\\d+⟧)*?)(?:, (?=(?:and |but )?${FINITE}|and (?:[^\\s⟦,;.]+ ){0,3}⟦[PX]\\d+⟧,? (?:${FINITE})|as (?:an? |the |its )?(?:[a-z-]+ ){0,2}(?:showrunner|director|writer|producer|composer|host|presenter|lead)\\b)|[.]?(?=$|; |, (?:and|while|but) ${MARK}))`,
  ),
);
/** "Jane Doe, the novelist and mother of two, will direct", "Jane Doe, last seen in Some Show, plays". */
const APPOSITION = guarded(
  new RegExp(
    `(?<who>${MARK}), (?:(?<noun>(?:an?|the|his|her|its|one of|himself|herself)\\b)|(?=(?:best|last|known|formerly|fresh|recently|no|still|currently|aged)\\b))(?<told>[^;]{3,140}?), (?=(?:who )?(?:${FINITE}))`,
  ),
);
/** "..., and Jane Doe will direct", "...; Jane Doe directs": a clause with a subject of its own. */
const NEXT = guarded(
  new RegExp(
    `(?:; |, (?:and|while|but|with)? ?| while | and )(?=(?:(?:executive producers? |producers? |the )?(?:${LIST}|⟦S\\d+⟧)|(?:the|its|their) [a-z-]+) (?:${FINITE}))`,
    'g',
  ),
);
const SUBJECT = new RegExp(`^(?:[A-Z][a-z]+ )?(?<subject>${LIST})(?=,? (?:${FINITE}))`);
const VERB_PHRASE = guarded(new RegExp(`,? and (?:also |then )?(?=(?:${FINITE}))`, 'g'));
/** An antecedent of two: "A and B, who wrote it". */
const BOTH = new RegExp(`(?<!, )(?<both>${MARK} and )$`);
const MOST = 6;
const STARTS_WITH_SHOW = /^(?:[A-Z][a-z]* (?:[a-z-]+,? ){0,3})?⟦S(\d+)⟧(?!')/;

/**
 * The clauses of a sentence, each as a view of its own with its subject in front: what is told in an
 * insertion is about whom it follows, and its show is not that of the rest. The first clauses are those
 * of the main sentence. One view, the sentence's own, where there is nothing to part.
 */
export function clausesOf(
  view: SentenceView,
  show: (id: number) => NamedEntity,
): readonly SentenceView[] {
  if (!view.bare.includes('⟦') || view.bare.length > 1200) return [view];
  const asides: string[] = [];
  const main = withoutAsides(view.bare, asides);
  const clauses = [...coordinated(main), ...asides.flatMap(coordinated)].flatMap(verbPhrases);
  if (clauses.length < 2) return [view];
  const first = clauses[0]?.match(STARTS_WITH_SHOW);
  const subject = CREDENTIAL.test(clauses[0]?.slice(first?.[0].length) ?? '')
    ? undefined
    : first?.[1];
  const focus = subject === undefined ? view.focus : show(Number(subject));
  let told = focus;
  return clauses.map((bare, i) => {
    const clause = { ...view, bare, focus: i === 0 ? view.focus : told };
    const dealt = bare.match(DEALT)?.groups?.id;
    if (dealt !== undefined) told = show(Number(dealt));
    return clause;
  });
}

/** "Some Network has ordered Some Show, with Jane Doe attached": what the clauses after it are about. */
const DEALT =
  /\b(?:ordered|orders|commissioned|commissions|greenlit|greenlights|renewed|renews|acquired|acquires|bought|developing|adding|added|adds|announced|announces|unveiled|set)(?: (?:from|by) \w+)?(?: an?(?: [\w-]+){1,4} of| (?:the|an?|its)(?: [\w-]+){1,4},?| up)? ⟦S(?<id>\d+)⟧(?!'|-)/;

/** The sentence without its insertions, which are added to `asides` as clauses. */
function withoutAsides(bare: string, asides: string[]): string {
  let rest = bare;
  for (let i = 0; i < MOST; i += 1) {
    const match = rest.match(RELATIVE) ?? rest.match(APPOSITION);
    if (!match?.groups || match.index === undefined) break;
    const { who = '', pronoun, noun = '', told = '' } = match.groups;
    const before = rest.slice(0, match.index);
    const both = /^ (?:is|was|has|plays|[a-z]+s )/.test(told)
      ? ''
      : (before.match(BOTH)?.groups?.both ?? '');
    if (pronoun === 'which') asides.push(`${who.replace('⟦X', '⟦O')}${told}`);
    else if (pronoun !== undefined)
      asides.push(`${both}${who}${pronoun === 'whose' ? "'s" : ''}${told}`);
    else asides.push(`${who} is ${noun}${told}`);
    const after = rest.slice(match.index + match[0].length);
    const gap = /^who /.test(after) ? ', ' : after === '' || /^[.;,]/.test(after) ? '' : ' ';
    rest = `${before}${who}${gap}${after}`;
  }
  return rest;
}

function coordinated(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of text.matchAll(NEXT)) {
    const left = text.slice(from, match.index);
    const next = text.slice(match.index + match[0].length);
    const plays =
      match[0] === ', ' && /^⟦\w\d+⟧ (?:is|plays|will play|portrays|voices) /.test(next);
    if (!hasVerb(left) || !(match[0].startsWith(';') || plays || endsClause(left, match[0])))
      continue;
    parts.push(left);
    from = match.index + match[0].length;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.includes('⟦') || parts.length === 1);
}

function hasVerb(left: string): boolean {
  return new RegExp(`⟦\\w\\d+⟧,? (?:who )?${FINITE}`).test(left);
}

/** "A, B and C will star" is one clause: before " and " there must be more than names of a list. */
function endsClause(left: string, joint: string): boolean {
  if (/while|but/.test(joint)) return true;
  const tail = left.split(/⟦\w\d+⟧/).at(-1) ?? '';
  const listed = tail.trim() === '' || /^, $/.test(tail);
  return joint.startsWith(', and') ? true : !listed;
}

function verbPhrases(text: string): string[] {
  const subject = text.match(SUBJECT)?.groups?.subject;
  if (!subject) return [text];
  const more = [...text.matchAll(VERB_PHRASE)].map(
    (match) => `${subject} ${text.slice(match.index + match[0].length)}`,
  );
  return [text, ...more.slice(0, MOST)];
}
