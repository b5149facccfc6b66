import { type ChangeLog, LoggedMap } from '../change-log.ts';
import { COPY, SIGNATURE_BYTES, similarity } from './signature.ts';

/** An article among those that may be copies of one another. */
export interface SignedArticle {
  readonly id: string;
  readonly publishedAt?: string | undefined;
  readonly url?: string | undefined;
  readonly signature: Uint8Array;
}

/** Pairs of bytes that articles are looked up by. Of two that share 0.6 one pair agrees in 99.9 %. */
const BANDS = 16;
const BUCKETS = 4096;
const NONE = -1;

/**
 * The signatures of the graph's articles, held in memory by the one writer: about 400 bytes an article.
 * Locality-sensitive hashing in bands finds candidates (Leskovec, Rajaraman, Ullman, "Mining of Massive
 * Datasets", 3.4), the whole signatures decide. What a rolled back transaction added stays behind as
 * a place that no id leads to.
 */
export class SimilarArticles {
  readonly #places: LoggedMap<string, number>;
  /** The first of its kind, by copy. */
  readonly #firsts: LoggedMap<string, string>;
  readonly #ids: string[] = [];
  readonly #orders: string[] = [];
  #signatures = new Uint8Array(64 * SIGNATURE_BYTES);
  /** The latest place in each bucket of each band, and the place before each. */
  readonly #latest = new Int32Array(BANDS * BUCKETS).fill(NONE);
  #before = new Int32Array(64 * BANDS);

  constructor(changes: ChangeLog) {
    this.#places = new LoggedMap(changes);
    this.#firsts = new LoggedMap(changes);
  }

  add({ id, publishedAt = '', url = '', signature }: SignedArticle): void {
    const place = this.#ids.length;
    if ((place + 1) * SIGNATURE_BYTES > this.#signatures.length) this.#grow();
    this.#ids.push(id);
    this.#orders.push([publishedAt, url, id].join('\u0000'));
    this.#signatures.set(signature, place * SIGNATURE_BYTES);
    for (let band = 0; band < BANDS; band += 1) {
      const bucket = band * BUCKETS + bucketOf(signature, band);
      this.#before[place * BANDS + band] = this.#latest[bucket] ?? NONE;
      this.#latest[bucket] = place;
    }
    this.#places.set(id, place);
  }

  remove(id: string): void {
    this.#places.delete(id);
    this.#firsts.delete(id);
  }

  /** All articles, in the order in which they are imported: by date, then URL. */
  inOrder(ids: Iterable<string> = this.#places.keys()): string[] {
    return [...ids].sort((a, b) => (this.#orderOf(a) < this.#orderOf(b) ? -1 : 1));
  }

  firstOf(id: string): string | undefined {
    return this.#firsts.get(id);
  }

  setFirst(id: string, first: string | undefined): void {
    if (first === this.#firsts.get(id)) return;
    if (first === undefined) this.#firsts.delete(id);
    else this.#firsts.set(id, first);
  }

  /** Whether one comes before another in order. */
  precedes(id: string, other: string): boolean {
    return this.#orderOf(id) < this.#orderOf(other);
  }

  /** The articles whose texts are nearly the same; those alone that are no copies, where only they count. */
  alike(id: string, onlyFirsts = false): string[] {
    const own = this.#places.get(id);
    if (own === undefined) return [];
    const signature = this.#signatureAt(own);
    const seen = new Set([own]);
    const found: string[] = [];
    for (let band = 0; band < BANDS; band += 1) {
      let place = this.#latest[band * BUCKETS + bucketOf(signature, band)] ?? NONE;
      for (; place !== NONE; place = this.#before[place * BANDS + band] ?? NONE) {
        const other = this.#ids[place] ?? '';
        if (onlyFirsts && this.#firsts.has(other)) continue;
        if (seen.has(place) || this.#places.get(other) !== place) continue;
        seen.add(place);
        if (similarity(signature, this.#signatureAt(place)) >= COPY) found.push(other);
      }
    }
    return found;
  }

  #orderOf(id: string): string {
    return this.#orders[this.#places.get(id) ?? NONE] ?? '';
  }

  #signatureAt(place: number): Uint8Array {
    const start = place * SIGNATURE_BYTES;
    return this.#signatures.subarray(start, start + SIGNATURE_BYTES);
  }

  #grow(): void {
    const signatures = new Uint8Array(this.#signatures.length * 2);
    signatures.set(this.#signatures);
    this.#signatures = signatures;
    const before = new Int32Array(this.#before.length * 2);
    before.set(this.#before);
    this.#before = before;
  }
}

function bucketOf(signature: Uint8Array, band: number): number {
  const high = signature[band * 2] ?? 0;
  const low = signature[band * 2 + 1] ?? 0;
  return ((high << 4) ^ low) & (BUCKETS - 1);
}
