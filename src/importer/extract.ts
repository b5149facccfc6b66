import { adaptation } from './extraction/adaptation.ts';
import { authorship } from './extraction/authorship.ts';
import { awards } from './extraction/awards.ts';
import { oneByOne } from './extraction/both-shows.ts';
import { broadcast } from './extraction/broadcast.ts';
import { carriers } from './extraction/carriers.ts';
import { castAndCharacters } from './extraction/characters.ts';
import { clausesOf } from './extraction/clauses.ts';
import { companies } from './extraction/companies.ts';
import { companyCredits } from './extraction/company-credits.ts';
import { companyWorks } from './extraction/company-works.ts';
import { creators } from './extraction/creators.ts';
import { crew } from './extraction/crew.ts';
import { crewClauses } from './extraction/crew-clauses.ts';
import { crewInverted } from './extraction/crew-inverted.ts';
import { crewJobs } from './extraction/crew-jobs.ts';
import { crewPositions } from './extraction/crew-positions.ts';
import { crewShared } from './extraction/crew-shared.ts';
import { crewTitles } from './extraction/crew-titles.ts';
import { descent } from './extraction/descent.ts';
import { finaleFacts, findFinale } from './extraction/finale.ts';
import { judge } from './extraction/hedging.ts';
import { kinds, settleKinds } from './extraction/kinds.ts';
import { lifeCredits } from './extraction/life-credits.ts';
import { type LeftOut, LIMITS, readableSentences } from './extraction/limits.ts';
import { mentions } from './extraction/mentions.ts';
import { networkDeals } from './extraction/network-deals.ts';
import { notableWorks } from './extraction/notable-works.ts';
import { findOffshoot, offshootFacts } from './extraction/offshoot.ts';
import { productionHouses } from './extraction/production-houses.ts';
import { productionStatus } from './extraction/production-status.ts';
import { quotations } from './extraction/quotations.ts';
import { readNames } from './extraction/reading-model.ts';
import { withoutCorrected, withoutOvertaken } from './extraction/reconcile.ts';
import { release } from './extraction/release.ts';
import { withoutUnscreened } from './extraction/screened.ts';
import { seasons } from './extraction/seasons.ts';
import { sourceRights } from './extraction/source-rights.ts';
import {
  type Family,
  type Finding,
  mainShow,
  type SentenceView,
  type Story,
  storyOf,
} from './extraction/story.ts';
import type { ArticleDocument, EntityReference, Fact, Gazetteer } from './fact.ts';

/** Named in the evidence of every fact; the version changes when the same article gives other facts. */
export const EXTRACTOR = { name: 'showgraph-rules', version: '1.3.0' } as const;

/** How much of a rule's confidence is left where the words only suppose. */
const HEDGED = 0.5;

/** Families that read clause by clause: what is told of one person in passing is not told of the rest. */
const IN_CLAUSES: readonly Family[] = [
  productionHouses,
  companyCredits,
  crewClauses,
  crew,
  crewTitles,
  crewInverted,
  crewJobs,
  crewPositions,
  crewShared,
  creators,
  companies,
  notableWorks,
];
/** Families that read whole sentences with a name. */
const NAMING: readonly Family[] = [
  kinds,
  adaptation,
  sourceRights,
  descent,
  broadcast,
  carriers,
  networkDeals,
  companyWorks,
  lifeCredits,
  authorship,
  awards,
];
/** Families that "the series" or "it" is enough for. */
const ANY_SENTENCE: readonly Family[] = [
  finaleFacts,
  offshootFacts,
  seasons,
  productionStatus,
  release,
];

/**
 * The facts that an article states, each with its sentence, in the order of the text. Pure: the same
 * article and names give the same facts. `gazetteer` holds names known before, by folded form; without
 * it only the article's own words are used. Never throws on text: what no rule understands is no fact.
 */
