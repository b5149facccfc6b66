import { readFileSync } from 'node:fs';

/** How many parents the widest level has. */
export const SCALES = [10, 100, 1000] as const;
export type Scale = (typeof SCALES)[number];
type Variables = Readonly<Record<string, unknown>>;

/** What a client's screen fetches, and what that costs the graph. */
export interface Operation {
  /** The name of its file, `title-page` for `title-page.graphql`. */
  readonly name: string;
  /** How many statements it is, however many nodes it answers with. */
  readonly statements: number;
  /** How many pages come in the first of them, which would be a statement each by level. */
  readonly nested: number;
  /** Where each of them comes from, in the order of the text. */
  readonly account: readonly string[];
  /** The way to the widest level whose nodes are parents: as many different ones as the scale says. */
  readonly widest: string;
  readonly variables: Readonly<Record<Scale, Variables>>;
}

/** The text of an operation, as a client sends it. */
export function textOf({ name }: Operation): string {
  return readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
}

/** The variables of each scale, beside those that all of them have. */
export function scales(
  all: Variables,
  [ten, hundred, thousand]: readonly [ten: Variables, hundred: Variables, thousand: Variables],
): Operation['variables'] {
  return { 10: { ...all, ...ten }, 100: { ...all, ...hundred }, 1000: { ...all, ...thousand } };
}
