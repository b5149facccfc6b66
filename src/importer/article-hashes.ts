import type { StatementRunner } from '../graph/graph.ts';
import { CONTENT_HASHES } from './article.cypher.ts';

/** The content hashes of those of the articles that the graph holds, by id; one statement. */
export async function readContentHashes(
  runner: StatementRunner,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await runner.read<{ id: string; contentHash: string }>(CONTENT_HASHES, { ids });
  return new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
}

/** The content hash of an article; undefined where the graph does not hold it. */
export async function readContentHash(
  runner: StatementRunner,
  id: string,
): Promise<string | undefined> {
  return (await readContentHashes(runner, [id])).get(id);
}
