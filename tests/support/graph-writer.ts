// Run by tests in a process of its own: opens the embedded graph of a folder and writes until it is
// killed, one number a line on stdout once each is written. Even ones are transactions of two nodes.
import { openEmbedded } from '../../src/graph/embedded.ts';

const [directory = ''] = process.argv.slice(2);
const graph = openEmbedded({ directory, concurrency: 4 });
await graph.migrate();
const create = 'CREATE (n:Entity {id: $id, number: $number})';
const [last] = await graph.read('MATCH (n:Entity) RETURN coalesce(max(n.number), 0) AS number');
for (let number = Number(last?.number) + 1; ; number += 1) {
  await graph.transaction(async (transaction) => {
    await transaction.write(create, { id: `${number}`, number });
    if (number % 2 === 0) await transaction.write(create, { id: `${number}+`, number });
  });
  process.stdout.write(`${number}\n`);
}
