import { test } from 'vitest';
import { freePort, startNeo4j } from '../support/child.ts';
import { openTestNeo4j, temporaryFolder } from '../support/engine.ts';
test('x', async () => {
  let t = Date.now(); const lap = (s: string) => { process.stderr.write(`LAP ${s} ${Date.now() - t}\n`); t = Date.now(); };
  const port = await freePort(); const data = temporaryFolder();
  let s = await startNeo4j({ port, data, password: 'correct horse' }); lap('start');
  const g = openTestNeo4j(s.uri, { password: 'correct horse' });
  await g.migrate(); lap('migrate');
  await g.write('CREATE (n:Entity {id: "kept"})'); lap('write');
  const read = () => g.read('MATCH (n:Entity) RETURN n.id AS id');
  await Promise.all(Array.from({ length: 10 }, read)); lap('reads');
  await s.stop(); lap('stop');
  await g.ready().catch(() => 0); lap('ready'); await read().catch(() => 0); lap('read');
  s = await startNeo4j({ port, data, password: 'correct horse' }); lap('start');
  await read(); lap('read'); await Promise.all(Array.from({ length: 10 }, read)); lap('reads');
  await g.write('CREATE (n:Entity {id: "after"})'); lap('write');
  await g.migrate(); lap('mig'); await g.close(); lap('close'); await s.stop(); lap('stop');
});
