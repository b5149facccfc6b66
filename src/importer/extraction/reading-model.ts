import { ORGANIZATION_KINDS } from '../../kinds.ts';
import type { ArticleDocument, Gazetteer } from '../fact.ts';
import { findNames } from './article-names.ts';
import { withCarriers } from './carrier-nouns.ts';
import { voteForCompanies } from './company-slots.ts';
import { joinCourtesyTitles } from './courtesy-titles.ts';
import { type Definition, findDefinition } from './definition.ts';
import { electedType, isOverruled, type NamedEntity, type NameSpan, vote } from './entities.ts';
import { kindOfOrganization } from './known-names.ts';
import { lifeTold } from './life.ts';
import { readableSentences } from './limits.ts';
import { isPersonal } from './name-shape.ts';
import { settleNetworks, voteForNetworks } from './networks.ts';
import { voteForOwnRoles } from './own-roles.ts';
import { voteByParentheses } from './parentheses.ts';
import { voteForPlotPassages } from './plot-passages.ts';
import { voteForPlots } from './plots.ts';
import { voteByPremises } from './premise.ts';
import { voteForRoles } from './role-votes.ts';
import { guarded } from './rule.ts';
import type { Sentence } from './sentences.ts';
import { shareSurnames, withFamilies } from './shared-surnames.ts';
import { joinCompanies, joinDefined, joinFirstNames, joinSurnames } from './short-names.ts';
import { withSubjects } from './subjects.ts';
import { type Template, templatesOf } from './template.ts';
import { voteForTopic } from './topic.ts';
import { showOfHero } from './topic-shows.ts';
import { voteByContext, voteByShape, voteBySubtitle } from './typing.ts';
import { voteByLists } from './typing-lists.ts';

/** A definition outweighs all that the shape of a name and chance words around it say. */
const DEFINED = 8;

/** What an encyclopedia's article is about. */
export interface Topic {
  readonly entity: NamedEntity;
  readonly definition: Definition;
  /** The series that the topic is an episode of. */
  series?: NamedEntity;
}

/** An article with its names found, typed and joined: what every family of rules reads. */
export interface ArticleReading {
  readonly article: ArticleDocument;
  readonly sentences: readonly Sentence[];
  readonly templates: readonly Template[];
  readonly spans: readonly (readonly NameSpan[])[];
  readonly entities: readonly NamedEntity[];
  /** What the opening defines, where it does so; of any type, or of none that the graph holds. */
  readonly topic?: Topic;
  /** Whose life it tells. */
  readonly life?: NamedEntity;
  /** The entity that an id stands for, short forms resolved. */
  readonly resolve: (id: number) => NamedEntity;
}

/**
 * Reads an article for its names: find them, join surnames to full names, let the sentences vote on
 * what each is, then join first names, which only the type of a name allows. The entities are made and
 * changed here alone; rules only read them.
 */
export function readNames(article: ArticleDocument, gazetteer: Gazetteer): ArticleReading {
  const { sentences } = readableSentences(article.text);
  const definition = findDefinition(sentences);
  const { entities, spans } = findNames(
    sentences,
    article.tags,
    gazetteer,
    definition,
    article.italics,
  );
  const resolve = (id: number): NamedEntity => {
    let entity = entities[id];
    for (let hops = 0; entity?.sameAs !== undefined && hops < 4; hops += 1) {
      entity = entities[entity.sameAs];
    }
    if (!entity) throw new Error(`No entity ${id} among ${entities.length}.`);
    return entity;
  };
  for (const entity of entities) voteByShape(entity);
  for (const entity of entities) {
    if (entity.known) entity.type = entity.known.type;
  }
  const topic = topicOf(definition, entities);
  if (topic?.definition.type === 'Character') joinDefined(entities, topic.entity);
  const templates = templatesOf(sentences, spans, resolve);
  const untyped = templates();
  shareSurnames(entities, untyped, resolve);
  voteByContext(untyped, resolve);
  voteByLists(untyped, topic, resolve);
  voteForRoles(untyped, resolve);
  voteForOwnRoles(untyped, resolve);
  voteByPremises(untyped, resolve);
  voteForPlots(untyped, resolve);
  voteForPlotPassages(untyped, sentences, topic, resolve);
  voteForNetworks(untyped, resolve);
  voteForCompanies(untyped, resolve);
  joinSurnames(entities);
  joinCourtesyTitles(entities, untyped);
  for (const entity of entities) {
    if (entity.sameAs === undefined) continue;
    vote(resolve(entity.id), 'Person', 1);
    for (const [type, votes] of entity.votes) vote(resolve(entity.id), type, votes);
  }
  voteByParentheses(templates(), resolve);
  voteForTopic(templates()[0], article.tags, resolve);
  voteBySubtitle(entities);
  elect(entities);
  // A film is called what its hero is called.
  if (topic?.definition.type === 'Show' && topic.entity.type === 'Character')
    topic.entity.type = 'Show';
  adoptSource(templates(), resolve);
  joinTitles(entities, topic?.entity);
  electListed(templates(), resolve);
  joinFirstNames(entities);
  joinCompanies(entities);
  settleSeries(topic, templates(), resolve);
  const home = showOfHero(topic, templates(), resolve);
  if (home && !home.known) home.type = 'Show';
  settleNetworks(templates(), resolve);
  const typed = templates();
  const life = lifeTold(topic, typed, resolve);
  const settled = withSubjects(
    withCarriers(withFamilies(typed, entities, resolve), resolve),
    sentences,
    life?.id,
  );
  return {
    article,
    sentences,
    templates: settled,
    spans,
    entities,
    resolve,
    ...(topic ? { topic } : {}),
    ...(life ? { life } : {}),
  };
}

