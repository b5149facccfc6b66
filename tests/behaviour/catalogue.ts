import { expect } from 'vitest';
import { openApi } from '../support/api.ts';
import { type Installation, install } from './installation.ts';

/** An installation whose graph holds the lines of one catalogue. */
export async function withCatalogue(lines: string): Promise<Installation> {
  const installation = await install();
  const path = installation.file('catalogue.jsonl', lines);
  const { code, err } = await installation.run('import', path);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return installation;
}

/** What the API answers over an installation's graph, without errors. */
export async function ask(installation: Installation, query: string) {
  const answer = await installation.withGraph((graph) => openApi(graph).query(query));
  expect(answer.errors).toBeUndefined();
  return answer;
}

export function jsonLines(...lines: object[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}
