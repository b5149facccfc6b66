import type { Topic } from './reading-model.ts';

/** What an article that defines a company or a network lists as its own. */
export interface HouseList {
  /** The marks of the works, in order. */
  readonly works: readonly { readonly id: number; readonly letter: string; readonly end: number }[];
  readonly at: number;
}

const WORKS =
  '(?:productions?|credits|films|features|titles|(?:television |TV )?(?:series|shows|programmes|programs|projects|dramas|comedies|sitcoms|documentaries|cartoons)|output|slate|catalogue|originals|programming|commissions?|schedule|line-?up|reruns|repeats|imports|hits|successes)';
/** "best known for the dramas", "is responsible for", "Its productions include", "The company made". */
const MADE = new RegExp(
  `\\b(?:known|noted|famous|responsible) for (?:producing |making |creating |its |their |such )?|\\b${WORKS}\\b[^⟦.;]{0,50}?(?:\\b(?:include[sd]?|including|such as|like|were|are|was|is)|:)|(?:\\b(?:company|studio|firm|outfit|It|it|division|subsidiary)|^⟦O\\d+⟧|^(?:Under|In|After) [^⟦]{0,20}(?:⟦P\\d+⟧, )?⟦[OX]\\d+⟧)(?: has| had| have| also| later| then| has also)* (?:made|produces?|produced|co-produces?|co-produced|developed|produces and distributes)\\b`,
  'g',
);
/** "reruns of", "Its programmes include", "airs shows such as". */
const SHOWN = new RegExp(
  `\\b${WORKS}\\b[^⟦.;]{0,50}?(?:\\b(?:include[sd]?|including|such as|like|of|were|are)|:)|\\b(?:airs|aired|broadcasts?|shows|showed|carries|carried|premiered|imported|acquired|reran) (?:the |such |its |shows |series |programmes |programs )?|\\b(?:rights to|known for|home (?:of|to)) `,
  'g',
);
/** What stands between two works of a list: the noun of the next, or a word or two on the last. */
const BETWEEN =
  /^(?:(?:,| -)? (?!(?:by|about|based|which|who|that|with|starring|created|directed|after|before|until|when|where)\b)[^,;:.⟦]{2,40})?(?:[,;]|,? and|,? as well as|,? plus|,? or)+ (?:(?:the|an?|its|their|also|later|both|more recently|and) )*(?:[A-Za-z'-]+ ){0,5}$/;
const FIRST =
  /^,? ?(?:(?:the|an?|its|their|also|largely|mainly|such) )*(?:(?!(?:by|for|with|from|in|on|at|that|who|which)\b)[A-Za-z'/-]+,? ){0,6}(?:in \d{4} (?:of|with) )?$/;
const NETWORK =
  /\b(?:channel|network|broadcaster|station|streaming service|streamer|platform|block)\b/;

/** Whether the article defines what shows programmes, and does not make them alone. */
export function isNetwork(topic: Topic, definition: string): boolean {
  const said =
    definition.match(/⟧,?(?: [^⟦]{0,60})? (?:is|was) (?:an?|the|one of) ([^.;]{3,120})/)?.[1] ?? '';
  const noun = said.split(/\b(?:that|which|owned|operated|based|and its|known|of)\b/)[0] ?? '';
  return topic.entity.kind === 'NETWORK' || topic.entity.kind === 'STREAMER' || NETWORK.test(noun);
}

/** The lists of works of one sentence (template) about a company or a network. Linear in its length. */
export function houseLists(bare: string, network: boolean): HouseList[] {
  return [...bare.matchAll(network ? SHOWN : MADE)].flatMap((match) => {
    // "Its founder, Ada Moss, is known for": somebody else is.
    const known = /^(?:known|noted|famous|responsible)/.test(match[0]);
    if (known && /⟦[PX]\d+⟧,? [^⟦;]*$/.test(bare.slice(0, match.index))) return [];
    const works: { id: number; letter: string; end: number }[] = [];
    let from = match.index + match[0].length;
    let gap = '';
    for (const mark of bare.slice(from).matchAll(/⟦(\w)(\d+)⟧('s?(?= ))?/g)) {
      const start = match.index + match[0].length + mark.index;
      gap += bare.slice(from, start);
      from = start + mark[0].length;
      // "the BBC's drama", "the ITV comedy": whose it is or where it ran.
      if (mark[1] === 'O' || mark[3] !== undefined) {
        gap = / (?:for|on) $/.test(gap) ? ' ' : gap.trimEnd();
        continue;
      }
      if (!(works.length === 0 ? FIRST : BETWEEN).test(gap) || 'PCLAR'.includes(mark[1] ?? ''))
        break;
      works.push({ id: Number(mark[2]), letter: mark[1] ?? '', end: from });
      gap = '';
    }
    return works.length > 0 ? [{ works, at: match.index }] : [];
  });
}
