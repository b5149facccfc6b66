import { oneByOne } from './both-shows.ts';
import { castings } from './cast.ts';
import type { Casting } from './casting.ts';
import { clausesOf } from './clauses.ts';
import { enclosedRoles } from './enclosed-roles.ts';
import type { NamedEntity } from './entities.ts';
import { onlyShow, wholeOf } from './nominals.ts';
import { parenthesizedNames } from './parentheses.ts';
import { plotSentences } from './plot-passages.ts';
import { PLOT } from './plots.ts';
import { heroesIn } from './premise.ts';
import { roleCastings } from './role-castings.ts';
import type { Finding, Story } from './story.ts';

/**
 * Casts and characters of the whole article. They are one family because a name in parentheses,
 * "Ivy (Doe)", is a role in the show that another sentence casts the actor in, and because every
 * reference to a character names its show. Sets `work` of the characters, before anything refers to them.
 */
export function castAndCharacters(story: Story): Finding[] {
  const plain = story.views
    .flatMap((own) => oneByOne(own, story))
    .flatMap((view) => clausesOf(view, story.entity).flatMap((clause) => castings(clause, story)));
  const phrased = roleCastings(story);
  const others = [...plain, ...inParentheses(story, plain), ...enclosed(story)].filter(
    (one) => !phrased.some((phrase) => contradicts(phrase, one, story)),
  );
  const all = [...phrased, ...others];
  for (const { character, show } of all) {
    if (character === undefined) continue;
    const entity = story.entity(character);
    // Nothing else is known of it than that somebody plays it.
    entity.type ??= 'Character';
    entity.work ??= show.name;
  }
  for (const entity of story.reading.entities) {
    if (entity.type === 'Character' && story.main) entity.work ??= story.main.name;
  }
  const told = all.filter(
    (one) => one.character !== undefined || !all.some((other) => tellsMore(other, one, story)),
  );
  return [...told.map((casting) => actedIn(casting, story)), ...appearances(all, story)];
}

/** "Jane Doe (as the smuggler Max)". */
function enclosed(story: Story): Casting[] {
  return story.views.flatMap((view) =>
    enclosedRoles(view.full).flatMap(({ person, character }) => {
      const show = onlyShow(view, story) ?? view.focus;
      if (!show || story.entity(character).type !== 'Character') return [];
      const at = Math.max(0, view.bare.indexOf(`${story.entity(person).id}⟧`));
      return [
        {
          person,
          character,
          show: wholeOf(show, story),
          sentence: view.index,
          at,
          until: at,
          confidence: 0.85,
        },
      ];
    }),
  );
}

function inParentheses(story: Story, plain: readonly Casting[]): Casting[] {
  return story.views.flatMap((view) =>
    parenthesizedNames({ full: view.full, bare: view.bare }, story.entity).flatMap((pair) => {
      if (pair.meaning === 'person-work') return [];
      const [character, person] =
        pair.meaning === 'character-actor' ? [pair.outer, pair.inner] : [pair.inner, pair.outer];
      if (story.entity(character).type !== 'Character') return [];
      const shows = new Set(
        plain
          .filter((one) => one.character === undefined && same(story, one.person, person))
          .map(({ show }) => show),
      );
      const [only] = shows;
      const named =
        shows.size === 1 && !(story.main && shows.has(story.main))
          ? only
          : (view.focus ?? story.main);
      if (!named) return [];
      const show = wholeOf(named, story);
      const at = Math.max(0, view.bare.indexOf(`${pair.outer}⟧`));
      return [
        {
          person,
          character,
          show: wholeOf(show, story),
          sentence: view.index,
          at,
          until: at,
          confidence: 0.85,
        },
      ];
    }),
  );
}

/** Another show or player of the same role, or the role for one who plays. */
function contradicts(phrase: Casting, one: Casting, story: Story): boolean {
  if (phrase.character === undefined || phrase.sentence !== one.sentence) return false;
  if (same(story, phrase.character, one.person)) return true;
  if (one.character === undefined || !same(story, phrase.character, one.character)) return false;
  return phrase.show !== one.show || !same(story, phrase.person, one.person);
}

/** The same sentence says whom the person plays. */
function tellsMore(other: Casting, one: Casting, story: Story): boolean {
  return (
    other.character !== undefined &&
    other.sentence === one.sentence &&
    other.show === one.show &&
    same(story, other.person, one.person)
  );
}

function same(story: Story, left: number, right: number): boolean {
  return story.entity(left).id === story.entity(right).id;
}

