import type { Gazetteer } from '../fact.ts';
import { hashOfName } from './job.ts';

/** A gazetteer that notes what it is asked for. */
export class AskedNames implements Gazetteer {
  readonly #names: Gazetteer;
  readonly #asked = new Set<number>();

  constructor(names: Gazetteer) {
    this.#names = names;
  }

  get(name: string) {
    this.#asked.add(hashOfName(name));
    return this.#names.get(name);
  }

  /** `hashOfName` of every name that it was asked for. */
  get hashes(): Uint32Array<ArrayBuffer> {
    return Uint32Array.from(this.#asked);
  }
}
