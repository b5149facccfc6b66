import { CREW_NOUN } from './crew-words.ts';
import { FUTURE, NAMES, PEOPLE, PERSON, SHOW } from './patterns.ts';
import { rule } from './rule.ts';

/** What stands between "stars" or "features" and the first name of a cast. */
export const CAST_LEAD =
  '(?:,? (?:(?:the|an?|her|his|its|their) )?(?:[a-z-]+ ){0,4}?(?:cast|likes|voices?|talents?|performances?|winners|actors|stars|leads|appearances?|roles)(?: members)?(?: from the [a-z]+ [a-z]+)?(?: of|,? (?:including|featuring|comprising)|,? (?:led|headed|headlined|played|provided|given) by| by| from|:| (?:consisting|made up|composed|comprised) of|,? (?:that|which) (?:includes?|features?|comprises|consists of))(?: (?:(?!(?:in|by|and|with|from|for|on) )[a-z-]+ ){1,5}(?:consisting of|including|such as|like))?)?(?: (?:the )?(?:[a-z-]+ )?(?:actors|actresses|stars|newcomers|comedians|veterans|singers))?(?: (?:with|in) (?:[a-z-]+ ){0,4}roles?)?';
/** "his sister ", "real-life couple ", "former Some Show cast member ": who somebody is, before a cast's first name. */
export const KIN_LEAD =
  "(?:(?:his|her|their|its|real-life|former|then|fellow|⟦A\\d+⟧) (?:(?!(?:in|by|from|for|on|of|with|as|to|at|songs?|music|score|works?|novels?|book|album|single|role|career|directorial|debut|feature|film|own|first|second|third|last|final) )[a-z'-]+ ){0,4}(?:⟦[SAOLX]\\d+⟧ (?:[a-z-]+ ){1,3})?(?=⟦[PX]\\d+⟧(?!'| (?:song|film|novel|album))))";
/** Words before "by" that say that somebody plays. */
const PLAYED =
  '(?:(?:appearances?|performances?|cameos?|cameo turns|voice work)(?: in [a-z]+ (?:parts|roles))?|(?:voices|[Rr]oles|[Pp]arts)(?: of [^.⟦]{0,30}(?:⟦\\w\\d+⟧ (?:and ⟦\\w\\d+⟧ )?)?)?) (?:(?:are|were|is) )?(?:made |provided |supplied |given |performed |played |portrayed |voiced )?by';
