import { ArticleReadError } from './article-read-error.ts';

/** Signatures of formats that people hand over by mistake; none of them can be read as text. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a gzip archive', [0x1f, 0x8b]],
];
const SAVE_AS_UTF8 = 'Save it as UTF-8 text.';

/**
 * The text in the bytes: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * Throws ArticleReadError BINARY or ENCODING: a guessed encoding would shift every offset.
 */
export function decode(file: string, bytes: Uint8Array): string {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) {
    throw new ArticleReadError(file, 'BINARY', `This is ${signature[0]}, not text.`, SAVE_AS_UTF8);
  }
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw new ArticleReadError(file, 'BINARY', 'It holds NUL bytes.', SAVE_AS_UTF8);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ArticleReadError(file, 'ENCODING', `It is not valid ${encoding}.`, SAVE_AS_UTF8);
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
