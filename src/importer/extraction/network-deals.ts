import { CREDENTIAL, DESCENDANT } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import { nominalsIn, wholeOf } from './nominals.ts';
import { idsIn, ORGANIZATION, SHOW_NOUN } from './patterns.ts';
import { SCHEDULE } from './roundup.ts';
import { guarded, rule } from './rule.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

const CARRIER = new Set(['NETWORK', 'STREAMER']);
const SHOWS = '⟦S\\d+⟧(?:(?:,? and |, | & )⟦S\\d+⟧)*';
const ADVERBS =
  '(?:(?:officially|has|have|had|just|today|is|also|now|will|are|be|been|set|to|finally|quietly|already|once|again|both|likewise) ){0,4}';
/** What a network or streamer does with a show of its own, whatever stands between the verb and the title. */
const VERB =
  '(?:order(?:s|ed|ing)?|commission(?:s|ed|ing)?|renew(?:s|ed|ing)?|cancel(?:s|led|ed|ling|ing)?|axe[sd]?|axing|scrap(?:s|ped|ping)?|shelve[sd]?|ends?|ended|ending|green-?lights?|green-?lit|hand(?:s|ed|ing)?|give[sn]?|gave|giving|pick(?:s|ed|ing)? up|pull(?:s|ed|ing)? the plug|reveal(?:s|ed|ing)?|unveil(?:s|ed|ing)?|announce[sd]?|announcing|confirm(?:s|ed|ing)?|set(?:s|ting)?(?: out)?|date[sd]?|share[sd]?|sharing|ship(?:s|ped)?|release[sd]?|releasing|debut(?:s|ed|ing)?|premiere[sd]?|premiering|launch(?:es|ed|ing)?|air(?:s|ed|ing)?|stream(?:s|ed|ing)?|screen(?:s|ed)|show(?:s|ed|ing)|carr(?:y|ies|ied|ying)|broadcast(?:s|ing)?|drop(?:s|ped|ping)?|brings?|brought|bringing|round(?:s|ed)? (?:up|out)|cast(?:s|ing)?|add(?:s|ed|ing)?|tap(?:s|ped)?|enlist(?:s|ed)?|expand(?:s|ed)?|extend(?:s|ed)?|land(?:s|ed|ing)?|nab(?:s|bed)?|win(?:s|ning)?|won|snag(?:s|ged)?|buy(?:s|ing)?|bought|acquire[sd]?|acquiring|take[sn]?|took|develop(?:s|ed|ing)?|revive[sd]?|reviving|reboot(?:s|ed|ing)?|move[sd]?|moving|slate[sd]?|schedule[sd]?|wrap(?:s|ped)?(?: up)?|name[sd]?|has|have)';
const ACTS = rule(
  `(?<org>${ORGANIZATION})(?:, [^,.;⟦]{3,50},)? ${ADVERBS}${VERB}\\b(?<between>(?: [^.;:"]{0,90}?)?) (?<shows>${SHOWS})`,
);
/** Between verb and title: whose other work the title is, another clause, a refusal. */
const ELSEWHERE =
  /\b(?:who|whose|which|where|while|after|before|from|behind|star of|stars? in|fame|known|like|than|following|declined|rumou?rs?|reports?|interview|comparisons?|rival|based on|inspired|adaptation|remake|reboot|sequel|prequel|spin-?off|version|makers?|creators?|writers? of|home for|back to)\b/;
/** "a remake, Some Title", "the reboot Some Title": the new one is meant. */
const NEW_ONE = / (?:an?|the|its) (?:[a-z-]+ )?(?:remake|reboot|sequel|prequel|spin-?off),?$/;
/** "Some Title, the Some Network crime drama", "Some Title, its new comedy" where the network is the subject. */
const CALLED = rule(
  `(?<show>⟦S\\d+⟧),? (?:the|an?|its) (?:(?!(?:of|to|from|in|for|by|on|with|and|which|that)\\b)[\\w'-]+ ){0,4}?(?<org>${ORGANIZATION})(?:'s)? (?:(?!(?:of|to|from|in|for|by|on|with|and|which|that|has|is)\\b)[\\w'/-]+ ){0,5}?${SHOW_NOUN}\\b`,
);
const ITS = rule(
  `(?<org>${ORGANIZATION}) [^.;"⟦]{3,90}(?<show>⟦S\\d+⟧),? (?:as )?its (?:[\\w'/-]+ ){0,4}?(?:${SHOW_NOUN}|epic|saga|hit|original|take|hour)\\b`,
);
/** "a series order at Some Streamer", "was shown by Some Network", "is in development at Some Network". */
const AT = rule(
  `\\b(?:order(?:s|ed)?|commission(?:s|ed)?|pick-?up|renewal|renewed|cancell?ed|axed|dropped|scrapped|bought|acquired|lands?|landed|landing|set up|development|works|home|broadcast|shown|aired|carried|screened|streamed|available|televised|offered|made available|a go|greenlit|greenlight|future|life|run)(?: (?:internationally|worldwide|globally|domestically|abroad|overseas|elsewhere|again|live|there|exclusively|over|in (?:the )?⟦\\w\\d+⟧)){0,2} (?:by|at|from|with|on|over at|over on|via|through) (?:the )?(?:(?:streamer|streaming service|network|channel|broadcaster|rival|public broadcaster|cable channel|platform) )?(?<org>${ORGANIZATION}(?:(?:,? and(?: by| at| on)?(?: the)?|,) ${ORGANIZATION})*)`,
);
/** "Episodes stream the next day on Some Streamer". */
const STREAM = rule(
  `\\b(?:streams?|streaming|airs?|airing|drops?|lands?|arrives?|launch(?:es)?|premieres?|debuts?|plays?|runs?|goes out|available|repeats?|makes? (?:its|their) (?:[a-z]+ )?(?:debut|premiere|bow))(?: (?!(?:and|but|who|which|where|with|of|for|in)\\b)[\\w'-]+){0,4} (?:on|to|over on) (?:the )?(?:streamer )?(?<org>${ORGANIZATION}(?:,? and (?:on )?${ORGANIZATION})?)`,
);

