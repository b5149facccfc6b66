import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';

// @neo4j/graphql behind Yoga, as its own documentation sets it up, over the graph of the product.
// Yoga's caches of parsed and validated documents are on, as they are by default.
const { NEO4J_URI = '', PORT = '' } = process.env;
const typeDefs = readFileSync(new URL('neo4j-graphql.graphql', import.meta.url), 'utf8');
const driver = neo4j.driver(NEO4J_URI);
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const yoga = createYoga({ schema, graphiql: false, logging: 'error', maskedErrors: false });

createServer(yoga).listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
