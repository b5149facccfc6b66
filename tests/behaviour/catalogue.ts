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

/** An answer without the wrapping of connections: edges as lists, nodes of which only the name is known as names. */
export function flat(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flat);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [[key, only] = []] = entries;
  if (entries.length === 1 && (key === 'edges' || key === 'node' || key === 'name'))
    return flat(only);
  return Object.fromEntries(entries.map(([name, field]) => [name, flat(field)]));
}
