import { readFileSync } from 'node:fs';

/** The first example: everything about the finale, in one request. */
export const FINALE = readFileSync(
  new URL('../schema/examples/1-finale.graphql', import.meta.url),
  'utf8',
);

/** What apps ask in passing, over slugs that the seed holds. */
const MIXED: ReadonlyArray<(slug: string) => string> = [
  (slug) => `{ show(slug: "${slug}") { name kind released } }`,
  (slug) =>
    `{ show(slug: "${slug}") { cast(first: 10) { edges { characterName node { name actingCredits(first: 5) { edges { node { name released } } } } } } } }`,
  (slug) =>
    `{ show(slug: "${slug}") { seasons { totalCount edges { node { number episodeCount } } } } }`,
  (slug) =>
    `{ show(slug: "${slug}") { adaptationOf { edges { node { kind source { name adaptations { edges { node { result { name } } } } } } } } } }`,
  (slug) =>
    `{ show(slug: "${slug}") { mentionedIn(first: 5) { edges { node { headline } evidence { sentence } } } } }`,
];

const SLUGS = [
  'heartstopper',
  'game-of-thrones',
  'dune',
  'severance',
  'the-crown',
  'barbie',
  'succession',
  'the-wire',
  'fleabag',
  'chernobyl',
];

/** The nth of an endless row of mixed queries. */
export function mixedQuery(index: number): string {
  const make = MIXED[index % MIXED.length] as (slug: string) => string;
  return make(SLUGS[Math.floor(index / MIXED.length) % SLUGS.length] as string);
}

/** Asks and gives the milliseconds it took. Throws where the answer has errors or no data. */
export async function ask(url: string, query: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors || !data) throw new Error(`${query}\n${JSON.stringify(errors)}`);
  return performance.now() - started;
}

/** Asks `count` mixed queries, `width` at a time. */
export async function askMixed(url: string, count: number, width: number): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: width }, async () => {
      while (next < count) {
        const index = next;
        next += 1;
        await ask(url, mixedQuery(index));
      }
    }),
  );
}

/** The value below which the given part of the figures lies. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
