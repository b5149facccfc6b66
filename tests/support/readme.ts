import { readFileSync } from 'node:fs';

/** A query that the README shows, with the answer that it prints under it. */
export interface ReadmeQuery {
  readonly title: string;
  readonly query: string;
  readonly answer: unknown;
}

const EXAMPLE =
  /^### (.+)\n(?:(?!^##)[\s\S])*?```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/gm;

/** The example queries of README.md: under a heading each, a graphql block, then a json block. */
export function readmeQueries(): ReadmeQuery[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  return [...readme.matchAll(EXAMPLE)].map(([, title = '', query = '', answer = '']) => ({
    title,
    query,
    answer: JSON.parse(answer) as unknown,
  }));
}
