import { DESCENDANT } from './credentials.ts';
import type { NamedEntity } from './entities.ts';
import { genresIn } from './genres.ts';
import { nominalsIn } from './nominals.ts';
import { idsIn, SHOW_NOUN } from './patterns.ts';
import type { ArticleReading } from './reading-model.ts';
import { rule } from './rule.ts';
import type { Family, Finding } from './story.ts';
import { SHOW_NOUNS } from './word-tables.ts';

/** Words that end the adjectives before a noun. */
const NO_ADJECTIVE =
  'of|in|for|from|with|to|by|on|at|who|that|which|and|or|as|about|based|character|director|writer|actor';
/** "Some Title is a 2014 American crime drama film": the sentence that defines a show. */
const DEFINITION = rule(
  `⟦S(?<id>\\d+)⟧"?,? (?:is|was) (?:an?|the) (?<words>(?:(?!(?:that|which|about|based|of|by|from|in|to|on|and|for|character|director|writer|actor) )[^\\s⟦.;]+ ){0,10}?)(?<noun>${SHOW_NOUN})\\b(?! (?:character|director|writer|producer|actor|star|adaptation|series|${SHOW_NOUN})\\b)`,
);
/** "the crime series Some Title", "Some Title, a three-part drama". */
const APPOSITION = rule(
  `\\b(?<!\\bto )(?<words>(?:(?!(?:the|a|an|his|her|in|of|to) )[\\w/-]+ ){0,5})(?<noun>(?<!\\bto )${SHOW_NOUN}|(?<=\\breality )competition|(?<=\\b(?:animated|live-action) )short|soap opera) (?:called |titled |entitled |named )?⟦S(?<id>\\d+)⟧`,
);
/** "A documentary about him, Some Title,". */
const ABOUT = rule(
  `\\b[Aa]n? (?<words>(?:(?!(?:${NO_ADJECTIVE}) )[\\w'/-]+ ){0,4}?)(?<noun>${SHOW_NOUN})(?: (?:about|on|of) (?:[\\w'-]+ ?){1,4})?, ⟦S(?<id>\\d+)⟧(?=,)`,
);
/** "the feature documentaries A and B", "two of its dramas, A and B". */
const PLURAL = rule(
  `\\b(?<words>(?:(?!(?:the|a|an|his|her|in|of|to|and|between|from) )[\\w/-]+ ){0,4}?)(?<noun>dramas|comedies|dramedies|documentaries|thrillers|sitcoms|westerns|telenovelas|mysteries),? (?<shows>⟦S\\d+⟧(?:(?:,? and|,) ⟦S\\d+⟧)+)`,
);
/** On the stage a musical is no genre of the screen. */
const STAGE = /\b(?:Broadway|West End|[Ss]tage|[Tt]heatre|[Tt]heater|Off-Broadway)\b/;
/** "Some Title, an eight-part crime thriller", "Some Title, Some Network's new comedy". */
const DESCRIBED = rule(
  `⟦S(?<id>\\d+)⟧,? (?:an?|the|its|his|her|their|⟦[OP]\\d+⟧'s) (?:⟦O\\d+⟧(?:'s)? )?(?<words>(?:(?!(?:${NO_ADJECTIVE}) )[\\w'/-]+ ){0,6}?)(?<noun>${SHOW_NOUN}|romance|mystery|satire|soap opera|telenovela)\\b(?!'s|-| ⟦S| (?:director|writer|actor|actress|star|producer|showrunner|veteran|role|club|school|novel|book|${SHOW_NOUN})\\b)`,
);
/** "is developing it as a six-part drama", "Some Title to become a drama". */
const BECOMES = rule(
  `\\b(?:develop(?:ing|ed)|adapt(?:ing|ed)|turn(?:ing|ed)|being made|remade|reimagined)(?: (?:it|⟦\\w\\d+⟧|the [a-z]+))? (?:as|into) an? (?<words>(?:(?!(?:${NO_ADJECTIVE}) )[\\w'/-]+ ){0,5}?)(?<noun>${SHOW_NOUN})\\b|⟦\\w\\d+⟧ (?:to|will|set to) become (?:an? )?(?:⟦O\\d+⟧(?:'s)? )?(?<words2>(?:(?!(?:${NO_ADJECTIVE}) )[\\w'/-]+ ){0,5}?)(?<noun2>${SHOW_NOUN})\\b`,
);
/** "the horror film", of what the article is about. */
const CALLED = rule(
  `(?<!⟧, )\\b[Tt]he (?:⟦O\\d+⟧(?:'s)? )?(?<words>(?:(?!(?:and|of|in|for|by|with|to|from|which) )[a-z'/-]+ ){0,3}?(?:${SHOW_NOUN}))(?=[.,]|'s | (?:was|is|has|had|will|on|in|since|as|that takes|(?!(?:directed|written|produced|created|based|released|called|titled|entitled)\\b)[a-z]{3,}ed|tells|follows|stars|returns|arrives|tapes|reunites|pairs|centres|centers|takes|moves|picks|marks|boasts|looks|features|finds|sees|comes|hails|goes|runs|shoots|explores|unfolds|revolves|charts|traces|examines|brings|hits|lands|bows|debuts|premieres|airs|streams|launches|opens|begins|starts|ends|wraps|plays|gets|makes|imagines|chronicles|adapts)\\b)`,
);
const YEAR = /(?<![-/])\b(?:18|19|20)\d\d\b(?![-/])/;
const SEASONED = rule(
  "⟦S(?<id>\\d+)⟧(?:'s)? (?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|final) )?[Ss](?:eason|eries) (?:\\d+|one|two|three|four|five|six|seven|eight)\\b",
);

