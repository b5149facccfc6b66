import { ask } from './ask.ts';

/**
 * Indexes that the product does not make and the others profit from: @neo4j/graphql looks titles and
 * people up by label and property, the floor's pages walk names in their order, and both search by
 * Neo4j's full-text index where the product has names in memory.
 */
export const PEER_INDEXES = [
  'CREATE INDEX bench_show_slug IF NOT EXISTS FOR (n:Show) ON (n.slug)',
  'CREATE INDEX bench_person_slug IF NOT EXISTS FOR (n:Person) ON (n.slug)',
  'CREATE INDEX bench_show_id IF NOT EXISTS FOR (n:Show) ON (n.id)',
  'CREATE INDEX bench_show_name IF NOT EXISTS FOR (n:Show) ON (n.sortName)',
  'CREATE INDEX bench_person_name IF NOT EXISTS FOR (n:Person) ON (n.sortName)',
  'CREATE FULLTEXT INDEX bench_entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText]',
] as const;

/** Makes them and waits until they, and the statistics that plans rest on, are there. */
export async function createPeerIndexes(uri: string): Promise<void> {
  await ask(uri, ...PEER_INDEXES, 'CALL db.awaitIndexes(300)', 'CALL db.prepareForReplanning(60)');
}
