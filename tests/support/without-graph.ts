/**
 * Folders under tests/ whose tests open no graph: they are about texts, documents and the contract, and
 * so run once, with the embedded engine, and not again on Neo4j. `tests/behaviour/contract.test.ts` sees
 * to it that none of them does.
 */
export const WITHOUT_GRAPH = ['contract', 'evaluation', 'extraction', 'reading'] as const;
