import { readFileSync } from 'node:fs';

/** A step of the editor's walk: a command with what it prints, or a query with its answer. */
export type WalkStep =
  | { readonly command: readonly string[]; readonly prints: string }
  | { readonly query: string; readonly answer: unknown };

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const WALK = /^## An editor's walk\n[\s\S]*?(?=^## )/m;
const BLOCKS =
  /^```console\n\$ (.*)\n([\s\S]*?)^```|^```graphql\n([\s\S]*?)^```\s*```json\n([\s\S]*?)^```/gm;

/** The README but for the walk: its queries are answered by a first start. */
export const README_WITHOUT_WALK = README.replace(WALK, '');

/** The steps of "An editor's walk" in README.md, in their order. */
export function walkSteps(): WalkStep[] {
  const walk = README.match(WALK)?.[0] ?? '';
  return [...walk.matchAll(BLOCKS)].map(([, command, prints, query, answer]) =>
    command !== undefined
      ? {
          command: command.replace('npm run -s showgraph -- ', '').split(' '),
          prints: prints ?? '',
        }
      : { query: query ?? '', answer: JSON.parse(answer ?? '') as unknown },
  );
}
