import { readLines } from '../catalogue/read-lines.ts';
import { type LineKind, readLine } from './json-line.ts';

/** Lines that are looked at before a file without a good one counts as a catalogue. */
const LOOKED_AT = 20;

/** What a file of JSON lines is read for. */
export interface KindsOfLines {
  readonly catalogue: boolean;
  readonly articles: boolean;
}

/**
 * Whether a file of JSON lines is a catalogue, articles, or a dead-letter file of either or both: by its
 * first good line; a dead-letter file by all of its lines. One that is not there or has no good line
 * counts as a catalogue, whose reader says what is wrong.
 */
export async function kindsOfLines(file: string): Promise<KindsOfLines> {
  const kinds = new Set<LineKind>();
  try {
    let looked = 0;
    for await (const { lines } of readLines(file)) {
      for (const { text } of lines) {
        if (text.trim() === '') continue;
        const { kind } = readLine(text);
        looked += 1;
        kinds.add(kind);
        if (kind === 'article') return { catalogue: false, articles: true };
        if (kind === 'catalogue') return { catalogue: true, articles: false };
        if (kinds.has('article letter') && kinds.has('catalogue letter')) break;
        if (looked >= LOOKED_AT && kinds.size === 1 && kind === 'broken') break;
      }
    }
  } catch {
    return { catalogue: true, articles: false };
  }
  const articles = kinds.has('article letter');
  return { catalogue: !articles || kinds.has('catalogue letter'), articles };
}
