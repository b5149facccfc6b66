import { z } from 'zod';

/** A setting that cannot be used; the message names the variable and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

// Not z.coerce, which takes a blank for 0.
const whole = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);
const port = whole.pipe(z.number().max(65_535));
const count = (most: number) => whole.pipe(z.number().min(1).max(most));
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const splitList = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4000),
  DATA_DIR: z.string().min(1).default('./data'),
  EMBEDDED_CONCURRENCY: count(64).default(4),
  NEO4J_URI: z
    .string()
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/@]+$/,
      'must look like neo4j://host:7687, with the login in NEO4J_USERNAME and NEO4J_PASSWORD',
    )
    .optional(),
  NEO4J_USERNAME: z.string().min(1).default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().min(1).default('neo4j'),
  NEO4J_POOL_SIZE: count(1000).default(50),
  STATEMENT_TIMEOUT_MS: count(600_000).default(10_000),
  WRITE_TIMEOUT_MS: count(3_600_000).default(300_000),
  QUERY_OBJECT_LIMIT: count(10_000_000).default(50_000),
  SERVE_ARTICLE_TEXT: flag.default(false),
  CORS_ORIGINS: z.string().default('').transform(splitList),
  GRAPHIQL: flag.default(true),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

const EXAMPLES: Partial<Record<keyof z.infer<typeof Environment>, string>> = {
  NEO4J_URI: 'neo4j://localhost:7687',
  PORT: '4000',
  SERVE_ARTICLE_TEXT: 'true or false',
  GRAPHIQL: 'true or false',
  LOG_LEVEL: 'info',
};

/** Every setting, validated. Names are those of the environment variables. */
export type Config = Readonly<z.infer<typeof Environment>>;

/**
 * Reads the settings from `environment` (names as in the README's table; empty counts as unset).
 * Throws `ConfigError` naming the first variable that cannot be used, without its value where it
 * may be secret. A variable that begins like ours but is not one of them is refused as a slip.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const names = Object.keys(Environment.shape);
  for (const name of Object.keys(given)) {
    if (/^(NEO4J|SHOWGRAPH|EMBEDDED)_/.test(name) && !names.includes(name)) {
      throw new ConfigError(
        `${name} is not a setting of showgraph. Settings: ${names.join(', ')}.`,
      );
    }
  }
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]) as keyof typeof EXAMPLES;
  const example = EXAMPLES[name] ? ` Example: ${name}=${EXAMPLES[name]}` : '';
  throw new ConfigError(`${name} cannot be used: ${issue?.message}.${example}`);
}
