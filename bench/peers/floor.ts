import { createServer, type IncomingMessage } from 'node:http';
import neo4j from 'neo4j-driver';
import { OPERATIONS } from '../operations/all.ts';

// The least that a server over this database can do: the driver, one statement written by hand for
// each operation, and JSON of its rows.
const { NEO4J_URI = '', PORT = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, undefined, { disableLosslessIntegers: true });
const statements = new Map<string, string>(
  OPERATIONS.flatMap(({ name, floor }) => (floor ? [[`/${name}`, floor.statement] as const] : [])),
);

const server = createServer(async (request, response) => {
  const send = (status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  const statement = statements.get(request.url ?? '');
  if (!statement) return send(404, { errors: [`no operation ${request.url}`] });
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statement, JSON.parse(await bodyOf(request)));
    send(
      200,
      records.map((record) => record.toObject()),
    );
  } catch (error) {
    send(500, { errors: [String(error)] });
  } finally {
    await session.close();
  }
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

server.listen(Number(PORT), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
