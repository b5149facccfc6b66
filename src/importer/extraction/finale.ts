import type { NamedEntity } from './entities.ts';
import type { ArticleReading } from './reading-model.ts';
import { guarded } from './rule.ts';
import type { Family, Finding } from './story.ts';

const OF_ONE_SEASON = guarded(/\b(?:[Ss]eason|[Mm]id-?season|[Ee]pisode)(?:[- ]\w+)? finale/);
const IN_THE_MAKING = guarded(
  /\b(?:production|filming|shooting|cameras?|film|movie|special|feature-length|script)\b/i,
);
const NAMED =
  /⟦S(\d+)⟧(?:'s)? (?:series )?(?:finale|final (?:film|movie|special)|concluding (?:film|movie))(?: (?:film|movie|special))?/g;
/** "the Some Show movie" of a series is its finale where the article says that it ends there. */
const FILM_OF_SERIES = guarded(/⟦S(\d+)⟧ (?:feature )?(?:movie|film)\b/g);
const CONCLUDES = guarded(
  /\b(?:final chapter|last (?:chapter|outing|instal)|close(?:s|d)? (?:\w+ )?out|conclud\w+|conclusion|wraps? (?:things |the story |it )?up|farewell|(?:comes|brings?)\b[^.]{0,40} to (?:an end|a close))/,
);

/**
 * The finale that an article is about, where it is a work of its own (in the making, or called a film):
 * it gets an entity with a descriptive name, and its marks in the templates. The last episode of a
 * season is no such work. Undefined where the article speaks of none.
 */
export function findFinale(
  reading: ArticleReading,
): { reading: ArticleReading; finale: NamedEntity } | undefined {
  const sentences = reading.templates.map(({ bare }) => bare);
  if (sentences.some((bare) => OF_ONE_SEASON.test(bare))) return undefined;
  const film = sentences.some((bare) => CONCLUDES.test(bare))
    ? sentences.find((bare) => isSeriesFilm(bare, reading))
    : undefined;
  const named = film ? new RegExp(`${NAMED.source}|${FILM_OF_SERIES.source}`, 'g') : NAMED;
  const first =
    film ??
    sentences.find((bare) => IN_THE_MAKING.test(bare.replace(NAMED, ' ')) && bare.match(NAMED));
  const id = first?.match(
    /⟦S(\d+)⟧(?:'s)? (?:series )?(?:final|conclu|(?:feature )?(?:film|movie))/,
  )?.[1];
  if (id === undefined) return undefined;
  const base = reading.resolve(Number(id));
  const finale: NamedEntity = {
    id: reading.entities.length,
    name: `${base.name} finale`,
    votes: new Map(),
    type: 'Show',
    base: base.id,
  };
  const entities = [...reading.entities, finale];
  const mark = (text: string) =>
    text.replace(named, (words, ending?: string, film?: string) =>
      reading.resolve(Number(ending ?? film)) === base ? `⟦S${finale.id}⟧` : words,
    );
  return {
    finale,
    reading: {
      ...reading,
      entities,
      templates: reading.templates.map(({ full, bare }) => ({
        full: mark(full),
        bare: mark(bare),
      })),
      resolve: (wanted) => (wanted === finale.id ? finale : reading.resolve(wanted)),
    },
  };
}

/** "the movie that will close out the series" */
const CLOSING_FILM = new RegExp(
  `\\b[Tt]he (?:[\\w-]+ )?(?<noun>film|movie|special) (?:that|which) (?:will |is to |is set to )?(?:be )?(?:the )?${CONCLUDES.source}`,
);

/** "the Some Show movie", by the series' name. */
function filmOf(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${escaped}(?:['’]s)? (?:feature )?(?<noun>film|movie|special)\\b`);
}

function isSeriesFilm(bare: string, reading: ArticleReading): boolean {
  return [...bare.matchAll(FILM_OF_SERIES)].some(
    (match) => reading.resolve(Number(match[1])).kind === 'SERIES',
  );
}

/** A finale follows and concludes its show; "we do a film" in the words of its makers says what it is. */
export const finaleFacts: Family = (view, story) => {
  const finale = story.project;
  if (finale?.base === undefined) return [];
  const found: Finding[] = [];
  const subject = story.refer(finale.id, 'Show');
  const place = { subject, sentence: view.index, at: 0, until: 0 };
  const named = story.views.filter(({ bare }) => bare.includes(`⟦S${finale.id}⟧`));
  // A sentence is better evidence than a heading.
  const first = named.find(({ raw }) => /[.!?]["”’)]*$/.test(raw)) ?? named[0];
  if (first === view) {
    found.push({
      ...place,
      predicate: 'FOLLOWS',
      object: story.refer(finale.base, 'Show'),
      qualifiers: { concludes: true },
      confidence: 0.85,
    });
  }
  const made =
    view.raw.match(filmOf(story.entity(finale.base).name)) ??
    view.bare.match(CLOSING_FILM) ??
    view.bare.match(
      /\b(?:we|they|it) (?:had to |have to |will |would |could |can )?(?:do|did|make|made|are making|'re making|as|is|will be|'ll do) (?:it )?(?:as )?an? (?:[\w-]+ )?(?<noun>film|movie|special|miniseries)\b/i,
    );
  if (made) {
    const kinds: Record<string, string> = {
      film: 'FILM',
      movie: 'FILM',
      special: 'SPECIAL',
      miniseries: 'MINISERIES',
    };
    found.push({
      ...place,
      at: -1,
      until: -1,
      predicate: 'INSTANCE_OF',
      value: kinds[made.groups?.noun?.toLowerCase() ?? ''] ?? 'FILM',
      confidence: 0.7,
    });
  }
  return found;
};
