import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NameIndex } from './search/name-index.ts';
import { type ApiOptions, createApi } from './yoga.ts';

export interface RunningServer {
  /** Where it answers, as `http://localhost:4000/graphql`. */
  readonly url: string;
  /** Stops taking requests and waits for those under way, but not for a client that keeps silent. */
  close(): Promise<void>;
}

/** How long requests under way may still take when the server stops; what runs them waits some 10 s to kill it. */
const GRACE_MS = 3_000;

/** Listens on a port; port 0 takes a free one. Rejects where the address is taken or not ours. */
export async function listen(
  options: ApiOptions,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const names = options.names ?? new NameIndex(options.graph);
  const server = createServer(createApi({ ...options, names }));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  // In the background; the first search waits for it, and tells what is wrong.
  names.ready()?.catch(() => undefined);
  const address = server.address() as AddressInfo;
  const name = host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host;
  return {
    url: `http://${name}:${address.port}/graphql`,
    close: () =>
      new Promise((resolve, reject) => {
        const impatient = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close((error) => {
          clearTimeout(impatient);
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      }),
  };
}
