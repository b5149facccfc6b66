import { Parser } from 'htmlparser2';
import { ArticleReadError } from './article-read-error.ts';

/**
 * What reading the body of a page takes grows with these. Beside each, the most among 22 saved pages of
 * news and encyclopedias.
 */
const LIMITS = {
  /** 13,044 */
  elements: 50_000,
  /** 34 */
  levels: 200,
  /** 20 on one element */
  attributes: 500,
  /** 153,430: levels of all elements */
  nesting: 1_000_000,
  /** Pieces that references and signs part texts into. */
  texts: 300_000,
  /** 7,872,786: characters, each times the levels above it */
  nestedText: 100_000_000,
};
type Size = { [name in keyof typeof LIMITS]: number };

const NAMES: Readonly<Record<keyof Size, string>> = {
  elements: 'elements',
  levels: 'levels of elements in each other',
  attributes: 'attributes on one element',
  nesting: 'levels above its elements, added up',
  texts: 'pieces of text',
  nestedText: 'levels above its characters, added up',
};

/** Looked at in pieces, so that it stops soon after a limit is passed. */
const PIECE = 64 * 1024;

/**
 * Refuses a page that would take the reader of its body too long, before a tree of it is built. Throws
 * ArticleReadError TOO_COMPLEX.
 */
export function refuseHugePage(file: string, html: string): void {
  const size: Size = { elements: 0, levels: 0, attributes: 0, nesting: 0, texts: 0, nestedText: 0 };
  const parser = measuring(size);
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    const passed = passedLimit(size);
    if (passed) {
      throw new ArticleReadError(
        file,
        'TOO_COMPLEX',
        `The page has more than ${LIMITS[passed]} ${NAMES[passed]}.`,
        'Save the article as text.',
      );
    }
  }
}

function measuring(size: Size): Parser {
  let level = 0;
  let attributes = 0;
  return new Parser({
    onopentagname() {
      attributes = 0;
    },
    onattribute() {
      attributes += 1;
      size.attributes = Math.max(size.attributes, attributes);
    },
    onopentag() {
      level += 1;
      size.elements += 1;
      size.nesting += level;
      size.levels = Math.max(size.levels, level);
    },
    ontext(text) {
      size.texts += 1;
      size.nestedText += text.length * level;
    },
    onclosetag() {
      level -= 1;
    },
  });
}

function passedLimit(size: Size): keyof Size | undefined {
  const names = Object.keys(LIMITS) as Array<keyof Size>;
  return names.find((name) => size[name] > LIMITS[name]);
}