/** "stars A, B and C", "the cast includes A": a list of names follows. */
export const LIST = rule(
  `\\b(?:[Cc]o-starring|co-stars(?! (?:are|were|is)\\b)|[Ss]tarring(?! (?:and|opposite) [a-z]+ed\\b)|[Ss]tars|starred|(?<=\\b(?:to|will|would|also|all) )star|[Ff]eaturing|features|featured|(?<=\\bto )feature|headlined by|led by|toplined by|[Ii]ntroducing|(?:cast|ensemble)(?: members)?(?: (?:of|for|in) (?:(?:the|this) )?(?:⟦S\\d+⟧|(?:[a-z-]+ )?(?:film|movie|series|show|season|picture)))? (?:includes?|included|including|(?:that|which) (?:includes?|features?|consists of)|consists of|consisting of|comprises|comprising|features|featured|is made up of|made up of|composed of|is composed of)(?: cast members)?|[Nn]ew(?:comers|comers to the cast| faces| cast members| additions) (?:are|include|to the cast (?:are|include))|(?:[Gg]uest stars|[Rr]ecurring (?:players|guest stars|cast members)|[Ss]pecial guests)(?: (?:for|in|of|on) [^.⟦]{0,30})? (?:will )?(?:include|are)|additions (?:to the (?:cast|ensemble) )?(?:are|include)|(?:leads|leading (?:actors|roles|cast)|lead actors|main cast|principal (?:cast|actors)|co-stars|[Ss]tarring|[Cc]o-starring|[Aa]ppearing|[Ff]eatured)(?: in [a-z ]{3,30} roles?)? (?:are|were|is)|${PLAYED}|(?:[Rr]oles|[Pp]arts)[^.⟦]{0,40}(?:⟦\\w\\d+⟧ (?:and ⟦\\w\\d+⟧ )?)?(?:are|were|is) played by|[Ss]upporting roles (?:are|include)|appearances include|in supporting roles are|voiced by|(?<!\\b(?:providing|provides|provided|performing|performs|doing|does) (?:the )?)voices of|joined by(?= (?:newcomers?|actors|fellow|returning|new cast))|(?<=\\b(?:cast|stars|They|they|leads|actors)\\b[^.⟦]{0,30} (?:are|were|is|was) (?:then )?)joined by|(?:cast|ensemble) of|roles,? including|(?:roles?)?[,;](?= with ⟦[PX]\\d+⟧[^.]* in (?:[a-z]+ ){0,2}(?:roles|parts|appearances|cameos))|alongside)${CAST_LEAD}:?,? (?=(?<people>(?:with )?${PEOPLE})|${KIN_LEAD})`,
);
/** "A and B star in", "A appears in supporting roles", "A rounds out the cast". */
export const PEOPLE_FIRST = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:co-stars?|co-starred|co-starring|stars?|starred|starring|appears?|appeared|appearing|features?|featured|leads? the cast|round(?:s|ed)? out the (?:rest of the )?cast|make(?:s)? up the cast|cast|plays? (?:(?:the |a )?(?:(?:supporting|lead|leading|title|main|pivotal|significant|important|prominent|key|major|minor|central|other|titular) (?:supporting )?)?)?(?:roles?|parts?)|reprise[ds]? (?:his|her|their) roles?)\\b(?! (?:of|as|down|iron|him|her|them)\\b)`,
);
/** "A joins the cast of Some Show", "A lands a role in Some Show". */
export const JOINS = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:join(?:s|ed|ing)?|land(?:s|ed)? a (?:\\w+ )?role in|board(?:s|ed)?|star(?:s|red|ring)? (?:alongside|opposite) ${PEOPLE} in|join(?:s|ed|ing)? ${PEOPLE} in|return(?:s|ed|ing)? to) (?:the )?(?:(?:[a-z-]+ )?cast of |(?:\\w+ )?season of |(?=⟦S))(?:(?:[a-z⟦⟧\\w-]+ ){0,4}?)(?=⟦S|the )`,
);
/** "Some Show star Jane Doe". */
export const STAR_OF = rule(
  `(?<show>${SHOW})(?:'s)? (?:co-)?(?:stars?|actors?|actress(?:es)?|alums?|leads?|leading (?:man|lady)) (?<people>${PEOPLE})`,
);
/** "A and B-starring Some Show". */
export const COMPOUND = rule(
  `(?<people>${NAMES})-(?:starring|led|fronted) (?:[a-z-]+ ){0,4}(?<show>${SHOW})`,
);
/** "known for her role in Some Show", "best known for starring in Some Show". */
export const KNOWN = rule(
  `(?<people>${PERSON})(?:,? (?:who )?(?:is |was )?(?:best |also |perhaps )*(?:known|famous)|,? who) (?:for )?(?:(?:his|her|their) (?:[a-z-]+ )?(?:roles?|parts?|turn|performance)(?: as (?:[a-z'-]+ ){0,4}(?<character>⟦[CXTPS]\\d+⟧))?|starring|appearing|playing (?:the )?(?<played>⟦[CXTPS]\\d+⟧)|starred|appeared) (?:in|on) (?:the )?(?:⟦O\\d+⟧'s )?(?:[a-z'-]+ ){0,5}(?<show>${SHOW})`,
);
/** "starring and directed by A". */
export const STARRING_BY = rule(
  `\\bstarring(?:,? and |, )(?:[a-z]+,? (?:and )?){1,3}by (?<people>${PEOPLE})`,
);
/** "A as the spy B": who plays whom, in any sentence about a cast. */
export const AS = rule(
  `(?<person>${PERSON})(?:, who (?:[^,⟦]|⟦\\w\\d+⟧){3,70},)?(?: (?:in (?:the|her|his) [a-z ]+|${FUTURE}(?:stars?|starred|starring|appears?,?|appeared,?|returns?|cast|reprises? (?:his|her) role|join(?:s|ed) (?:the )?cast|(?:(?:coming|came|comes|come|heading|stepping) )?back|turns up|turned up|pops up|(?:makes|made) an? (?:\\w+ )?(?:appearance|cameo))(?: again| once more| briefly)?(?: from ⟦[SXTW]\\d+⟧)?))?(?:,? (?:who )?(?:was|is|were) (?:last |first |best )?seen(?: on \\w+)?)? as (?!(?:well|much|far|long|soon|part|of|in|a result|an? [a-z-]+ of|early|late) )(?:[A-Z]\\.S\\. )?(?:⟦[CXTSW]\\d+⟧'s [a-z-]+,? )?(?:(?!and |with |they |he |she |it |we )[A-Za-z'-]+(?:,(?! (?:an?|the) ))? ){0,6}?(?<character>⟦[CXTPS]\\d+⟧)(?!'| (?:star|actor|actress|alum|veteran|winner|champion)\\b| and ⟦\\w\\d+⟧'s?\\b)`,
);
/** "puts A in charge of the boiler room as Max's niece, B": a verb whose object plays. */
export const OBJECT_ROLE = rule(
  `\\b(?:casts?|puts?|sees|has|finds|features?|adds?|introduces|reunites|sets) (?<person>${PERSON}) [^⟦.,;]{1,60} as (?:⟦\\w\\d+⟧'s )?(?:(?!of |in |on |at )[a-z'-]+,? ){0,6}(?<character>⟦[CXTP]\\d+⟧)(?!')`,
);
/** "A lends her voice to B", "A brings B to life", "A steps into the shoes of B". */
export const EMBODIES = rule(
  `(?<person>${PERSON}),? (?:who )?${FUTURE}(?:(?:lends?|lent|lending) (?:his|her|their) (?:[a-z]+ )?voices? to|steps? into the (?:shoes|boots) of|takes? on|took on|taking on|tackles|inhabits|embodies) (?:(?:the|an?) )?(?:(?:part|role|character) of )?(?:(?!of |in |on |at |with |by |from )[a-z'-]+ ){0,5}(?<character>⟦[CX]\\d+⟧)(?!')`,
);
/** "A plays both of the twins, B and C", "A voices twins B and C". */
export const TWINS = rule(
  `(?<person>${PERSON}),? (?:who )?${FUTURE}(?:plays?|played|playing|voices?|voiced|voicing|portrays?) (?:(?:both|the|of|two|dual|twins?|twin|brothers|sisters|siblings|roles|identical|as) ?){1,5},? ?(?:[a-z]+,? ){0,2}(?<one>⟦[CXTP]\\d+⟧) and (?:[a-z]+ ){0,3}(?<two>⟦[CXTP]\\d+⟧)`,
);
/** "They join returning cast members A, B and C", "fellow series regulars A and B". */
export const COLLEAGUES = rule(
  `\\b(?:returning|previously[- ]announced|already[- ]announced|existing|fellow|established|original|previously[- ]cast|new) (?:(?:series|main|core|ensemble|lead|main-cast) )?(?:cast(?: members| mates)?|castmates|stars?|regulars|players|actors|leads|ensemble|cast members|co-stars|faces)(?: such as| including| like|,)? (?=(?<people>${PEOPLE}))`,
);
/** "A is the star of Some Network's Some Show", "A's character died in the first film". */
export const STAR_FROM = rule(
  `(?<people>${PERSON})(?:,? (?:who )?(?:is |was )?(?:the |a )?(?:[a-z-]+ ){0,2}(?:co-)?(?:star|lead|leading (?:man|lady)) of|'s character\\b(?! in| on)[^.;⟦]{0,60}? (?:in|through|of|during|on)) (?=⟦[SO]|the |[a-z]+ )`,
);
/** "A plays B", "A will portray the spy B". */
export const PLAYS = rule(
  `(?<person>${PERSON}),? (?:who )?${FUTURE}(?:plays?|played|playing|portrays?|portrayed|portraying|voices|voiced|reprises? (?:his|her) role of) (?:⟦[CXTS]\\d+⟧'s )?(?:(?!role|part|opposite|of |in |for |with |at |on |from )[A-Za-z'-]+(?:,(?! (?:an?|the) ))? ){0,6}?(?<character>⟦[CXTPS]\\d+⟧)(?!')`,
);
/** "A and B appear as C and D". */
export const PAIRS = rule(
  `(?<first>${PERSON}) and (?<second>${PERSON}),? (?:who )?${FUTURE}(?:(?:(?:stars?|starred|starring|appears?|appeared|return|returned|cast),? )?as(?! well\\b)|plays?|played|playing|portray|portrayed) (?:⟦[CXTS]\\d+⟧'s )?(?:(?!role|part)[a-z'-]+,? ){0,4}(?<one>⟦[CXTPS]\\d+⟧) and (?<two>⟦[CXTP]\\d+⟧)`,
);
export const PLAYED_BY = rule(
  `(?<character>⟦[CXTS]\\d+⟧),? (?:who is |who was |is |was )?(?:to be )?(?:played|portrayed|voiced) by (?:[a-z-]+ ){0,2}(?<person>${PERSON})`,
);
/** "A starred in two roles, as the twins B and C". */
export const TWO_ROLES = rule(
  `(?<person>${PERSON})[^⟦.]{0,40}\\b(?:roles|parts),? as (?:[a-z-]+ ){0,4}(?<one>⟦[CXTP]\\d+⟧) and (?<two>⟦[CXTP]\\d+⟧)`,
);
/** "A is her husband, B": a role where the sentences around tell roles. */
export const IS_ROLE = rule(
  `(?<person>${PERSON}) is (?:the|her|his|their|⟦[CS]\\d+⟧'s) (?:(?!${CREW_NOUN}\\b)[a-z'-]+ ){0,3}?(?!${CREW_NOUN}\\b)[a-z'-]+, (?<character>⟦[CXP]\\d+⟧)(?=[,.])`,
);
/** "A has joined as a series regular", "A is a new addition for the season". */
export const ADDED = rule(
  `(?<people>${NAMES}),? (?:who )?${FUTURE}(?:(?:joins?|joined|joining|added|cast) (?:as (?:an? )?(?:new )?(?:series regulars?|recurring|guest stars?)|(?:to )?the cast(?! of)\\b)|(?:an? )?new additions? (?:for|to) the (?:[a-z]+ )?(?:season|cast|show|series))`,
);

/** "in that version", "in the first film": not the show that the article is about. */
export const ELSEWHERE =
  /\bin (?:that|the earlier|the first|the original|an earlier|the previous|the (?:18|19|20)\d\d) (?:version|film|adaptation|movie|series|one)\b(?! ⟦)/;

const BY = /\b(?:played|portrayed|voiced) by\b/g;

/** "a role originally played by": the casting that ends at `end` of the template is of an earlier show. */
export function isEarlierCast({ bare, raw }: { bare: string; raw: string }, end: number): boolean {
  const nth = bare.slice(0, end).match(BY)?.length ?? 0;
  const match = [...raw.matchAll(BY)][nth - 1];
  const before = match ? raw.slice(0, match.index) : '';
  return /\b(?:originally|previously|formerly|first|earlier) (?:been )?$/.test(before);
}
