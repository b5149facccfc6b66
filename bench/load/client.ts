import { Client } from 'undici';
import type { Load, LoadResult } from './drive.ts';

// A process of its own: a closed loop of connections, each of which asks again as soon as it has its
// answer. Told what to do over the channel to its parent.
process.on('message', (load: Load) => {
  run(load).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ failed: String(error) }),
  );
});

async function run({ origin, requests, connections, seconds }: Load): Promise<LoadResult> {
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
  const latencies: number[] = [];
  let next = Math.floor(Math.random() * requests.length);
  let errors = 0;
  let bytes = 0;
  let example: string | undefined;
  const before = process.cpuUsage();
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    clients.map(async (client) => {
      while (performance.now() < end) {
        const request = requests[next % requests.length];
        next += 1;
        if (!request) return;
        const sent = performance.now();
        const response = await client.request({
          method: 'POST',
          path: request.path,
          headers: { 'content-type': 'application/json' },
          body: request.body,
        });
        const text = await response.body.text();
        bytes += text.length;
        latencies.push(performance.now() - sent);
        if (response.statusCode !== 200 || text.startsWith('{"errors"')) {
          errors += 1;
          example ??= text.slice(0, 300);
        }
      }
    }),
  );
  const elapsed = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  await Promise.all(clients.map((client) => client.close()));
  return { latencies, elapsed, errors, bytes, example, clientCpu: (user + system) / 1e6 };
}