/** The entity of the definition; it has the type that the definition gives, whatever its name looks like. */
function topicOf(
  definition: Definition | undefined,
  entities: readonly NamedEntity[],
): Topic | undefined {
  const entity = entities.find(({ name }) => name === definition?.title);
  if (!definition || !entity) return undefined;
  // Place stands for whatever the graph has no noun for.
  const type = definition.type === 'Other' ? 'Place' : definition.type;
  if (!entity.known) vote(entity, type, DEFINED);
  return { entity, definition };
}

/** "the fifth episode of the first season of Some Show", "of Some Show's ninth season". */
const EPISODE_OF =
  /\bepisode (?:of|in|from) (?:[a-z⟦⟧\w' -]{0,60}?\b(?:series|season|sitcom|show|drama|comedy|of) )??(?:the )?⟦\w(\d+)⟧/;

/** An episode's series is a show by that alone. */
function settleSeries(
  topic: Topic | undefined,
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  if (!topic?.definition.episode) return;
  const id = templates[topic.definition.sentence]?.bare.match(EPISODE_OF)?.[1];
  const series = id === undefined ? undefined : resolve(Number(id));
  if (!series || series === topic.entity) return;
  series.type = 'Show';
  topic.series = series;
}

const SCREENED =
  /\b(?:rights|adapt\w*|series|drama|film|movie|anime|screen|television|TV|develop\w*)\b/;

const MADE_OF =
  /⟦W\d+⟧,? (?:as|into|under the (?:name|title)(?: of)?) ⟦S|⟦S\d+⟧,? (?:[^⟦]|⟦[OP]\d+⟧){0,120}\b(?:based on|adapt\w+|inspired by|version of|from) (?:[^⟦]|⟦P\d+⟧){0,60}⟦W/;

/** An article about the adaptation of a book names the show by the book's title: its headline's only work. */
function adoptSource(templates: readonly Template[], resolve: (id: number) => NamedEntity): void {
  const [headline, ...body] = templates.map(({ bare }) => bare);
  const named = [...(headline ?? '').matchAll(/⟦\w(\d+)⟧/g)].map(([, id]) => resolve(Number(id)));
  const works = named.filter(({ type }) => type === 'SourceWork');
  const [work] = works;
  if (!work || work.known || works.length > 1 || named.some(({ type }) => type === 'Show')) return;
  // "is developing the novel as Some Title", "Some Title, a series based on the podcast": it has a name of its own.
  if (body.slice(0, 4).some((bare) => MADE_OF.test(bare))) return;
  const mark = `⟦W${work.id}⟧`;
  if (body.slice(0, 4).some((bare) => bare.includes(mark) && SCREENED.test(bare)))
    work.type = 'Show';
}

const LISTED = guarded(/⟦[PX]\d+⟧(?:, ⟦[PX]\d+⟧)*,? and ⟦[PX]\d+⟧/g);

/** Who stands in a list with a person is one, where the name looks like one and nothing speaks against it. */
function electListed(templates: readonly Template[], resolve: (id: number) => NamedEntity): void {
  for (const { bare } of templates) {
    for (const [list] of bare.matchAll(LISTED)) {
      if (!list.includes('⟦P')) continue;
      for (const [, id] of list.matchAll(/⟦X(\d+)⟧/g)) {
        const entity = resolve(Number(id));
        if (entity.type === undefined && isPersonal(entity.name)) {
          vote(entity, 'Person', 1);
          elect([entity]);
        }
      }
    }
  }
}

/** "Title" for "The Title", where a text uses both. */
function joinTitles(entities: readonly NamedEntity[], topic: NamedEntity | undefined): void {
  const shows = entities.filter(({ type, sameAs }) => type === 'Show' && sameAs === undefined);
  for (const short of shows) {
    const long =
      shows.find(({ name }) => name === `The ${short.name}`) ?? longerTitle(short, shows);
    // What an article is about has the name that defines it: the longer one is something else's.
    if (long && !short.known && short !== topic) short.sameAs = long.id;
  }
}

/** "La Patrona" after "La Patrona del Río": the words before a title's preposition, once it has been named. */
function longerTitle(short: NamedEntity, shows: readonly NamedEntity[]): NamedEntity | undefined {
  if (!short.name.includes(' ')) return undefined;
  const longer = shows.filter(
    ({ id, name }) =>
      id < short.id &&
      name.startsWith(`${short.name} `) &&
      /^(?:of|in|on|at|from|for|del?|du|des|della|di|von|van|der|à|en) /.test(
        name.slice(short.name.length + 1),
      ),
  );
  return longer.length === 1 ? longer[0] : undefined;
}

function elect(entities: readonly NamedEntity[]): void {
  for (const entity of entities) {
    const type = electedType(entity);
    if (type) entity.type = type;
    const kind = type === 'Organization' ? kindOfOrganization(entity.name) : undefined;
    if (kind) entity.kind ??= kind;
    // "Some Games" has a company's ending and may be a film all the same.
    if (type === 'Show' && !entity.known && ORGANIZATION_KINDS.some((one) => one === entity.kind))
      delete entity.kind;
    // The known namesake is somebody else: its names and kind say nothing here.
    if (isOverruled(entity)) delete entity.known;
  }
}
