import { jsonrepair } from 'jsonrepair';

/** Longer broken scripts are not worth mending. */
const MENDED = 1_000_000;

/**
 * The value of a JSON script of a page, which pages wrap in CDATA or HTML comments and break by hand: raw
 * line ends and control characters in texts, trailing commas, comments. Undefined for what cannot be
 * mended.
 */
export function parseLooseJson(script: string): unknown {
  const json = unwrapped(script);
  try {
    return JSON.parse(json);
  } catch {
    return mended(json);
  }
}

function unwrapped(script: string): string {
  return script
    .replace(/^\s*\/\*(?!\s*<!\[CDATA)[\s\S]*?\*\//, '')
    .replace(/^\s*<!--(?!\[CDATA)/, '')
    .replace(/(?:\/\/\s*)?-->\s*$/, '')
    .replace(/^\s*(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/, '')
    .replace(/(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?\s*;?\s*$/, '')
    .trim();
}

function mended(json: string): unknown {
  // Only what begins and ends as an object or a list: half a script is no statement.
  if (json.length > MENDED || !/^[[{][\s\S]*[\]}];?$/.test(json)) return undefined;
  try {
    return JSON.parse(jsonrepair(json.replace(/;$/, '').replace(/<!--[\s\S]*?-->/g, '')));
  } catch {
    return undefined;
  }
}
