import type { PredicateName } from '../../vocabulary.ts';
import type { Definition } from './definition.ts';
import { guarded } from './rule.ts';

/** Whose credits they are, as far as an article says. */
type Life = Pick<Definition, 'field' | 'jobs'>;

/** Words that open a list of works, and what somebody did in them. */
export interface Cue {
  readonly jobs: readonly PredicateName[];
  /** Where the cue starts and ends in the template. */
  readonly at: number;
  readonly end: number;
  /** `in`: "in" or "such as" leads to the work, and what else stands there is a role. `object`: the work follows. */
  readonly leads: 'in' | 'object';
}

const ACT =
  '(?<!\\bthe )(?:co-|guest[- ]|voice[- ])?star(?:s|red|ring)?(?=,| in\\b| on\\b| as\\b| with\\b| alongside\\b| opposite\\b)|appear(?:s|ed|ing|ances?)|cameos?|(?:act|perform|feature|guest)(?:s|ed|ing|d)?(?= (?:in|on) )|cast h(?:im|er)(?= (?:in|on|as|for) )|(?:seen|cast|regular)(?= (?:in|on|as) )|had [^⟦.;]{0,40}\\bscenes?(?= (?:with|opposite|in|alongside) )|(?<=\\b(?:[Hh]e|[Ss]he|⟧) )was an? (?!(?:co-)?(?:writer|director|producer|executive|creator|judge|host|guest|regular|member|star|fan)\\b)(?:[a-z-]+ ){0,2}[a-z-]+(?= in (?:his|her|the|⟦))|cast member(?= (?:in|on|of) )|paired(?= with )|roles?\\b|performances?(?= (?:in|as|on) )|(?:began|started|starting|beginning) (?:his|her) (?:film |acting |screen |television |professional )*career(?= (?:in|with) )|(?<!\\b(?:take|takes|taking|took|taken|large|small|early|latter|later) )parts?(?= (?:in|on|as|include[sd]?|including|were|was|are) )|(?:known|recogni[sz]ed|remembered|familiar|famous)(?= (?:[a-z]+ ){0,3}as )|portray(?:s|ed|ing|al)?|(?<=\\b(?:as|being|is|was|became|been) the )voice(?= of )|play(?:s|ed|ing)(?! (?:guitar|bass|drums|piano|for|football|cricket|basketball|baseball|at)\\b)|voice[sd]|voicing|(?:acting |film |screen |television |TV |feature )(?:film )?debut';
const DIRECT = '(?:co-)?(?:(?<!art[- ])direct(?:s|ed|ing)|helmed|filmed)';
const WRITE = '(?:co-)?(?:wrote|writes|writing|written|penned|penning|scripted|scripting)';
const PRODUCE = '(?:co-|executive[- ])?produc(?:es|ed|ing)';
const CREATE = '(?:co-)?creat(?:es|ed|ing)';
const VERB = `(?:${ACT}|${DIRECT}|${WRITE}|${PRODUCE}|${CREATE})`;
const NOUN =
  '(?:(?:co-)?(?:executive producer|director|writer|screenwriter|creator|producer|author)(?:,? and (?:executive producer|director|writer|screenwriter|creator|producer|star))? of|directorial (?:debut|venture|effort|feature|work)s?(?: (?:was|is))?|directorial (?:was|is)|[Ss]cript for [^⟦,.;]{0,30} was)';
const CREDITS =
  "(?:(?:(?:[Hh]is|[Hh]er|⟦P\\d+⟧'s?) (?:[a-z-]+ ){0,4}|(?<=^|[.;] )(?:[A-Z][a-z]+ (?:(?:and|or) [a-z]+ )?){1,2})(?:films?|movies?|credits|works?|filmography|performances|appearances|novels|books|plays|poems|stories|productions)(?: (?:as an? [a-z]+|in [a-z]+|on television))?(?: (?:also )?(?:includes?|included|are|were|including|is|was)|,? such as))";
const CUES = guarded(
  new RegExp(
    `\\b(?<verbs>${VERB}(?:(?:,? and |, )(?:also )?${VERB})*)|\\b(?<noun>${NOUN})|(?<credits>${CREDITS})`,
    'g',
  ),
);
/** "was directed by", "cast by": somebody else's. */
const PASSIVE = /^ (?:[a-z]+ )?by\b/;

/** The cues of one sentence (template), in order; `life` defines the person whose life it is. */
export function cuesIn(bare: string, life: Life | undefined): Cue[] {
  const cues: Cue[] = [];
  for (const match of bare.matchAll(CUES)) {
    const { verbs, noun, credits } = match.groups ?? {};
    const at = match.index;
    const end = at + match[0].length;
    if (verbs !== undefined) {
      if (PASSIVE.test(bare.slice(end))) continue;
      const jobs = jobsOf(verbs);
      const last = verbs.split(/,? and |, /).at(-1) ?? '';
      cues.push({
        jobs,
        at,
        end,
        leads:
          new RegExp(`^(?:also )?(?:${ACT})$`).test(last) || jobsOf(last).includes('ACTED_IN')
            ? 'in'
            : 'object',
      });
    } else if (noun !== undefined) {
      cues.push({
        jobs: /^direct/.test(noun) && !/of$/.test(noun) ? ['DIRECTED'] : jobsOf(noun),
        at,
        end,
        leads: 'object',
      });
    } else if (credits !== undefined) {
      const jobs = jobsOfCredits(credits, life);
      if (jobs.length > 0) cues.push({ jobs, at, end, leads: 'object' });
    }
  }
  return cues;
}

function jobsOf(words: string): PredicateName[] {
  const jobs: PredicateName[] = [];
  if (/direct|helm|filmed/.test(words) && !/^[Ss]cript for/.test(words)) jobs.push('DIRECTED');
  if (/wr[io]t|penn|script/.test(words)) jobs.push('WROTE');
  if (/executive[- ]produc/.test(words)) jobs.push('EXECUTIVE_PRODUCED');
  else if (/produc/.test(words)) jobs.push('PRODUCED');
  if (/creat/.test(words)) jobs.push('CREATED');
  if (/author/.test(words)) jobs.push('AUTHORED');
  return jobs.length > 0 &&
    !/star|appear|play|portray|act|role|voic|cameo/.test(words.replace(/direct\w*|character/g, ''))
    ? jobs
    : [...jobs, 'ACTED_IN'];
}

function jobsOfCredits(words: string, life: Life | undefined): PredicateName[] {
  const { field, jobs = field === 'screen' ? ['ACTED_IN'] : [] } = life ?? {};
  if (/novels|books|poems|stories/.test(words)) return ['AUTHORED'];
  const as = words.match(/\bas an? ([a-z]+)/)?.[1] ?? words.match(/\b(direct|writ|produc)\w*/)?.[1];
  if (as)
    return /direct/.test(as)
      ? ['DIRECTED']
      : /writ/.test(as)
        ? ['WROTE']
        : /produc/.test(as)
          ? ['PRODUCED']
          : /act/.test(as)
            ? ['ACTED_IN']
            : [];
  if (/plays/.test(words)) return field === 'letters' ? ['AUTHORED'] : [];
  if (/works?\b/.test(words)) return field === 'letters' ? ['AUTHORED'] : [];
  // "His films include": of a director those directed, of a composer none played in.
  const [only, ...more] = jobs;
  if (jobs.includes('ACTED_IN') || /\b(?:performances|appearances)\b/.test(words))
    return ['ACTED_IN'];
  if (jobs.includes('DIRECTED') && /\bfilms|movies\b/.test(words)) return ['DIRECTED'];
  return only && more.length === 0 ? [only] : [];
}
