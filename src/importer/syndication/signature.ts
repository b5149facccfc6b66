import { fold } from '../../text/fold.ts';
import type { ArticleDocument } from '../fact.ts';

/** Words in one shingle: copies share most of them, two reports on one event hardly any. */
const SHINGLE = 5;
/** Fewer different shingles say too little: a caption, a teaser or a notice. About 55 words. */
const FEWEST = 50;
/** Values in a signature, one byte of each. */
export const SIGNATURE_BYTES = 128;
/** From this share of common shingles on one text is a copy of the other. */
export const COPY = 0.6;

/**
 * The MinHash signature of an article's body: of 128 hash functions, the smallest value over all
 * shingles of five folded words, of which the lowest byte is kept. Headline and dek are left out, since
 * outlets write their own. Undefined where the body has too few shingles to tell. After A. Broder, "On
 * the resemblance and containment of documents" (1997), and P. Li and A. König, "b-Bit minwise hashing"
 * (2010).
 */
export function signatureOf(
  article: Pick<ArticleDocument, 'headline' | 'dek' | 'text'>,
): Uint8Array | undefined {
  const shingles = shinglesOf(article);
  if (shingles.size < FEWEST) return undefined;
  const smallest = new Uint32Array(SIGNATURE_BYTES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < SIGNATURE_BYTES; index += 1) {
      const value = mixed(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (smallest[index] ?? 0)) smallest[index] = value;
    }
  }
  return Uint8Array.from(smallest, (value) => value & 0xff);
}

/**
 * The share of common shingles (Jaccard) that two signatures tell of, from 0 to 1, with a standard error
 * of 0.04: of equal bytes, what chance alone makes equal is taken off (Li and König, theorem 1).
 */
export function similarity(a: Uint8Array, b: Uint8Array): number {
  let same = 0;
  for (let index = 0; index < SIGNATURE_BYTES; index += 1) if (a[index] === b[index]) same += 1;
  const chance = 1 / 256;
  return Math.max(0, (same / SIGNATURE_BYTES - chance) / (1 - chance));
}

/** A signature as text, as it is stored; empty for none. */
export function signatureText(signature: Uint8Array | undefined): string {
  return signature === undefined ? '' : Buffer.from(signature).toString('base64');
}

/** The signature in a stored text; undefined for none. */
export function parseSignature(text: string): Uint8Array | undefined {
  return text === '' ? undefined : Uint8Array.from(Buffer.from(text, 'base64'));
}

/** 32-bit hashes of every five words in a row. */
function shinglesOf({ headline, dek, text }: Pick<ArticleDocument, 'headline' | 'dek' | 'text'>) {
  const heads = new Set([headline, dek ?? ''].map(fold));
  const words = text
    .split('\n\n')
    .map(fold)
    .filter((paragraph) => !heads.has(paragraph))
    .flatMap((paragraph) => paragraph.split(' '))
    .filter((word) => word !== '')
    .map(hashOf);
  const shingles = new Set<number>();
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    let hash = 0;
    for (const word of words.slice(start, start + SHINGLE)) hash = Math.imul(hash, 31) + word;
    shingles.add(hash >>> 0);
  }
  return shingles;
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The finalizer of MurmurHash3, 32 bits: https://github.com/aappleby/smhasher. */
function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