/** BROADCAST in trade news: what a network or streamer does with a show, and how a show is called its. */
export const networkDeals: Family = (view, story) => {
  if (!view.bare.includes('⟦O')) return scheduled(view, story);
  const found: Finding[] = [];
  for (const match of view.bare.matchAll(ACTS)) {
    const { between: words = '', shows = '' } = match.groups ?? {};
    const between = words.replace(NEW_ONE, '');
    const after = view.bare.slice(match.index + match[0].length);
    if (ELSEWHERE.test(between) || /⟦[SO]/.test(between) || isOther(after)) continue;
    for (const id of idsIn(shows, 'S'))
      found.push(...carried(match, story.entity(id), view, story));
  }
  for (const match of [...view.bare.matchAll(CALLED), ...view.bare.matchAll(ITS)]) {
    const [id] = idsIn(match.groups?.show, 'S');
    if (id !== undefined) found.push(...carried(match, story.entity(id), view, story));
  }
  for (const match of view.bare.matchAll(AT)) {
    const show = nominalsIn(view, story)
      .filter(({ end }) => end <= match.index + match[0].length)
      .at(-1)?.show;
    if (show) found.push(...carried(match, show, view, story));
  }
  for (const match of view.bare.matchAll(STREAM)) {
    const prior = view.bare.slice(0, match.index);
    const before = nominalsIn(view, story)
      .filter(({ end }) => end <= match.index)
      .at(-1)?.show;
    const episodes = /\b(?:[Ee]pisodes?|[Ss]eason|[Ii]nstal?lments?)\b[^⟦]*$/.test(prior);
    const show = before ?? (episodes ? view.focus : undefined);
    if (show) found.push(...carried(match, show, view, story));
  }
  return [...found, ...scheduled(view, story)];
};

/** "Monday nights belong to Some Show", "Some Show has been moved to 2026". */
const SLOT = guarded(
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|[Ww]eekends?|opens?|launch(?:es)?|begins?|arrives?|returns?|premieres?|debuts?|airs?|new (?:run|series|season)|moved|pushed|pencilled|slated|joins?|leads? (?:in|out)|follow(?:s|ed) by|o'clock|\d{1,2}[ap]m)\b/,
);

/** In the schedule of one network every show with a place in it is the network's. */
function scheduled(view: SentenceView, story: Story): Finding[] {
  const headline = story.views[0]?.bare ?? '';
  if (view.index === 0 || !SCHEDULE.test(headline) || !SLOT.test(view.bare)) return [];
  const carriers = new Set(
    idsIn(headline, 'O').filter((id) => CARRIER.has(story.entity(id).kind ?? '')),
  );
  const [network, ...others] = carriers;
  const elsewhere = idsIn(view.bare, 'O').some((id) => !carriers.has(id));
  const first = view.bare.match(/⟦S(\d+)⟧/);
  if (network === undefined || others.length > 0 || elsewhere || !first) return [];
  if (isOther(view.bare.slice((first.index ?? 0) + first[0].length))) return [];
  if (/\b(?:no (?:place|room|sign)|opposite|against|rival)\b/.test(view.bare)) return [];
  return carried(
    { 0: first[0], index: first.index ?? 0, groups: { org: `⟦O${network}⟧` } },
    story.entity(Number(first[1])),
    view,
    story,
  );
}

/** "Some Title star Jane Doe", "the Some Title spin-off", "Some Title's creator": it is told of something else. */
function isOther(after: string): boolean {
  return CREDENTIAL.test(after) || DESCENDANT.test(after) || /^'s? ⟦P|^-/.test(after);
}

function carried(
  match: Pick<RegExpMatchArray, 0 | 'index' | 'groups'>,
  show: NamedEntity,
  view: SentenceView,
  story: Story,
): Finding[] {
  const at = match.index ?? 0;
  return idsIn(match.groups?.org, 'O').flatMap((id): Finding[] => {
    const { kind } = story.entity(id);
    if (!kind || !CARRIER.has(kind)) return [];
    return [
      {
        predicate: 'BROADCAST',
        subject: story.refer(id, 'Organization'),
        object: story.refer(wholeOf(show, story).id, 'Show'),
        sentence: view.index,
        confidence: 0.75,
        at,
        until: at + match[0].length,
      },
    ];
  });
}
