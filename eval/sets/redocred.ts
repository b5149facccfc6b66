import type { ExpectedFact, LabelledDocument, LabelledSet } from '../labelled-set.ts';
import { sharedText } from '../shared-data.ts';

interface Entity {
  readonly name: string;
}
interface Labelled {
  readonly title: string;
  readonly vertexSet: ReadonlyArray<readonly Entity[]>;
  readonly labels: ReadonlyArray<{ readonly r: string; readonly h: number; readonly t: number }>;
  readonly sents: ReadonlyArray<readonly string[]>;
}

/** Wikidata's property, the predicate, and whether the property leads from object to subject. */
const RELATIONS: Readonly<Record<string, readonly [predicate: string, inverse: boolean]>> = {
  P57: ['DIRECTED', true],
  P58: ['WROTE', true],
  P161: ['ACTED_IN', true],
  P170: ['CREATED', true],
  P50: ['AUTHORED', true],
  P449: ['BROADCAST', true],
  P162: ['PRODUCED', true],
  P272: ['PRODUCED_BY', false],
};

/**
 * Re-DocRED: encyclopedia articles with the relations of all that they name, songs and games among
 * them. A label counts for a film as for a song: what the graph does not hold is missed.
 */
export function redocred(part: 'tuned' | 'untouched', headed: boolean): LabelledSet {
  const file = `extraction/redocred-${part === 'tuned' ? 'tune' : 'untouched'}.json`;
  return {
    name: `Re-DocRED, ${headed ? 'under its title' : 'text alone'}`,
    part,
    predicates: Object.values(RELATIONS).map(([predicate]) => predicate),
    read: () => {
      const text = sharedText(file);
      const documents: Labelled[] | undefined = text === undefined ? undefined : JSON.parse(text);
      return documents?.map((each, index) => document(each, index, headed));
    },
  };
}

function document(labelled: Labelled, index: number, headed: boolean): LabelledDocument {
  const { title, vertexSet, labels, sents } = labelled;
  const names = (entity: number) => [
    ...new Set((vertexSet[entity] ?? []).map(({ name }) => inProse(name.split(' ')))),
  ];
  const expected = labels.flatMap(({ r, h, t }): ExpectedFact[] => {
    const [predicate, inverse] = RELATIONS[r] ?? [];
    if (predicate === undefined) return [];
    const [subject, object] = inverse ? [t, h] : [h, t];
    return [{ predicate, subject: names(subject), object: names(object) }];
  });
  const text = sents.map(inProse).join(' ');
  return {
    name: `${index}-${title.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 40)}`,
    extension: '.txt',
    content: headed ? `${title}\n\n${text}\n` : `${text}\n`,
    expected,
  };
}

/** Tokens as they stood in the text: no blank before a full stop or inside brackets and quotes. */
export function inProse(tokens: readonly string[]): string {
  let open = false;
  const text = tokens
    .map((token) => {
      if (token !== '"') return token;
      open = !open;
      return open ? '"⟨' : '⟩"';
    })
    .join(' ');
  return text
    .replace(/⟨ ?| ?⟩/g, '')
    .replace(/ ([,.;:!?%)\]])/g, '$1')
    .replace(/([([]) /g, '$1')
    .replace(/ (['’](?:s|t|re|ve|ll|d|m)\b|n['’]t\b)/g, '$1')
    .replace(/ (['’]) /g, '$1 ')
    .replace(/ ([-–/]) /g, '$1')
    .replace(/\$ (?=\d)/g, '$');
}
