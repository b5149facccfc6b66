import type { NameRow } from '../../src/search/name-table.ts';
import { nameQuery } from '../../src/search/query-text.ts';
import { compareRanks, type NameMatch, TIERS } from '../../src/search/ranking.ts';
import { fold } from '../../src/text/fold.ts';

export interface Expected {
  readonly id: string;
  readonly matchedName: string;
  readonly match: NameMatch;
}

/** What a search must give, by looking at every name: slow, and written down from the description of the API. */
export function expectedHits(rows: readonly NameRow[], text: string, limit: number): Expected[] {
  const query = nameQuery(text);
  if (query.words.length === 0) return [];
  for (const isAllowed of [(tier: number) => tier < 5, (tier: number) => tier >= 5]) {
    const found = rows.flatMap((row) => {
      const best = [row.name, ...row.aliases]
        .map((name, place) => ({ name, tier: tierOf(fold(name), query), alias: place > 0 ? 1 : 0 }))
        .filter(({ tier }) => isAllowed(tier) && tier < TIERS.length)
        .sort((a, b) => a.tier - b.tier || a.alias - b.alias)[0];
      if (!best) return [];
      const rank = { step: best.tier * 2 + best.alias, degree: row.degree, id: row.id };
      return [{ rank, matchedName: best.name, match: TIERS[best.tier] as NameMatch }];
    });
    if (found.length === 0) continue;
    found.sort((a, b) => compareRanks(a.rank, b.rank));
    return found
      .slice(0, limit)
      .map(({ rank, matchedName, match }) => ({ id: rank.id, matchedName, match }));
  }
  return [];
}

function tierOf(name: string, { text, words }: ReturnType<typeof nameQuery>): number {
  const own = name.split(' ');
  const last = words.length - 1;
  const every = (meets: (word: string, token: string, isLast: boolean) => boolean) =>
    words.every((word, place) => own.some((token) => meets(word, token, place === last)));
  const near = (word: string, token: string) =>
    token.startsWith(word) || (word.length >= 5 && isOneEdit(word, token));
  const nearBeginning = (word: string, token: string) =>
    Array.from({ length: token.length }, (_, end) => token.slice(0, end + 1)).some((start) =>
      near(word, start),
    );
  const tiers = [
    name === text,
    name.startsWith(text),
    every((word, token) => word === token),
    every((word, token, isLast) => (isLast ? token.startsWith(word) : word === token)),
    every((word, token) => token.startsWith(word)),
    every(near) && own.length === words.length,
    every(near),
    every((word, token, isLast) => (isLast ? nearBeginning : near)(word, token)),
  ];
  const tier = tiers.indexOf(true);
  return tier < 0 ? TIERS.length : tier;
}

/** One letter added, left out or replaced, or two neighbours exchanged. */
function isOneEdit(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return right.length === 2 && left === `${right[1]}${right[0]}`;
}
