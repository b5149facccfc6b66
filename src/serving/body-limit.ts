import type { Plugin } from 'graphql-yoga';

/**
 * Refuses a request body of more than `bytes` before it is read, and one that does not say how long
 * it is: nothing may make the server hold more than it was told of.
 */
export function useBodyLimit(bytes: number): Plugin {
  return {
    onRequest({ request, endResponse, fetchAPI }) {
      if (request.method !== 'POST') return;
      const length = request.headers.get('content-length') ?? 0;
      if (request.headers.has('transfer-encoding')) {
        endResponse(new fetchAPI.Response('State the Content-Length.\n', { status: 411 }));
      } else if (!(Number(length) <= bytes)) {
        const message = `A request may have ${bytes} bytes at the most.\n`;
        endResponse(new fetchAPI.Response(message, { status: 413 }));
      }
    },
  };
}