export function extractFacts(article: ArticleDocument, gazetteer: Gazetteer = new Map()): Fact[] {
  const names = readNames(article, gazetteer);
  settleKinds(names, mainShow(names));
  const finale = findFinale(names);
  const offshoot = finale ? undefined : findOffshoot(names);
  const story = storyOf(
    finale?.reading ?? offshoot?.reading ?? names,
    finale?.finale ?? offshoot?.offshoot,
  );
  const found = [
    ...castAndCharacters(story),
    ...story.views
      .flatMap((own) => oneByOne(own, story))
      .flatMap((view) => {
        const named = view.bare.includes('⟦');
        const families = named ? [...NAMING, ...ANY_SENTENCE] : ANY_SENTENCE;
        return [
          ...clausesOf(view, story.entity).flatMap((clause) => inClause(clause, named, story)),
          ...families.flatMap((family) => family(view, story)),
        ];
      }),
    ...quotations(story),
  ];
  const kept = withoutUnscreened(found, story);
  const facts = inFull(kept).flatMap((finding) => factOf(finding, story));
  const named = mentions(story, kept).flatMap((finding) => factOf(finding, story));
  return withoutCorrected(withoutOvertaken(distinct([...facts, ...named])), article.text);
}

/** What an article states, and how much of it was not read: see `LIMITS`. */
export interface Extraction {
  readonly facts: readonly Fact[];
  readonly left: LeftOut;
}

/** `extractFacts` within the bounds of an import. Pure. */
export function extract(article: ArticleDocument, gazetteer: Gazetteer): Extraction {
  const { left } = readableSentences(article.text);
  const facts = extractFacts(article, gazetteer);
  const over = facts.length - LIMITS.facts;
  if (over <= 0) return { facts, left };
  return { facts: facts.slice(0, LIMITS.facts), left: { ...left, TOO_MANY_FACTS: over } };
}

function inClause(clause: SentenceView, named: boolean, story: Story): Finding[] {
  const families = named ? IN_CLAUSES : [crewPositions];
  return families.flatMap((family) =>
    family(clause, story).map((finding) => ({ ...finding, template: clause.bare })),
  );
}

/** The finding with its sentence; none where the words around it deny it. */
function factOf(finding: Finding, story: Story): Fact[] {
  const { predicate, subject, object, value, qualifiers = {}, at, until } = finding;
  const sentence = story.reading.sentences[finding.sentence];
  const template = finding.template ?? story.views[finding.sentence]?.bare ?? '';
  const judgement = at < 0 ? 'stated' : judge(template, at, until);
  if (!sentence || judgement === 'denied' || (object && sameReference(subject, object))) return [];
  const hedged = judgement === 'hedged';
  return [
    {
      predicate,
      subject,
      ...(object ? { object } : {}),
      ...(value === undefined ? {} : { value }),
      qualifiers,
      sentence: sentence.text,
      start: sentence.start,
      end: sentence.end,
      confidence: Math.round(finding.confidence * (hedged ? HEDGED : 1) * 100) / 100,
      hedged,
    },
  ];
}

/** A source work that one sentence names with its kind and year is the same where another does not. */
function inFull(found: readonly Finding[]): Finding[] {
  const bare = ({ type, kind, released, nameIsDescriptive }: EntityReference) =>
    type === 'SourceWork' && !kind && !released && !nameIsDescriptive;
  const told = new Map<string, EntityReference>();
  for (const { object } of found) {
    if (object?.type !== 'SourceWork' || bare(object) || object.nameIsDescriptive) continue;
    if (!told.has(object.name)) told.set(object.name, object);
  }
  return found.map((finding) => {
    const full = finding.object && bare(finding.object) ? told.get(finding.object.name) : undefined;
    return full ? { ...finding, object: full } : finding;
  });
}

/** One fact for each statement and sentence, the surest; in the order of the text. */
function distinct(facts: readonly Fact[]): Fact[] {
  const byKey = new Map<string, Fact>();
  for (const fact of facts) {
    const { predicate, subject, object, value, qualifiers, start } = fact;
    const key = JSON.stringify([predicate, subject, object, value, qualifiers, start]);
    const other = byKey.get(key);
    if (!other || other.confidence < fact.confidence) byKey.set(key, fact);
  }
  return [...byKey.values()].sort((a, b) => a.start - b.start);
}

function sameReference(left: EntityReference, right: EntityReference): boolean {
  return left.type === right.type && left.name === right.name && left.released === right.released;
}
