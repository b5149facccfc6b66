import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { messageOf } from '../graph/graph-error.ts';

/** Something of a file that did not go in, as one line of a dead-letter file. */
export interface Letter {
  readonly file: string;
  readonly line: number;
  /** Why, of a closed list. */
  readonly code: string;
  /** Why, in words. */
  readonly reason: string;
  /** What stands there: to be corrected here and imported again. */
  readonly text: string;
}

/** A file of what did not go in (JSON Lines). It is made with the first letter and only added to. */
export class DeadLetterFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Adds a letter. Throws where the file cannot be written. */
  async add({ file, line, code, reason, text }: Letter): Promise<void> {
    const letter = JSON.stringify({ file, line, code, reason, text });
    try {
      await mkdir(dirname(this.path), { recursive: true });
      await appendFile(this.path, `${letter}\n`);
    } catch (cause) {
      const wrong = `The dead-letter file ${this.path} cannot be written: ${messageOf(cause)}.`;
      throw new Error(`${wrong} Name another with --dead-letter.`, { cause });
    }
  }
}
