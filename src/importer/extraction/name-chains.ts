/** A name of a list. */
export interface Listed {
  readonly id: number;
  readonly letter: string;
  /** The words around it say that it is a company: "her banner A", "Leeds-based A". */
  readonly certain: boolean;
  /** Whose it is, or where: "Ivy Bell's A", "Oslo's A". */
  readonly owner?: number;
}

/** Names that stand in one list, with where the list starts and ends in the template. */
export interface Chain {
  readonly names: readonly Listed[];
  readonly at: number;
  readonly until: number;
}

const MARK = /⟦(\w)(\d+)⟧/g;
const HOUSE =
  '(?:compan(?:y|ies)|studios?|banners?|outfits?|labels?|shingles?|broadcasters?|indie|prodco|networks?|streamers?|imprint)';
const JOINT =
  '(?:,? (?:and|&) |, |,? in (?:association|co-production|collaboration|partnership|cooperation) with |,? (?:together|along) with |,? alongside | with )';
/** Before a name of a list: "the Danish company ", "his own banner, ". */
const LEAD = `(?:the |its |his |her |their |an? |fellow )?(?:own )?(?:(?:(?!(?:by|for|with|from|of|and|at|in|is|are|to|on|as|that|which) )[\\w-]+ ){0,3}?(?<house>${HOUSE}),? )?`;
const NEXT = new RegExp(`^${JOINT}${LEAD}$`);
/** "Oslo's ", "Ivy Bell's own company, ", "Leeds-based producer ". */
const OWNS = new RegExp(
  `^(?:(?:'s?|(?<based>-based)) (?<own>own )?(?:(?:[a-z-]+ ){0,3}?(?<house>${HOUSE}),? )?| (?<plain>${HOUSE}) )$`,
);
/** What follows a name that only says where or whose. */
const ADJECTIVE = new RegExp(`^ ${HOUSE}\\b(?! ⟦)`);
const OF = /^ (?:of|at|from) (?:the )?$/;
const STARTS = new RegExp(`(?:^|[ (])${LEAD}$`);

/** The lists of names of a sentence, one name being a list too. Linear in the number of names. */
export function chainsIn(bare: string): Chain[] {
  const chains: Chain[] = [];
  let names: Listed[] = [];
  let at = 0;
  let end = -1;
  const close = () => {
    if (names.length > 0) chains.push({ names, at, until: end });
    names = [];
  };
  for (const match of bare.matchAll(MARK)) {
    const [mark, letter = '', digits] = match;
    const gap = end < 0 ? '' : bare.slice(end, match.index);
    const id = Number(digits);
    const owned = names.length > 0 ? gap.match(OWNS) : undefined;
    const next = names.length > 0 ? gap.match(NEXT) : undefined;
    if (owned) {
      const { based, own, house, plain } = owned.groups ?? {};
      const before = names.at(-1);
      // "Oslo's A" is as often a person of Oslo.
      const certain = (based ?? own ?? house ?? plain) !== undefined || before?.certain === true;
      names = [
        ...names.slice(0, -1),
        { id, letter, certain, ...(before ? { owner: before.id } : {}) },
      ];
    } else if (next) {
      // Nobody but a company is associated with.
      const joint = /association|co-production|cooperation/.test(gap);
      names.push({ id, letter, certain: joint || next.groups?.house !== undefined });
    } else if (names.length > 0 && OF.test(gap) && /[LX]/.test(letter)) {
      // "A of Oslo": the place is no member.
    } else {
      close();
      const lead = bare.slice(Math.max(0, match.index - 60), match.index).match(STARTS);
      const words = lead?.[0].trimStart() ?? '';
      at = match.index - words.length;
      names = [{ id, letter, certain: lead?.groups?.house !== undefined }];
    }
    end = match.index + mark.length;
    // "the Some City company that": the name only says where.
    if (ADJECTIVE.test(bare.slice(end, end + 30)) && !/⟦/.test(bare.slice(end + 1, end + 14))) {
      names = names.slice(0, -1);
      if (names.length > 0) chains.push({ names, at, until: end });
      names = [];
    }
  }
  close();
  return chains;
}
