// Constraints and indexes of the graph, in Neo4j's words. The embedded engine reads the same file
// (src/graph/embedded-schema.ts); it has no range indexes and passes over those. Steps are never edited
// once released: add the next number.

// migration 1: identity and search
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_slug_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.slugKey IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT external_id_id IF NOT EXISTS FOR (n:ExternalId) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_text_id IF NOT EXISTS FOR (n:ArticleText) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT writer_lock_id IF NOT EXISTS FOR (n:WriterLock) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT migration_number IF NOT EXISTS FOR (n:Migration) REQUIRE n.number IS UNIQUE;
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchText];

// migration 2: lists in order, and what they are filtered by
CREATE RANGE INDEX person_sort_name IF NOT EXISTS FOR (n:Person) ON (n.sortName);
CREATE RANGE INDEX show_sort_name IF NOT EXISTS FOR (n:Show) ON (n.sortName);
CREATE RANGE INDEX season_sort_name IF NOT EXISTS FOR (n:Season) ON (n.sortName);
CREATE RANGE INDEX episode_sort_name IF NOT EXISTS FOR (n:Episode) ON (n.sortName);
CREATE RANGE INDEX source_work_sort_name IF NOT EXISTS FOR (n:SourceWork) ON (n.sortName);
CREATE RANGE INDEX adaptation_sort_name IF NOT EXISTS FOR (n:Adaptation) ON (n.sortName);
CREATE RANGE INDEX character_sort_name IF NOT EXISTS FOR (n:Character) ON (n.sortName);
CREATE RANGE INDEX organization_sort_name IF NOT EXISTS FOR (n:Organization) ON (n.sortName);
CREATE RANGE INDEX franchise_sort_name IF NOT EXISTS FOR (n:Franchise) ON (n.sortName);
CREATE RANGE INDEX genre_sort_name IF NOT EXISTS FOR (n:Genre) ON (n.sortName);
CREATE RANGE INDEX tag_sort_name IF NOT EXISTS FOR (n:Tag) ON (n.sortName);
CREATE RANGE INDEX award_sort_name IF NOT EXISTS FOR (n:Award) ON (n.sortName);
CREATE RANGE INDEX article_sort_name IF NOT EXISTS FOR (n:Article) ON (n.sortName);
CREATE RANGE INDEX quote_sort_name IF NOT EXISTS FOR (n:Quote) ON (n.sortName);
CREATE RANGE INDEX show_kind IF NOT EXISTS FOR (n:Show) ON (n.kind);
CREATE RANGE INDEX show_status IF NOT EXISTS FOR (n:Show) ON (n.status);
CREATE RANGE INDEX show_released_first IF NOT EXISTS FOR (n:Show) ON (n.releasedFirst);
CREATE RANGE INDEX source_work_kind IF NOT EXISTS FOR (n:SourceWork) ON (n.kind);
CREATE RANGE INDEX adaptation_kind IF NOT EXISTS FOR (n:Adaptation) ON (n.kind);
CREATE RANGE INDEX organization_kind IF NOT EXISTS FOR (n:Organization) ON (n.kind);
CREATE RANGE INDEX article_published_at IF NOT EXISTS FOR (n:Article) ON (n.publishedAt);
CREATE RANGE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE RANGE INDEX entity_updated_at IF NOT EXISTS FOR (n:Entity) ON (n.updatedAt);

// migration 3: search. Names are indexed in the process, by what changed last; texts of articles here.
DROP INDEX entity_search IF EXISTS;
CREATE FULLTEXT INDEX article_text_search IF NOT EXISTS FOR (n:ArticleText) ON EACH [n.searchText];

// migration 4: what was merged away
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT redirect_slug_key IF NOT EXISTS FOR (n:Redirect) REQUIRE n.slugKey IS UNIQUE;

// migration 5: what editors ruled out
CREATE CONSTRAINT rejection_id IF NOT EXISTS FOR (n:Rejection) REQUIRE n.id IS UNIQUE;
CREATE RANGE INDEX rejection_statement_key IF NOT EXISTS FOR (n:Rejection) ON (n.statementKey);
CREATE RANGE INDEX claim_rejection IF NOT EXISTS FOR (n:Claim) ON (n.rejection);

// migration 6: what waits for an editor
CREATE INDEX entity_unresolved IF NOT EXISTS FOR (n:Entity) ON (n.unresolved);
