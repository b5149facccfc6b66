import { ArticleReadError } from './article-read-error.ts';
import { asEncoded, characterSet, isMostlyRead } from './character-set.ts';

/** Signatures of formats that people hand over by mistake; none of them can be read as text. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a gzip archive', [0x1f, 0x8b]],
];
const SAVE_AS_TEXT = 'Save it as UTF-8 text.';

/**
 * The text in the bytes, whatever their encoding (see `characterSet`); `told` is the one that the server
 * names. Throws ArticleReadError BINARY, or ENCODING where the bytes are not of the encoding they state.
 */
export function decode(file: string, bytes: Uint8Array, told?: string): string {
  refuseBinary(file, bytes);
  const encoding = characterSet(bytes, told);
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) {
    throw new ArticleReadError(file, 'BINARY', 'It holds NUL bytes.', SAVE_AS_TEXT);
  }
  const text = asEncoded(new TextDecoder(encoding).decode(bytes), encoding);
  if (!isMostlyRead(text)) {
    throw new ArticleReadError(file, 'ENCODING', `It is not valid ${encoding}.`, SAVE_AS_TEXT);
  }
  return text;
}

/** Throws ArticleReadError BINARY for the beginning of a file of a format that is no text. */
export function refuseBinary(file: string, bytes: Uint8Array): void {
  const signature = SIGNATURES.find(([, start]) => start.every((byte, i) => bytes[i] === byte));
  if (signature) {
    throw new ArticleReadError(file, 'BINARY', `This is ${signature[0]}, not text.`, SAVE_AS_TEXT);
  }
}
