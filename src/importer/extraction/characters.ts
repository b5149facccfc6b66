import { castings } from './cast.ts';
import type { Casting } from './casting.ts';
import { clausesOf } from './clauses.ts';
import { onlyShow } from './nominals.ts';
import { parenthesizedNames } from './parentheses.ts';
import { enclosedRoles } from './role-votes.ts';
import type { Finding, Story } from './story.ts';

/**
 * Casts and characters of the whole article. They are one family because a name in parentheses,
 * "Ivy (Doe)", is a role in the show that another sentence casts the actor in, and because every
 * reference to a character names its show. Sets `work` of the characters, before anything refers to them.
 */
export function castAndCharacters(story: Story): Finding[] {
  const plain = story.views.flatMap((view) =>
    clausesOf(view, story.entity).flatMap((clause) => castings(clause, story)),
  );
  const all = [...plain, ...inParentheses(story, plain), ...enclosed(story)];
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
      return [{ person, character, show, sentence: view.index, at, until: at, confidence: 0.85 }];
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
      const show = shows.size === 1 && !(story.main && shows.has(story.main)) ? only : story.main;
      if (!show) return [];
      const at = Math.max(0, view.bare.indexOf(`${pair.outer}⟧`));
      return [{ person, character, show, sentence: view.index, at, until: at, confidence: 0.85 }];
    }),
  );
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

/** Each character once, in the first sentence that names it. */
function appearances(all: readonly Casting[], story: Story): Finding[] {
  const found: Finding[] = [];
  const shows = new Map(
    all.flatMap(({ character, show }) =>
      character === undefined ? [] : [[story.entity(character).id, show]],
    ),
  );
  for (const entity of story.reading.entities) {
    if (entity.type !== 'Character' || entity.sameAs !== undefined) continue;
    const show = shows.get(entity.id) ?? story.main;
    const sentence = story.reading.spans.findIndex((spans) =>
      spans.some((span) => same(story, span.entity, entity.id)),
    );
    const others = story.views[sentence]?.bare.match(/⟦S\d+⟧/g) ?? [];
    const elsewhere = !shows.has(entity.id) && others.some((mark) => mark !== `⟦S${show?.id}⟧`);
    const times = story.reading.spans.filter((spans) =>
      spans.some((span) => same(story, span.entity, entity.id)),
    ).length;
    if (!show || sentence < 0 || elsewhere || (!shows.has(entity.id) && times < 2)) continue;
    const at = Math.max(0, story.views[sentence]?.bare.indexOf(`${entity.id}⟧`) ?? 0);
    found.push({
      predicate: 'APPEARS_IN',
      subject: story.refer(entity.id, 'Character'),
      object: story.refer(show.id, 'Show'),
      sentence,
      confidence: shows.has(entity.id) ? 0.85 : 0.6,
      at,
      until: at,
    });
  }
  return found;
}
