import type { NamedEntity } from './entities.ts';
import { nominalsIn, onlyShow, wholeOf } from './nominals.ts';
import { idsIn, ORGANIZATION, SHOW, SHOW_NOUN } from './patterns.ts';
import { rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const CARRIER = new Set(['NETWORK', 'STREAMER']);
/** "Netflix's hit series Some Show", "the ITV drama Some Show". */
const OWNED = rule(
  `(?<org>${ORGANIZATION})(?:'s?)?(?: [Oo]riginal)? (?:(?!(?:star|executive|president|has|is|will|and|on|in|for|said|announced|reported|interview)\\b)[\\w'/-]+,? ){0,6}?(?<show>${SHOW})`,
);
/** "Some Network's next fantasy series is Some Show". */
const NEXT = rule(
  `(?<org>${ORGANIZATION})'s (?:next|new|newest|latest|upcoming) (?:(?:[a-z-]+|⟦F\\d+⟧) ){0,3}${SHOW_NOUN} (?:is|will be) (?<show>⟦S\\d+⟧)`,
);
/** "Some Show on Netflix", "airs on ITV", "for BBC One". */
const ON = rule(
  `\\b(?:airs?|aired|airing|began|begins|starts?|started|streams?|streamed|streaming|premieres?|premiered|premiering|debuts?|debuted|debuting|launch(?:es|ed)?|arriv(?:es|ed|ing)|available|returns?|lands?|drops?|hits?|series|show|drama|comedy|sitcom|season|episodes?|watch(?:ed)?|broadcast|shown|renewed|cancell?ed|run|seasons|televised|programs?|programmes?|documentary|channel|telecast|transmitted|carried|syndicated|aired live|⟧|\\w+day|\\d{1,2}|now|exclusively|back|together) (?:globally |worldwide |exclusively |only |here )?(?:on|to|for|by|at) (?:the )?(?:streaming (?:services?|giant|platform) |networks? |channels? |stations? |television |streamer |such as )*(?<org>${ORGANIZATION}(?:(?: in (?:the )?⟦\\w\\d+⟧)?(?:,? and(?: (?:later )?on)?(?: the)?|,(?: and)?(?: on)?(?: the)?) ${ORGANIZATION}){0,5})`,
);
/** "Some Show, a BBC children's programme", "Some Show is an NBC sitcom". */
const DEFINED = rule(
  `(?<show>⟦S\\d+⟧)(?:,| (?:is|was)) an? (?:(?!(?:by|in|of|from|on|for) )[\\w'-]+ ){0,4}?(?<org>${ORGANIZATION}) (?:[Oo]riginal )?(?:(?!(?:by|in|of|from|on|for) )[\\w'-]+ ){0,4}?(?:series|sitcom|programmes?|programs?|show|drama|comedy|soap opera|miniseries|serial|documentary|special)\\b`,
);
/** "produced by Jane Doe for Some Network". */
const FOR = rule(
  `\\b(?:produced|created|developed|made|commissioned|written|directed|ordered)(?: (?:and [a-z]+ )?by [^⟦.;]{0,20}(?:⟦[PO]\\d+⟧[^⟦.;]{0,15}){1,4})? (?:exclusively )?for (?:the )?(?<org>${ORGANIZATION})`,
);
/** "Netflix renewed Some Show", "ABC has ordered the series". */
const DECIDES = rule(
  `(?<org>${ORGANIZATION}),? (?:officially |has |have |had |just |today |is |also |previously )*(?:announced|announces|confirmed|renewed|renews|renewing|cancell?ed|cancels|cancell?ing|axed|ordered|orders|greenlit|greenlights|picked up|picks up|commissioned|commissions|developing|debuted|unveiled|released|revealed|released|dropped|issued|given|made|landed|acquired|buys|bought|opted|scrapped|scrapping)\\b`,
);

/** "a new drama from the creator of Some Show": the show is another. */
const BY_MAKERS =
  /\b(?:take on|version of|adaptation of|remake of|spin-?off (?:of|from)|sequel to|prequel to|reboot of) (?:the )?(?:[\w'-]+ ){0,4}⟦S|\b(?:creators?|makers?|directors?|writers?|stars?|producers?|team|duo|authors?|studio|company|people) (?:of|behind) (?:the )?(?:[\w'-]+ ){0,4}⟦S/;

/** BROADCAST: the networks and streamers that carry a show. Studios, cinemas and outlets are none. */
export const broadcast: Family = (view, story) => {
  const found: Finding[] = [];
  for (const match of [...view.bare.matchAll(NEXT), ...view.bare.matchAll(DEFINED)]) {
    const show = idOf(match.groups?.show, story);
    if (show) found.push(...carries(match, show, 0.85, view, story));
  }
  for (const match of view.bare.matchAll(OWNED)) {
    const show = idOf(match.groups?.show, story);
    const others =
      /^ (?:(?:series|show|film|movie) (?:is|will be)\b|(?:[a-z-]+ )?(?:initiative|campaign|policy|strategy|scheme|brand|service|block|strand|season)\b)/.test(
        view.bare.slice(match.index + match[0].length),
      );
    const kin = /\b(?:prequel|sequel|spin-?off|follow-up|remake|reboot|successor)\b/.test(match[0]);
    if (show?.type === 'Show' && !others && !kin && !/ (?:and|of|but|with) /.test(match[0]))
      found.push(...carries(match, show, 0.85, view, story));
  }
  for (const match of [...view.bare.matchAll(ON), ...view.bare.matchAll(FOR)]) {
    const before = nominalsIn(view, story).filter(
      ({ end }) => end <= match.index + match[0].length,
    );
    const show = onlyShow(view, story) ?? before.at(-1)?.show;
    if (show) found.push(...carries(match, show, 0.8, view, story));
  }
  for (const match of view.bare.matchAll(DECIDES)) {
    const after = nominalsIn(view, story).find(
      ({ start }) => start >= match.index + match[0].length,
    );
    const show = onlyShow(view, story) ?? after?.show;
    const subject = new RegExp(`${SHOW_NOUN}|[Ss]eason|[Pp]roduction|⟦S`).test(
      view.bare.slice(match.index),
    );
    if (show && subject && !BY_MAKERS.test(view.bare.slice(match.index)))
      found.push(...carries(match, show, 0.8, view, story));
  }
  return found;
};

function carries(
  match: RegExpMatchArray,
  show: NamedEntity,
  confidence: number,
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  return idsIn(match.groups?.org, 'O').flatMap((id): Finding[] => {
    const organization = story.entity(id);
    if (!organization.kind || !CARRIER.has(organization.kind)) return [];
    return [
      {
        predicate: 'BROADCAST',
        subject: story.refer(organization.id, 'Organization'),
        object: story.refer(wholeOf(show, story).id, 'Show'),
        sentence: view.index,
        confidence,
        at,
        until: at + match[0].length,
      },
    ];
  });
}

function idOf(mark: string | undefined, story: Story): NamedEntity | undefined {
  const id = mark?.match(/\d+/)?.[0];
  return id === undefined ? undefined : story.entity(Number(id));
}
