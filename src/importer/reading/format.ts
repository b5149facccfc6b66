/** How the text of a source is written. */
export type Format = 'text' | 'markdown' | 'html' | 'json' | 'lines' | 'feed';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
};
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(EXTENSIONS);

/** Media types and the formats that they name (RFC 6838); charset and other parameters are cut before. */
const MEDIA_TYPES: ReadonlyArray<readonly [RegExp, Format]> = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^application\/(?:json-seq|x-ndjson|jsonl|x-jsonlines|ndjson)$/, 'lines'],
  [/^(?:application|text)\/(?:feed\+json|json|ld\+json)$/, 'json'],
  [/^(?:application|text)\/(?:(?:rss|atom|rdf)\+)?xml$/, 'feed'],
  [/^text\/(?:x-)?markdown$/, 'markdown'],
];
/** Media types that servers give for want of a better one: the content decides. */
const VAGUE = /^(?:text\/plain|application\/octet-stream|binary\/octet-stream|)$/;

/** The format that a file's name tells; undefined for a name without an extension, null for one that is not read. */
export function formatOfName(name: string): Format | null | undefined {
  const extension = name.match(/[^/\\]\.([a-z0-9]+)$/i)?.[1]?.toLowerCase();
  return extension === undefined ? undefined : (EXTENSIONS[`.${extension}`] ?? null);
}

/** The format that a server's Content-Type names; undefined where it leaves it open, null for one that is not read. */
export function formatOfMediaType(contentType: string): Format | null | undefined {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (VAGUE.test(type)) return undefined;
  return MEDIA_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null;
}

/** The format that a text's beginning shows. */
export function formatOfContent(head: string): Format {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text.startsWith('<')) return isFeed(text) ? 'feed' : 'html';
  if (/^[[{]/.test(text)) return isLine(text) ? 'lines' : 'json';
  return /^---[ \t]*\r?\n/.test(text) ? 'markdown' : 'text';
}

/** Whether an XML text is a feed: by its outermost element. */
export function isFeed(head: string): boolean {
  const outermost = head
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>/gi, '')
    .match(/<([\w:.-]+)/)?.[1];
  return outermost !== undefined && /^(?:\w+:)?(?:rss|feed|rdf|channel)$/i.test(outermost);
}

/** Whether the first line is a whole object, and another one follows. */
function isLine(text: string): boolean {
  const [first = '', second = ''] = text.split('\n');
  if (!second.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(first);
    return true;
  } catch {
    return false;
  }
}
