import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { isAboutReality } from './premise.ts';
import type { Topic } from './reading-model.ts';
import type { Sentence } from './sentences.ts';
import type { Template } from './template.ts';

/** Words of how things are made, shown and received: such a sentence tells no plot. */
const MAKING =
  /\b(?:direct(?:ed|or|s)|film(?:ed|ing|s)?|films?|shot on|shooting|produc\w+|releas\w+|premier\w+|broadcasts?|aired|airs|critics?|critical|reviews?|reviewers?|viewers?|viewership|audiences?|awards?|network|studios?|starr\w+|stars?|casts?|casting|screenplay|scripts?|publish\w+|adapt\w+|actors?|actress\w*|compos\w+|box office|ratings|novelist|authors?|wrote|written|century|named after|based on|inspired|soundtrack|score|memoirs?|novels?|books?|series|sitcom|sequel|prequel|podcast|manga|comics?|renewed|cancel\w+|streams?|streaming|announced|according to|interview|told|said|says|play(?:ed|s|ing)?|uncredited|cameos?|turns? up|understud\w+|portray\w*|voice[sd]?|voicing|roles?|parts?|billed|in talks|sang|audition\w*)\b|"|\b(?:18|19|20)\d\d\b/i;
const PRESENT =
  /\b(?:is|are|has|does|must|cannot|have)\b|(?:⟧\)?|\b(?:[Hh]e|[Ss]he|[Ii]t|who|[Tt]hey|and)),? (?:(?:\w+ly|then|also|soon|now) )?(?!was\b|his\b|its\b|this\b)[a-z]{2,}s\b/;
const ABOUT_WORKS: ReadonlySet<string> = new Set(['Show', 'SourceWork', 'Character']);
const MARK = /⟦([PXT])(\d+)⟧('s?(?![\w]))?/g;
/** Where a place stands as often as somebody. */
const PLACED =
  /\b(?:in|at|near|from|into|on|onto|across|around|outside|inside|through|since|until|during|after|before|by|called|titled)(?: the| an?)? $/;
/** Somebody stands there only where words after the name say who it is. */
const DOUBTFUL = /\b(?:to|of|than|like)(?: the)? $/;
const WHO = /^(?:'s|, (?:an?|the|his|her|their|who|whose|whom) |,? (?:who|whose|whom) | \(⟦)/;
/** "a Lowestoft deckhand", "the Robles clan". */
const ADJECTIVE = /\b(?:an?|the|his|her|their|its|[a-z]+y) $/;
const KIN =
  /(?:\b(?:his|her|their|its)|'s) (?:[a-z-]+ ){0,2}[a-z-]+,? $|\b(?:an?|the) (?:[a-z-]+ ){0,3}(?:named|called) $/;
/** "the twins C and D". */
const BESIDE = /\b(?:the|his|her|their) (?:[a-z-]+ ){1,3}⟦\w\d+⟧(?:, ⟦\w\d+⟧)*,? and $/;
const VERB =
  /^(?:,? (?:who )?(?:(?:\w+ly|then|also|soon|now|still) )?(?:is|has|must|can|does|[a-z]+s)\b| and ⟦| \(⟦)/;
const CLAUSE =
  /(?:^|[;:,.] |\b(?:and|when|while|that|but|as|where|if|because|until|after|before|once|meanwhile),? )(?:(?:the |an? |his |her |their )(?:[a-z'-]+ ){1,4})?$/i;

/** The numbers of the sentences that tell what happens in a work, and not how it was made. */
export function plotSentences(
  templates: readonly Template[],
  sentences: readonly Sentence[],
  topic: Topic | undefined,
): Set<number> {
  const plot = new Set<number>();
  if (templates.slice(0, 6).some(({ bare }) => isAboutReality(bare))) return plot;
  if (!topic || !ABOUT_WORKS.has(topic.definition.type)) return plot;
  let paragraph = -1;
  let told = false;
  templates.forEach(({ full, bare }, i) => {
    const own = sentences[i]?.paragraph ?? -1;
    if (own !== paragraph) told = i > topic.definition.sentence;
    paragraph = own;
    if (told && !MAKING.test(bare) && PRESENT.test(full)) plot.add(i);
  });
  return plot;
}

/** Those whom a sentence of a plot names, by id. */
export function namedInPlot(full: string, resolve: (id: number) => NamedEntity): number[] {
  return [...full.matchAll(MARK)].flatMap((match) => {
    const [mark, , id] = match;
    const entity = resolve(Number(id));
    if (entity.known || /^The |[\d:]/.test(entity.name)) return [];
    const before = full.slice(0, match.index);
    const rest = full.slice(match.index + mark.length);
    const after = match[3] === undefined ? rest : `'s${rest}`;
    if (PLACED.test(before) || /\([^()]*$/.test(before)) return [];
    if (ADJECTIVE.test(before) && /^ [a-z]/.test(after) && !VERB.test(after)) return [];
    if (DOUBTFUL.test(before) && !WHO.test(after)) return [];
    const sure =
      BESIDE.test(before) ||
      KIN.test(before) ||
      (CLAUSE.test(before) && (VERB.test(after) || WHO.test(after)));
    return sure || isPersonal(entity.name) ? [Number(id)] : [];
  });
}

/** Lets plots vote on who is a character; whom other sentences show to make or to play something is none. */
export function voteForPlotPassages(
  templates: readonly Template[],
  sentences: readonly Sentence[],
  topic: Topic | undefined,
  resolve: (id: number) => NamedEntity,
): void {
  for (const i of plotSentences(templates, sentences, topic)) {
    for (const id of namedInPlot(templates[i]?.full ?? '', resolve)) {
      const { votes } = resolve(id);
      if ((votes.get('Person') ?? 0) >= 3 || (votes.get('Show') ?? 0) >= 1.5) continue;
      vote(resolve(id), 'Character', 2.2);
    }
  }
}
