/** Words before the names. */
const LEAD =
  /^(?:(?:written|words|reported|posted|published|story|text|reporting|review(?:ed)?|interview)\s*(?:by\s*:?|:)|by\s*:?|von|par|por|authors?\s*:|from)\s+/i;
/** What joins two names. */
const JOINT = /\s*(?:;|\||•|·|\/|\s&\s|\s+(?:and|und|et|y|with)\s+)\s*/i;
/** After a comma: what somebody is, and no further name. */
const POSITION =
  /\b(?:editors?|writers?|reporters?|correspondents?|critics?|columnists?|contributors?|producers?|staff|senior|chief|freelance|journalists?|bureau|desk|news|magazine|online|updated|published|associate|manager|director|author|special|for|in|at|of)\b/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d)\.?$/i;
/** Longer than any line of names. */
const LONGEST_LINE = 1000;
/** Longer than any name. */
const LONGEST = 100;

/**
 * The names in a byline: "By Ann Lee and Per Dal, Senior Editor" gives Ann Lee and Per Dal. An address,
 * a handle, a date or a time names nobody.
 */
export function namesInByline(byline: string): string[] {
  const line = byline
    .slice(0, LONGEST_LINE)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(/<[^>]*@[^>]*>/g, '');
  if (/^(?:https?:|www\.)/i.test(line)) return [];
  return line.split(JOINT).flatMap(namesInPart).filter(isName);
}

function namesInPart(part: string): string[] {
  const names: string[] = [];
  for (const piece of part.split(/\s*,\s*/)) {
    const last = names.length - 1;
    if (SUFFIX.test(piece) && last >= 0) names[last] = `${names[last]}, ${piece}`;
    // Positions follow names: from the first one on, the part names nobody else.
    else if (names.length > 0 && POSITION.test(piece)) break;
    else names.push(piece.replace(LEAD, ''));
  }
  return names.map(withoutAddress);
}

/** RSS 2.0 writes `ann@example.org (Ann Lee)`; others write `Ann Lee (Staff)`. */
function withoutAddress(name: string): string {
  const behind = name.match(/^\S+@\S+\s*\(([^)]+)\)$/)?.[1];
  return (behind ?? name.replace(/\s*\([^)]*\)\s*$/, '')).replace(/\s+on\s+.*\d.*$/i, '').trim();
}

function isName(name: string): boolean {
  return (
    name !== '' &&
    name.length <= LONGEST &&
    /\p{L}/u.test(name) &&
    !/^(?:https?:|www\.|@)|@\S+\.|^\d|:\d\d/.test(name)
  );
}
