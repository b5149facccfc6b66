import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/importer/sources/public-address.ts';
import type { SourceOptions } from '../../src/importer/sources/source.ts';
import { runCommand } from '../support/api.ts';
import { allOf, articlesIn, reasonsIn } from './reading.ts';

const BODY = 'The series Harbour Lights will return. Ivy Bell directs it, says Zoë Lee. '.repeat(5);
const PAGE = `<html><head><title>Harbour Lights</title><link rel="canonical" href="/canonical?utm_source=x">
</head><body><article><h1>Harbour Lights</h1><p>${BODY}</p></article></body></html>`;
const FEED = `<rss><channel><title>F</title><item><title>One</title><description>${BODY}</description></item></channel></rss>`;

/** 20 MB in 20 KB. */
const BOMB = gzipSync(Buffer.alloc(20_000_000, 0x78));

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What the server says on each path. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  '/page': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE),
  '/latin': (response) =>
    response
      .setHeader('content-type', 'text/html; charset=iso-8859-1')
      .end(Buffer.from(PAGE, 'latin1')),
  '/feed': (response) => response.setHeader('content-type', 'application/rss+xml').end(FEED),
  '/vague': (response) => response.setHeader('content-type', 'text/plain').end(FEED),
  '/agent': (response, request) =>
    response
      .setHeader('content-type', 'text/markdown')
      .end(`# Agent\n\n${request.headers['user-agent']} was here.`),
  '/moved': (response) => response.writeHead(302, { location: '/page' }).end(),
  '/loop': (response) => response.writeHead(301, { location: '/loop' }).end(),
  '/file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/picture': (response) => response.setHeader('content-type', 'image/png').end('x'),
  '/silent': () => {},
  '/drip': (response) => {
    response.setHeader('content-type', 'text/html').write('<html>');
  },
  '/endless': (response) => {
    response.setHeader('content-type', 'text/html');
    const piece = 'x'.repeat(64 * 1024);
    const more = () => {
      while (!response.destroyed && response.write(piece));
    };
    response.on('drain', more);
    more();
  },
  '/bomb': (response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(BOMB),
};

const server = createServer((request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) answer(response, request);
  else response.writeHead(500).end();
});
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ALLOWED: SourceOptions = { allowPrivateAddresses: true, fetchTimeout: 3000 };
const get = (path: string, options = ALLOWED) =>
  allOf({ kind: 'url', place: path.startsWith('/') ? base + path : path }, options);

describe('an address', () => {
  it('is read as its Content-Type says, in the encoding that the server names', async () => {
    const [page] = articlesIn(await get('/page'));
    expect(page).toMatchObject({ headline: 'Harbour Lights', url: `${base}/canonical` });
    const [latin] = articlesIn(await get('/latin'));
    expect(latin?.text).toBe(page?.text);
    expect(latin?.text).toContain('Zoë');
    for (const path of ['/feed', '/vague']) {
      expect(articlesIn(await get(path))).toMatchObject([
        { file: `${base}${path}#1`, headline: 'One' },
      ]);
    }
  });

  it('is the one that redirects lead to, and identifies what states none', async () => {
    expect(articlesIn(await get('/moved'))).toMatchObject([{ file: `${base}/moved` }]);
    const [agent] = articlesIn(await get('/agent'));
    expect(agent?.url).toBe(`${base}/agent`);
    expect(agent?.text).toContain('showgraph');
  });

  it.each([
    ['/loop', 'TOO_MANY_REDIRECTS'],
    ['/file', 'BAD_URL'],
    ['/gone', 'HTTP_STATUS'],
    ['/picture', 'UNKNOWN_FORMAT'],
    ['/silent', 'TIMEOUT'],
    ['/drip', 'TIMEOUT'],
    ['/endless', 'TOO_LARGE'],
    ['/bomb', 'TOO_LARGE'],
    ['ftp://example.org/a', 'BAD_URL'],
    ['http://user:secret@example.org/', 'BAD_URL'],
    ['http://localhost:1/', 'UNREACHABLE'],
    ['http://name.invalid/', 'UNREACHABLE'],
  ])('%s fails with %s', async (path, reason) => {
    expect(reasonsIn(await get(path))).toEqual([reason]);
  });

  it('within a private network is refused, whatever leads there', async () => {
    const port = base.split(':').at(-1);
    const places = [
      `${base}/page`,
      `http://localhost:${port}/page`,
      `http://2130706433:${port}/`,
      `http://[::1]:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      'http://169.254.169.254/latest/meta-data/',
      'http://10.0.0.1/',
    ];
    for (const place of places) {
      expect(reasonsIn(await get(place, {})), place).toEqual(['PRIVATE_ADDRESS']);
    }
  });

  it('is taken by the command line', async () => {
    const refused = await runCommand(['extract', `${base}/page`]);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('--allow-private-addresses'),
    });
    const { code, out } = await runCommand([
      'extract',
      '--allow-private-addresses',
      `${base}/page`,
    ]);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('"DIRECTED"') });
  });
});

describe('a public address', () => {
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1::1', true],
    ['127.0.0.2', false],
    ['0.0.0.0', false],
    ['100.64.0.1', false],
    ['192.168.1.1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['64:ff9b::a00:1', false],
    ['::ffff:10.0.0.1', false],
    ['::127.0.0.1', false],
    ['224.0.0.1', false],
  ])('%s: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
