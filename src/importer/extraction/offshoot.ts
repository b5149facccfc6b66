import type { NamedEntity } from './entities.ts';
import type { ArticleReading } from './reading-model.ts';
import { guarded } from './rule.ts';
import type { Family } from './story.ts';

const NOUN =
  '(?:series|comedy|drama|show|mockumentary|sitcom|thriller|film|movie|spin-?off|project)';
/** "a new comedy that takes place in the same universe as Some Show", "its new Some Show series". */
const NEW_IN_ITS_WORLD = guarded(
  new RegExp(
    `(?:(?:the|a|an) )?(?:\\b[Nn]ew|[Uu]ntitled) (?:(?:(?!and\\b)[\\w-]+|⟦O\\d+⟧) ){0,3}?${NOUN}\\b[^⟦.,]{0,50}\\b(?:world|universe) (?:of|as|with) ⟦S(\\d+)⟧|'s [Nn]ew ⟦S(\\d+)⟧ (?:series|spin-?off|show|film|movie)\\b`,
    'g',
  ),
);
const UNTITLED = guarded(
  /\b(?:untitled|does not yet have a title|has no title|yet to be titled|world of ⟦S|universe as ⟦S)/i,
);

/**
 * The show without a title that an article is about, set in the world of another: an entity with a
 * descriptive name, and its marks in the templates, so that nothing said of it is said of the other.
 */
export function findOffshoot(
  reading: ArticleReading,
): { reading: ArticleReading; offshoot: NamedEntity } | undefined {
  const sentences = reading.templates.map(({ bare }) => bare);
  if (!sentences.some((bare) => UNTITLED.test(bare))) return undefined;
  const opening = sentences.slice(0, 6).flatMap((bare) => [...bare.matchAll(NEW_IN_ITS_WORLD)]);
  const id = opening[0]?.[1] ?? opening[0]?.[2];
  if (id === undefined) return undefined;
  const base = reading.resolve(Number(id));
  const offshoot: NamedEntity = {
    id: reading.entities.length,
    name: `Untitled ${base.name} spin-off`,
    votes: new Map(),
    type: 'Show',
    offshootOf: base.id,
  };
  const mark = (text: string) =>
    text.replace(NEW_IN_ITS_WORLD, (words, first?: string, second?: string) =>
      reading.resolve(Number(first ?? second)) === base
        ? `${/^'s/.test(words) ? "'s " : ''}⟦S${offshoot.id}⟧`
        : words,
    );
  return {
    offshoot,
    reading: {
      ...reading,
      entities: [...reading.entities, offshoot],
      templates: reading.templates.map(({ full, bare }) => ({
        full: mark(full),
        bare: mark(bare),
      })),
      resolve: (wanted) => (wanted === offshoot.id ? offshoot : reading.resolve(wanted)),
    },
  };
}

/** What it shares a world with it is a spin-off of. */
export const offshootFacts: Family = (view, story) => {
  const { main } = story;
  if (main?.offshootOf === undefined) return [];
  const first = story.views.find(({ bare }) => bare.includes(`⟦S${main.id}⟧`));
  if (first !== view) return [];
  return [
    {
      predicate: 'BASED_ON',
      subject: story.refer(main.id, 'Show'),
      object: story.refer(main.offshootOf, 'Show'),
      qualifiers: { kind: 'SPIN_OFF' },
      sentence: view.index,
      confidence: 0.7,
      at: -1,
      until: -1,
    },
  ];
};
