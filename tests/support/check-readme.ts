import { isDeepStrictEqual } from 'node:util';
import { readmeQueries } from './readme.ts';

// Asks a running server the README's queries and compares with the answers printed there.
const [url = 'http://localhost:4000/graphql'] = process.argv.slice(2);
const queries = readmeQueries();
let wrong = queries.length === 3 ? 0 : 1;
if (wrong) console.error(`README.md shows ${queries.length} queries with answers, not three.`);
for (const { title, query, answer } of queries) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!errors && isDeepStrictEqual({ data }, answer)) console.log(`as printed: ${title}`);
  else {
    wrong += 1;
    console.error(`not as printed: ${title}\n${JSON.stringify({ data, errors }, null, 2)}`);
  }
}
process.exitCode = wrong === 0 ? 0 : 1;
