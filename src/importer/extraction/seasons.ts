import type { NamedEntity } from './entities.ts';
import { titleBefore } from './lineage.ts';
import { nominalsIn, onlyShow, wholeOf } from './nominals.ts';
import { CARDINAL, numberOf, ORDINAL } from './numbers.ts';
import { rule } from './rule.ts';
import type { Family, SentenceView, Story } from './story.ts';

const MENTIONS = [
  rule(
    `\\b[Ss]easons? (?<number>${CARDINAL})(?:(?:,? (?:and|to|through|&) |-)(?<last>${CARDINAL}))?\\b(?! (?:episodes|million|years))`,
  ),
  rule(`\\b[Ss]eries (?<number>${CARDINAL})\\b(?!-| (?:million|episodes|years|films))`),
  rule(
    `\\b(?<number>${ORDINAL})(?: and (?<last>${ORDINAL}))?(?:,? (?:and final|and last|new|upcoming|highly-anticipated|eight-episode|\\w+-part))? (?:season|series)\\b(?! (?:of novels|of books|of films|(?:was|is|were|will be) (?:the )?⟦))`,
  ),
  rule(
    `\\b(?:after|for|ran for|lasted|over) (?:just |only )?(?<number>${CARDINAL}) series\\b(?! of)`,
  ),
  rule(
    `\\b(?<!\\b(?:last|final|next|past|previous) )(?<number>${CARDINAL}) (?:series|seasons)(?= of (?:the )?(?:⟦O\\d+⟧(?:'s)? )?(?:[\\w'-]+ ){0,4}⟦S)`,
  ),
  rule(`\\b(?<number>${CARDINAL})-(?:season|series) run\\b`),
  rule(
    `\\bof which (?:only )?(?<number>${CARDINAL}) (?:seasons|series) (?:were|have been) (?:made|produced|broadcast|aired|shown)`,
  ),
  rule(`\\b(?:is|was|are) (?:now )?in its (?<number>${ORDINAL})(?=[.;,]|$)`),
  rule('\\b(?<number>[Bb]oth) (?:seasons|series of ⟦S)'),
  rule('\\b(?:after|for|lasted|ran|only|just) (?:just |only )?(?<number>a single|one) season\\b'),
  rule(
    `\\b(?:after|for|ran|running|spanned|lasted|over|across|[Aa]ll|its|has|had|of|spent|first|previous) (?:the )?(?<number>${CARDINAL}) (?:[a-z]+ )?seasons\\b`,
  ),
];

/** Seasons that were only wished for or thought of. */
const UNMADE =
  /\b(?:hoped|hoping|wanted|would have|scripts? for|nothing about|nothing of|asked about|questions? about|ideas?|wish(?:ed)?|pitch(?:ed)?|mapped out|plans? for|talk of|chances? of|hopes? (?:for|of))\b[^⟦.;:]*$/;

/** HAS_SEASON: every season named or counted, of the show that it is a season of. */
export const seasons: Family = (view, story) =>
  MENTIONS.flatMap((pattern) =>
    [...view.bare.matchAll(pattern)].flatMap((match) => {
      const show = seriesOf(
        seasonShow(view, story, match.index, match.index + match[0].length),
        story,
      );
      const numbers = [
        numberOf(match.groups?.number?.replace('a single', 'one').replace(/^both$/i, 'two')),
        numberOf(match.groups?.last),
      ];
      if (!show) return [];
      if (UNMADE.test(view.bare.slice(0, match.index))) return [];
      return numbers
        .filter((number) => number !== undefined)
        .map((value) => ({
          predicate: 'HAS_SEASON' as const,
          subject: story.refer(wholeOf(show, story).id, 'Show'),
          value,
          sentence: view.index,
          confidence: 0.8,
          at: match.index,
          until: match.index + match[0].length,
        }));
    }),
  );

/** A film has no seasons: those that are spoken of are the ones of the series that it goes on from. */
function seriesOf(show: NamedEntity | undefined, story: Story): NamedEntity | undefined {
  if (show?.kind !== 'FILM') return show;
  const from = story.kinships.find(({ made }) => made === show)?.from;
  const name = titleBefore(show.name);
  const series = from ?? story.reading.entities.find((entity) => entity.name === name);
  return series?.type === 'Show' && series.kind !== 'FILM' ? series : undefined;
}

/** "season 3 of Some Show", "Some Show season 3", "its third season", else what the sentence is about. */
function seasonShow(
  view: SentenceView,
  story: Story,
  at: number,
  until: number,
): NamedEntity | undefined {
  const nominals = nominalsIn(view, story);
  if (/\b(?:earlier|previous) (?:[\w⟦⟧]+ )?(?:show|series|drama)\b/.test(view.bare.slice(0, at)))
    return undefined;
  const after = view.bare
    .slice(until)
    .match(
      /^ (?:finale |premiere |episodes? )?of (?:the )?(?:[\w'-]+ ){0,4}$|^ (?:finale |premiere )?of (?:the )?(?:⟦O\d+⟧(?:'s?)? )?(?:[\w'-]+ ){0,5}?(?=⟦S)/,
    );
  if (after) {
    const next = nominals.find(({ start }) => start >= until);
    if (next && next.start - until < 45) return next.show;
  }
  const before = nominals.filter(({ end }) => end <= at).at(-1);
  if (before && (at - before.end < 45 || onlyShow(view, story) === undefined)) return before.show;
  // A name before it that is no show may be a show that no rule knows.
  if (/⟦[XT]/.test(view.bare.slice(0, at))) return onlyShow(view, story);
  return onlyShow(view, story) ?? view.focus;
}
