/** A word or a mark of a sentence; offsets count in the sentence. */
export interface Token {
  /** Without a possessive ending, which `end` leaves out as well. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly possessive: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
}

const TOKEN =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.-][\p{L}\p{M}\p{N}]+)*\+?|\S/gu;
const POSSESSIVE = /['’]s$/;
/** "Lee-starring": the name ends before the hyphen. */
const COMPOUND =
  /^(.+)-(?:starring|led|directed|created|produced|penned|winning|nominated|owned|based|style|esque|written|fronted|helmed|backed|inspired|set)$/;
/** "Bell", and "deWilde", "d'Bell", "el-Bell": a small word that is written together with its name. */
const CAPITAL =
  /^(?:(?:de|di|du|la|le|van|von|mac)(?=\p{Lu}\p{Ll})|(?:el|al|ul|as|ash|ar|ben|bin|ibn|abu|d|l|dell|o)[-'’](?=\p{Lu}))?\p{Lu}/u;
const STOPPED = /^(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Lt|Col|Sgt|Capt|Prof|Bros|Vol|Inc|Ltd)$/u;

/** The tokens of one sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sentence.matchAll(TOKEN)) {
    let text = match[0];
    const possessive = POSSESSIVE.test(text);
    if (possessive) text = text.slice(0, -2);
    const compound = text.match(COMPOUND);
    if (compound?.[1] && /^[\p{Lu}\p{N}]/u.test(text)) text = compound[1];
    let end = match.index + text.length;
    if (STOPPED.test(text) && sentence[end] === '.' && !possessive) {
      text += '.';
      end += 1;
    }
    // A stop that the abbreviation before has taken.
    if (text === '.' && tokens.at(-1)?.end === match.index + 1) continue;
    const capital = CAPITAL.test(text);
    tokens.push({ text, start: match.index, end, possessive, capital });
  }
  return tokens;
}
