import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Labelled data that belongs to others stands beside the checkout, or where SHARED_DATA says. */
export const SHARED_DATA = resolve(
  process.env.SHARED_DATA || resolve(import.meta.dirname, '../../shared/data'),
);

/** The text of a file of the shared data; undefined where it is not here. */
export function sharedText(path: string): string | undefined {
  const file = resolve(SHARED_DATA, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
