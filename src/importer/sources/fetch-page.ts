import { Agent, fetch, type Response } from 'undici';
import { ArticleReadError, type ArticleReadReason } from '../reading/article-read-error.ts';
import { publicLookup, refusePrivateHost } from './public-address.ts';
import type { SourceOptions } from './source.ts';

const FETCH_TIMEOUT = 30_000;
const CONNECT_TIMEOUT = 10_000;
const MAX_REDIRECTS = 5;
const HEADERS = {
  'user-agent': 'showgraph (an importer of news articles)',
  accept:
    'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, */*;q=0.5',
};
/** Answers that lead elsewhere (RFC 9110, section 15.4). */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** What a server answered. */
export interface FetchedPage {
  /** Unpacked; whoever reads them bounds them. */
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly mediaType: string;
  readonly charset: string | undefined;
  /** Where redirects led to. */
  readonly address: string;
}

/**
 * Fetches a page or feed over http or https, through five redirects at the most, each checked like the
 * first address: one that is not of the public internet is refused unless `allowPrivateAddresses`. It
 * may take 30 s as a whole, 10 s until it is connected. Throws ArticleReadError BAD_URL, PRIVATE_ADDRESS,
 * UNREACHABLE, TIMEOUT, TOO_MANY_REDIRECTS or HTTP_STATUS; so does reading the pieces.
 */
export async function fetchPage(place: string, options: SourceOptions): Promise<FetchedPage> {
  const { allowPrivateAddresses = false, fetchTimeout = FETCH_TIMEOUT } = options;
  const lookup = allowPrivateAddresses ? {} : { lookup: publicLookup(place) };
  const dispatcher = new Agent({ connect: { timeout: CONNECT_TIMEOUT, ...lookup } });
  const signal = AbortSignal.timeout(fetchTimeout);
  try {
    let url = addressed(place, place);
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      if (!allowPrivateAddresses) refusePrivateHost(place, url.hostname);
      const response = await fetch(url, {
        dispatcher,
        signal,
        redirect: 'manual',
        headers: HEADERS,
      });
      const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return answer(place, url, response, dispatcher);
      await response.body?.cancel();
      url = addressed(place, location, url);
    }
    throw wrong(place, 'TOO_MANY_REDIRECTS', `It leads on more than ${MAX_REDIRECTS} times.`);
  } catch (error) {
    void dispatcher.destroy();
    throw asReadError(place, error, fetchTimeout);
  }
}

async function answer(
  place: string,
  url: URL,
  response: Response,
  dispatcher: Agent,
): Promise<FetchedPage> {
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw wrong(place, 'HTTP_STATUS', `The server answered ${status}.`);
  }
  const type = response.headers.get('content-type') ?? '';
  return {
    pieces: bodyOf(place, response, dispatcher),
    mediaType: type.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: type.match(/;\s*charset\s*=\s*"?([\w.:-]+)/i)?.[1],
    address: url.href,
  };
}

async function* bodyOf(
  place: string,
  response: Response,
  dispatcher: Agent,
): AsyncGenerator<Uint8Array> {
  try {
    if (response.body) yield* response.body;
  } catch (error) {
    throw asReadError(place, error, FETCH_TIMEOUT);
  } finally {
    // Also where nobody reads on: an endless answer must not keep the connection.
    await dispatcher.destroy();
  }
}

function addressed(place: string, address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
  const what = base ? `It leads to ${address}, which` : 'It';
  throw wrong(place, 'BAD_URL', `${what} is no http or https address without a login.`);
}

/** What went wrong on the way: our own refusal, a limit of time, or the network's words. */
function asReadError(place: string, error: unknown, timeout: number): Error {
  const causes: unknown[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) {
    if (cause instanceof ArticleReadError) return cause;
    causes.push(cause);
  }
  const codes = causes.map((cause) => (cause as { code?: unknown }).code).map(String);
  const names = causes.map((cause) => (cause as Error).name);
  if (names.includes('TimeoutError') || codes.some((code) => /TIMEOUT/.test(code))) {
    const long = codes.some((code) => /CONNECT_TIMEOUT/.test(code)) ? CONNECT_TIMEOUT : timeout;
    return wrong(place, 'TIMEOUT', `No answer within ${long / 1000} s.`);
  }
  const last = causes.at(-1);
  const words = last instanceof Error ? last.message || String(codes.at(-1)) : String(error);
  return wrong(place, 'UNREACHABLE', `It cannot be fetched: ${words}.`);
}

function wrong(place: string, reason: ArticleReadReason, what: string): ArticleReadError {
  return new ArticleReadError(place, reason, what, 'Check the address in a browser.');
}
