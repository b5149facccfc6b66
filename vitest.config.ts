import { configDefaults, defineConfig } from 'vitest/config';
import { WITHOUT_GRAPH } from './tests/support/without-graph.ts';

const neo4j = process.env.TEST_NEO4J_URI || undefined;

// The tests empty the database they run on, so it must not be the one that holds somebody's graph.
if (neo4j !== undefined && neo4j === process.env.NEO4J_URI) {
  throw new Error(
    'TEST_NEO4J_URI and NEO4J_URI name the same database, and the tests would empty it. Start another one: npm run neo4j -- --no-auth --port 17687 --data data/test-neo4j',
  );
}

// What opens no graph gives the same on either engine.
const ONCE = WITHOUT_GRAPH.map((folder) => `tests/${folder}/**`);

export default defineConfig({
  // Vite would take graphql's ES modules where Node takes its CommonJS ones, and graphql refuses to
  // be loaded twice.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    setupFiles: ['tests/support/seed.ts'],
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(neo4j === undefined ? [] : ONCE)],
    // Child processes for the native addon of the embedded engine: a crash of one is a failed test file.
    pool: 'forks',
    // With Neo4j all test files share one database.
    fileParallelism: neo4j === undefined,
    testTimeout: neo4j === undefined ? 20_000 : 60_000,
    hookTimeout: 60_000,
    // Empty counts as unset: the shell's own settings do not reach a test or what a test starts.
    env: { NEO4J_URI: '', NEO4J_USERNAME: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' },
  },
});
