import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What a parsed document takes in memory, measured: its nodes, tokens and places, a token. */
const BYTES_A_TOKEN = 500;
/** What an entry takes beside its text and its document. */
const BYTES_AN_ENTRY = 1_000;
const BYTES_A_CHARACTER = 2;

/**
 * Parsed documents by their text, the ones asked for last, in at most about `bytes` of memory: a
 * stream of queries that never come again must not make the server grow.
 */
export function documentCache(bytes: number): LRUCache<string, DocumentNode> {
  return new LRUCache({
    maxSize: bytes,
    sizeCalculation: ({ tokenCount = 0 }, text) =>
      BYTES_AN_ENTRY + BYTES_A_CHARACTER * text.length + BYTES_A_TOKEN * tokenCount,
  });
}

/** What is wrong with texts that are no documents, bounded alike; an error holds its text too. */
export function documentErrorCache(bytes: number): LRUCache<string, Error> {
  return new LRUCache({
    maxSize: bytes,
    sizeCalculation: (_error, text) => BYTES_AN_ENTRY + 2 * BYTES_A_CHARACTER * text.length,
  });
}
