import { configDefaults, defineConfig } from 'vitest/config';
import { WITHOUT_GRAPH } from './tests/support/without-graph.ts';

// One or several, by blanks: as many test files run at once.
const neo4j = (process.env.TEST_NEO4J_URI ?? '').split(' ').filter((uri) => uri !== '');
const isEmbedded = neo4j.length === 0;

// The tests empty the database they run on, so it must not be the one that holds somebody's graph.
if (neo4j.includes(process.env.NEO4J_URI ?? '')) {
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
    exclude: [...configDefaults.exclude, ...(isEmbedded ? [] : ONCE)],
    // Child processes for the native addon of the embedded engine: a crash of one is a failed test file.
    pool: 'forks',
    // A test file has its Neo4j for itself while it runs: tests/support/engine.ts takes the worker's own.
    fileParallelism: neo4j.length !== 1,
    ...(isEmbedded ? {} : { maxWorkers: neo4j.length }),
    testTimeout: isEmbedded ? 20_000 : 60_000,
    hookTimeout: 60_000,
    // Empty counts as unset: the shell's own settings do not reach a test or what a test starts.
    env: { NEO4J_URI: '', NEO4J_USERNAME: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' },
  },
});