function actedIn(
  { person, character, show, sentence, at, until, confidence, template }: Casting,
  story: Story,
): Finding {
  return {
    predicate: 'ACTED_IN',
    subject: story.refer(person, 'Person'),
    object: story.refer(show.id, 'Show'),
    qualifiers: character === undefined ? {} : { character: story.entity(character).name },
    sentence,
    confidence,
    at,
    until,
    ...(template === undefined ? {} : { template }),
  };
}

/**
 * Each character once for each show: where somebody plays it, as sure as that; in the first sentence
 * that names it, and for a further show where it is played there.
 */
function appearances(all: readonly Casting[], story: Story): Finding[] {
  const found: Finding[] = [];
  const played = new Map<number, Casting[]>();
  for (const casting of all) {
    if (casting.character === undefined) continue;
    const { id } = story.entity(casting.character);
    const others = played.get(id) ?? [];
    if (!others.some(({ show }) => show === casting.show)) played.set(id, [...others, casting]);
  }
  const { templates, sentences, topic } = story.reading;
  const plot = plotSentences(templates, sentences, topic);
  for (const entity of story.reading.entities) {
    if (entity.type !== 'Character' || entity.sameAs !== undefined) continue;
    const named = story.reading.spans.flatMap((spans, i) =>
      spans.some((span) => same(story, span.entity, entity.id)) ? [i] : [],
    );
    const [sentence] = named;
    if (sentence === undefined) continue;
    const state = (
      show: NamedEntity,
      at: number,
      confidence: number,
      where: Partial<Finding>,
    ): void => {
      found.push({
        predicate: 'APPEARS_IN',
        subject: story.refer(entity.id, 'Character'),
        object: story.refer(show.id, show.type === 'SourceWork' ? 'SourceWork' : 'Show'),
        sentence,
        confidence,
        at,
        until: at,
        ...where,
      });
    };
    const castings = played.get(entity.id) ?? [];
    for (const [i, { show, at, until, template, sentence: where }] of castings.entries()) {
      state(show, at, 0.85, {
        until,
        template: template ?? story.views[where]?.bare ?? '',
        ...(i === 0 ? {} : { sentence: where }),
      });
    }
    const bare = story.views[sentence]?.bare ?? '';
    const elsewhere = (bare.match(/⟦S\d+⟧/g) ?? []).some(
      (mark) =>
        mark !== `⟦S${story.main?.id}⟧` && mark !== `⟦S${story.views[sentence]?.focus?.id}⟧`,
    );
    const told = named.length > 1 || plot.has(sentence) || isTold(story, entity.id, sentence);
    const read = topic?.definition.type === 'SourceWork' && plot.has(sentence);
    // Of a cycle of books each has its own people.
    if (read && (bare.match(/⟦[STW]\d+⟧/g) ?? []).some((mark) => mark !== `⟦W${topic.entity.id}⟧`))
      continue;
    const own = story.views[sentence]?.focus ?? story.main;
    const home = read ? topic.entity : own && wholeOf(own, story);
    if (castings.length > 0 || !home || elsewhere || !told) continue;
    // What a plot denies is no less told of whom it names.
    const at = plot.has(sentence) ? -1 : Math.max(0, bare.indexOf(`${entity.id}⟧`));
    state(home, at, 0.6, {});
  }
  return found;
}

/** "The series follows Ivy Bell, a baker": a plot names whom it is about. */
function isTold(story: Story, id: number, sentence: number): boolean {
  const bare = story.views[sentence]?.bare ?? '';
  const plotted = [...bare.matchAll(PLOT)].flatMap((match) =>
    [...(match.groups?.names ?? '').matchAll(/\d+/g)].map(Number),
  );
  const full = story.views[sentence]?.full ?? '';
  const owners = [...full.matchAll(OWNER)].map(([mark]) => Number(mark.match(/\d+/)?.[0]));
  const roles = [...full.matchAll(ROLE)].map(([, own]) => Number(own));
  return [...plotted, ...roles, ...owners, ...heroesIn(full, story.entity)].some((own) =>
    same(story, own, id),
  );
}

/** "the part of Max", "would portray his handler, Ivy": a role, whoever has it. */
const ROLE =
  /\b(?:(?:parts?|roles?|characters?|turn|performance|appearance)(?: of| as)|play|plays|played|playing|portray|portrays|portrayed|portraying|voice|voices|voiced) (?:(?!(?:in|on|at|with|by|from|opposite|against|and) )[a-z'-]+,? ){0,6}⟦C(\d+)⟧/g;

/** "as Ivy's brother, Max", "(Queen Ada's jailer)": whose somebody is. */
const OWNER = /(?:\bas |\bplay(?:s|ed|ing)? |\bvoices |\()⟦C\d+⟧'s /g;
