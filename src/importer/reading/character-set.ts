import { analyse } from 'chardet';

/** Bytes that are looked at for a declaration or a likely encoding. */
const HEAD = 4096;
const SAMPLE = 64 * 1024;

/** How sure a guess must be, of 100, before another one than the web's usual encoding is taken. */
const SURE = 40;
/** What bytes that are no UTF-8 and say nothing else are: never wrong by form, the web's own default. */
const USUAL = 'windows-1252';

/** Fewer zeros prove nothing. */
const FEW = 8;
/** One byte in so many characters beyond ASCII may be wrong. */
const SLIPS = 20;

/** Encodings that a guess may give: those whose texts look like nothing else. */
const GUESSED =
  /^(?:shift_jis|euc-jp|iso-2022-jp|euc-kr|gb18030|big5|koi8-r|windows-125[013-6]|iso-8859-[25-9])$/i;

/**
 * The name of the encoding of a text, as TextDecoder takes it. In this order: a byte order mark, what
 * the server says (`told`), the declaration in an XML or HTML head, UTF-8 where the bytes are valid
 * UTF-8, UTF-16 where every other byte is zero, a guess, windows-1252.
 */
export function characterSet(bytes: Uint8Array, told?: string): string {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const stated = known(told);
  // A wrong "iso-8859-1" or "utf-8" is common, valid UTF-8 beyond ASCII by chance is not.
  if (stated && (isUtf8(stated) || !isUtf8Text(bytes))) return stated;
  const declared = known(declaration(bytes));
  if (declared && !isUtf8Text(bytes)) return declared;
  return isUtf8Text(bytes) ? 'utf-8' : (sixteenBits(bytes) ?? guess(bytes));
}

/** What windows-1252 has at 0x80 to 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text as its encoding means it: some releases of Node decode windows-1252 as ISO 8859-1, which has
 * control characters where the former has quotation marks.
 */
export function asEncoded(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** `encoding="..."` of an XML declaration or a `<meta charset>`, either form, in the first 4 KB. */
function declaration(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const xml = head.match(/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i)?.[1];
  const stated = xml ?? head.match(/<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i)?.[1];
  // Who declares UTF-16 in single bytes is mistaken (https://html.spec.whatwg.org, encoding sniffing).
  return stated && /^utf-?16/i.test(stated) ? undefined : stated;
}

/** The name if TextDecoder knows it; a label that nobody knows counts as none. */
function known(label: string | undefined): string | undefined {
  if (!label) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(label: string): boolean {
  return label === 'utf-8';
}

function isUtf8Text(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, HEAD).includes(0)) return false;
  // Streaming: a sample may end within a character.
  return isMostlyRead(new TextDecoder().decode(bytes, { stream: true }));
}

/**
 * Whether a decoded text is one: the decoder replaced nothing, or so little among what is beyond ASCII
 * that a slip in one place is likelier than another encoding (a page cut within a character, a broken
 * name in a footer).
 */
export function isMostlyRead(text: string): boolean {
  const replaced = text.match(/\ufffd/g)?.length ?? 0;
  if (replaced === 0) return true;
  const beyond = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return beyond >= replaced * SLIPS;
}

/** UTF-16 without a mark: in most scripts of the west every other byte is zero. */
function sixteenBits(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(head.length * 0.3, FEW);
  if (odd > most && even * 10 < odd) return 'utf-16le';
  if (even > most && odd * 10 < even) return 'utf-16be';
  return undefined;
}

function guess(bytes: Uint8Array): string {
  const likely = analyse(bytes.subarray(0, SAMPLE)).find(
    ({ name, confidence }) => confidence >= SURE && known(name) !== undefined,
  );
  return likely && GUESSED.test(likely.name) ? (known(likely.name) ?? USUAL) : USUAL;
}
