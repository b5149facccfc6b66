import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a database that can be cut and mended: whoever is connected by it loses the connection. */
export interface Line {
  /** The address of the database by this way. */
  readonly uri: string;
  /** Ends all connections, in both directions and at once; new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Opens a way to a server on this machine. */
export async function openLine(uri: string): Promise<Line> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let port = 0;
  const mend = async () => {
    server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.setNoDelay(true);
        // A broken end breaks the other; the database and the driver both see a lost connection.
        socket
          .on('error', () => undefined)
          .on('close', () => [near, far].map((end) => end.destroy()));
        socket.on('close', () => sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    }).listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    port = typeof address === 'object' && address ? address.port : 0;
  };
  const cut = async () => {
    const closed = server && once(server, 'close');
    server?.close();
    for (const socket of sockets) socket.resetAndDestroy();
    await closed;
  };
  await mend();
  return { uri: `${target.protocol}//127.0.0.1:${port}`, cut, mend };
}
