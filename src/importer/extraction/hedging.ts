import { guarded } from './rule.ts';

/** How far the words around a finding let it stand. */
export type Judgement = 'stated' | 'hedged' | 'denied';

const DENIED = guarded(
  /\b(?:[Nn]ot(?! only\b| just\b| simply\b)|never|no longer|den(?:y|ies|ied)|refuted?|debunked|turned down|declined(?! to (?:comment|say|confirm|discuss|elaborate|name|reveal))|passed on|dropped out|backed out|pulled out|exited|stepped down|[Nn]either|[Nn]or|stands? in for|decided against|(?<!\bwith )[Nn]one of|untrue|no plans|no truth|nothing to do with|falsely|yet to|had (?:once |initially |first )?been (?:attached|set|due|slated|tapped|lined up|expected) to|(?:earlier|previous) version of this (?:story|article|post|report))\b|\b(?!can't wait)\w+n't\b|\bcannot\b/,
);
/** Words that deny only what stands after them. */
const DENIED_AFTER = guarded(/\b(?:without|instead of|in place of|rather than)\b/);
const HEDGED = guarded(
  /\b(?:rumou?rs?|rumou?red|reportedly|allegedly|supposedly|apparently|could(?! be seen)|might|may|possibly|possible|perhaps|in (?:\w+ )?(?:talks|negotiations|discussions)|circling|eyed|eyeing|being considered|(?:is|are|was|were) considering|hop(?:es?|ed|ing) (?:to|for|that)|wants? to|wanted to|would (?:like|love)|said to be|speculat\w+|likely|potential(?:ly)?|plans? to|planning|aims? to|aiming to|believed to|thought to|expected to|tipped|should|if)\b/,
);
/** Words that cast doubt on what stands before them as well. */
const RUMOUR = guarded(
  /\b(?:floated|rumou?rs?|rumou?red|reportedly|allegedly|supposedly|unconfirmed|speculation|in (?:\w+ )?talks)\b/,
);
const BOUNDARY = guarded(
  /[;:]| and (?=(?:is|was|are|were|has|could|may|might) )|,? (?:but|while|although|though|however|whereas|yet|because|since|as well as when)\b|, not (?=(?:by )?⟦)|, (?:and|so) (?=⟦|the |it )|, (?:which|who|whose|where) |" /g,
);

/** Where a clause about what was named last starts. */
const ASIDE = guarded(/ (?:that|who|whom|whose|which|where|when) /);

/**
 * What the clause around a finding (`at` to `until` of the template) makes of it: negation denies it,
 * rumour, plan and possibility hedge it. A denial may follow in the sentence's last clause
 * ("..., which the network denied").
 */
export function judge(template: string, at: number, until: number): Judgement {
  let from = 0;
  let to = template.length;
  for (const match of template.matchAll(BOUNDARY)) {
    const end = match.index + match[0].length;
    if (end <= at) from = end;
    else if (match.index >= until) {
      to = match.index;
      break;
    }
  }
  // "plays a man who does not sleep": what a description of something else says denies nothing.
  const aside = template.slice(until, to).search(ASIDE);
  if (aside >= 0) to = until + aside;
  const clause = template.slice(from, to);
  const before = template.slice(from, Math.max(until, from));
  if (
    DENIED.test(clause) ||
    DENIED_AFTER.test(before) ||
    /\b(?:denied|debunked|untrue|false)\b/.test(template.slice(until))
  ) {
    return 'denied';
  }
  return HEDGED.test(before) || RUMOUR.test(clause) ? 'hedged' : 'stated';
}
