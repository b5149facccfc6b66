// Constraints and indexes of the graph, in Neo4j's words. The embedded engine reads the same file
// (src/graph/embedded-schema.ts). Steps are never edited once released: add the next number.

// migration 1: identity and search
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_slug_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.slugKey IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT external_id_id IF NOT EXISTS FOR (n:ExternalId) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_text_id IF NOT EXISTS FOR (n:ArticleText) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT writer_lock_id IF NOT EXISTS FOR (n:WriterLock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE;
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText];
