import { ACTIVE_VERB, AND, CREW_NOUN } from './crew-words.ts';
import { FUTURE } from './patterns.ts';

/* Pieces of rules over folded templates, in which `⟨0⟩` is a list of people. */

/** A list of people, see people-fold.ts. */
export const F = '⟨\\d+⟩';
const WORD =
  "(?:(?!(?:by|in|on|at|for|from|to|of|is|was|are|were|will|has|have|had|who|which|that|as|but|while|after|before|it|he|she|they|and|with|or)\\b)[A-Za-z\\d][A-Za-z\\d'/-]*|⟦[XLA]\\d+⟧(?:-[a-z]+)?)";
/** "her husband, the playwright", "Hull-born", "the Some Award-winning": who somebody is, before the name. */
export const WHO = `(?:${WORD},? ){0,6}?`;
const ADJECTIVE =
  "(?:(?!(?:with|at|in|on|from|by|for|to|of|the|and|as|has|have|is|was|will|who|that|a|an|but|when|while)\\b)[a-z'-]+ )";
export const NOUNS = `${ADJECTIVE}{0,3}?${CREW_NOUN}(?:(?:,? and |, |/| & )(?:the |an? )?${ADJECTIVE}{0,3}?${CREW_NOUN})*`;
const ALSO_DONE =
  '(?:stars?|starred|edit(?:s|ed)|shot|developed|develops|narrates?|hosts?)(?: in)?';
export const VERBS = `${ACTIVE_VERB}(?:${AND}(?:also )?(?:${ACTIVE_VERB}|${ALSO_DONE}))*`;
export const WITH = '(?:together with|along with|alongside|with)';
/** Not "with A attached to direct". */
export const NO_JOB_OF_THEIR_OWN =
  '(?!,? (?:as|to|set|due|attached|on board|aboard|serving|acting|credited|returning|tapped|[a-z-]*ing|[a-z-]+ (?:direct|produc|writ)ing)\\b)';
/** With whom; not "with A attached to direct", which says what A does. */
export const MORE = `(?:,? ${WITH} ${WHO}(?<more>${F})${NO_JOB_OF_THEIR_OWN})?`;
/** Where a verb has no object: the clause ends, or says with whom, from what script and for whom. */
export const NO_OBJECT = `(?=[.,;]|$| (?:${WITH}|and ⟨|while|as well|too|after|before|when|until|again|once|through|via|on behalf|under) ?| from (?:an?|the|his|her|their) | for ⟦O| [a-z]+ of (?:them|these|those|the (?:[a-z]+ )?episodes)\\b| in (?:his|her|their|what)\\b)`;

/** "stepped in to", "is returning to": before a verb of making. */
export const LEAD = `${FUTURE}(?:(?:(?:step(?:s|ped|ping)? in|return(?:s|ed|ing)?|c(?:o|a)mes? (?:on )?(?:board|aboard)|agreed|back|(?:re-?)?(?:unit|team)(?:es|s|e|ed|ing)?(?: up)?)(?: again)? to )(?:also )?)?`;
/** What may stand between a subject and its verb: "whose last film won a prize". */
export const INSERTED =
  '(?:, (?:who|whose|fresh|an?|the|both|one of|known|best|last|formerly|himself|herself|no)\\b[^;⟨]{3,110},|,)?';

/** "serves", "on board": before "as" and a job. */
export const HOLDING =
  '(?:serv(?:e|es|ed|ing)|act(?:s|ing)?|attached|on board|aboard|boards|boarded|boarding|return(?:s|ing)?|credited|named|tapped|hired|joins?|joined|joining|works?|working|remains?|continu(?:es?|ing)|stays? on|staying on|came on|comes on|coming on|steps? in|stepped in|stepping in|takes? over|took over|taking over)';
/** "previous feature", "2019 horror film", "directorial debut". */
export const FILM =
  '(?:(?:most )?[a-z\\d-]+ ){0,4}(?:film|feature|movie|picture|documentary|directorial debut|debut feature)(?: film)?(?: as (?:an? )?director)?';
