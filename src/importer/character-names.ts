import { fold } from '../text/fold.ts';

/**
 * The character of a show that a name means: the one of that name or alias, else the only one whose name
 * holds all of its words ("Ann" is "Ann Lee"); with `either` also the only one whose words it holds.
 */
export function characterNamed<
  C extends { readonly name: string; readonly aliases?: readonly string[] },
>(name: string, characters: readonly C[], { either = false } = {}): C | undefined {
  const folded = fold(name);
  const exact = characters.find((character) => fold(character.name) === folded);
  if (exact) return exact;
  const also = characters.find(({ aliases = [] }) =>
    aliases.some((alias) => fold(alias) === folded),
  );
  if (also) return also;
  const words = new Set(folded.split(' '));
  const holding = characters.filter((character) => {
    const own = new Set(fold(character.name).split(' '));
    const holds = (whole: Set<string>, part: Set<string>) =>
      [...part].every((word) => whole.has(word));
    return holds(own, words) || (either && holds(words, own));
  });
  return holding.length === 1 ? holding[0] : undefined;
}
