import type { Token } from './tokens.ts';

/** What stands before a full name, capitalised like it, and is no part of it. */
const RANK =
  /^(?:Sir|Dame|Judge|Justice|Marine|Senator|Congressman|Congresswoman|Governor|President|Chancellor|Minister|Rabbi|Reverend|Rev\.)$/;

/** "Judge Jane Doe", "Some Court Justice Jane Doe", "Marine Jane Doe": the name starts after the rank. */
export function afterRank(tokens: readonly Token[], from: number, to: number): number {
  for (let k = to - 2; k >= from; k -= 1) {
    const rest = tokens.slice(k + 1, to + 1);
    if (
      RANK.test(tokens[k]?.text ?? '') &&
      rest.length <= 3 &&
      rest.every(({ capital }) => capital)
    )
      return k + 1;
  }
  return from;
}