/** Sets the kind of shows whose kind the words state, and the year in their definition. Call it once. */
export function settleKinds(reading: ArticleReading, main: NamedEntity | undefined): void {
  for (const { bare, full } of reading.templates) {
    for (const pattern of [DEFINITION, APPOSITION, DESCRIBED]) {
      for (const match of bare.matchAll(pattern)) {
        const show = reading.resolve(Number(match.groups?.id));
        const kind = SHOW_NOUNS[match.groups?.noun ?? ''];
        if (kind && show.base === undefined && !show.known?.kind) show.kind ??= kind;
        const year = match.groups?.words?.match(/\b(?:18|19|20)\d\d\b/)?.[0];
        if (year) show.released ??= year;
      }
    }
    for (const match of bare.matchAll(SEASONED))
      reading.resolve(Number(match.groups?.id)).kind ??= 'SERIES';
    if (
      main &&
      /\b(?:[Ss]easons? (?:\d+|one|two|three|four|five)|(?:first|second|third|fourth|fifth|sixth) season|[Ss]howrunners?|episodes)\b/.test(
        bare,
      ) &&
      !/⟦S/.test(bare)
    )
      main.kind ??= 'SERIES';
    for (const match of full.matchAll(/⟦S(\d+)⟧ \(((?:18|19|20)\d\d)\)/g)) {
      reading.resolve(Number(match[1])).released ??= match[2] ?? '';
    }
  }
}

/** INSTANCE_OF, GENRE and the year of release, from the words that define a show. */
export const kinds: Family = (view, story) => {
  const found: Finding[] = [];
  for (const [pattern, confidence] of [
    [DEFINITION, 0.9],
    [APPOSITION, 0.8],
    [DESCRIBED, 0.8],
    [ABOUT, 0.7],
  ] as const) {
    for (const match of view.bare.matchAll(pattern)) {
      if (STAGE.test(match[0])) continue;
      const { id, noun = '', words = '' } = match.groups ?? {};
      const show = story.entity(Number(id));
      const place = {
        subject: story.refer(show.id, 'Show'),
        sentence: view.index,
        confidence,
        at: match.index,
        until: match.index + match[0].length,
      };
      if (DESCENDANT.test(view.bare.slice(match.index + match[0].length))) continue;
      const kind = SHOW_NOUNS[noun];
      if (kind) found.push({ ...place, predicate: 'INSTANCE_OF', value: kind });
      for (const genre of genresIn(`${words}${noun}`))
        found.push({ ...place, predicate: 'GENRE', value: genre });
      const year = /upcoming/.test(words) ? undefined : words.match(YEAR)?.[0];
      if (year) found.push({ ...place, predicate: 'RELEASED', value: year, confidence: 0.8 });
    }
  }
  for (const match of view.bare.matchAll(PLURAL)) {
    const { words = '', noun = '', shows } = match.groups ?? {};
    const singular = noun.replace(/ies$/, 'y').replace(/s$/, '');
    for (const id of idsIn(shows, 'S')) {
      for (const value of genresIn(`${words}${singular}`))
        found.push({
          predicate: 'GENRE',
          subject: story.refer(id, 'Show'),
          value,
          sentence: view.index,
          confidence: 0.7,
          at: match.index,
          until: match.index + match[0].length,
        });
    }
  }
  for (const match of view.bare.matchAll(CALLED)) {
    const nominal = nominalsIn(view, story).find(({ start }) => start === match.index);
    if (!nominal || (nominal.show !== (story.project ?? view.focus) && nominal.show !== view.focus))
      continue;
    // "The musical" is as often the one on the stage.
    if (/\b(?:stage|musical)\b/.test(match[0])) continue;
    for (const genre of genresIn(`${match.groups?.words}`)) {
      found.push({
        predicate: 'GENRE',
        subject: story.refer(nominal.show.id, 'Show'),
        value: genre,
        sentence: view.index,
        confidence: 0.7,
        at: match.index,
        until: match.index + match[0].length,
      });
    }
  }
  for (const match of view.bare.matchAll(BECOMES)) {
    const show = story.project ?? view.focus;
    const words = `${match.groups?.words ?? match.groups?.words2 ?? ''}${match.groups?.noun ?? match.groups?.noun2}`;
    if (!show) continue;
    for (const value of genresIn(words))
      found.push({
        predicate: 'GENRE',
        subject: story.refer(show.id, 'Show'),
        value,
        sentence: view.index,
        confidence: 0.7,
        at: match.index,
        until: match.index + match[0].length,
      });
  }
  for (const match of view.full.matchAll(/⟦S(\d+)⟧ \(((?:18|19|20)\d\d)\)/g)) {
    found.push({
      predicate: 'RELEASED',
      subject: story.refer(Number(match[1]), 'Show'),
      value: match[2] ?? '',
      sentence: view.index,
      confidence: 0.8,
      at: -1,
      until: -1,
    });
  }
  return found;
};
