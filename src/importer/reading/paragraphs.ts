import { parseHTML } from 'linkedom';
import { refuseHugePage } from './page-size.ts';

type Document = ReturnType<typeof parseHTML>['document'];
type Block = NonNullable<ReturnType<Document['querySelector']>>;
type Piece = Block['childNodes'][number];

const ELEMENT = 1;
const TEXT = 3;
/** Elements that begin and end a paragraph (https://html.spec.whatwg.org, the rendering of flow content). */
const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE
   FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY
   TFOOT THEAD TR UL`.split(/\s+/),
);
/** Elements whose content is no text of the article. */
const SILENT = new Set(
  `AUDIO BUTTON CANVAS EMBED IFRAME INPUT MAP MATH NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA
   TITLE VIDEO`.split(/\s+/),
);
/** A line of links to other articles. */
const PROMOTION =
  /^(?:read (?:more|also|next)|related(?: (?:stor|article|content)\w*)?|more (?:from|on|stories)|see also|also read|recommended|watch(?: more)?|don[’']t miss|sign up|subscribe|follow us|click here)\b/i;
/** The share of a promotion's text that stands in links. */
const LINKED = 0.5;
/** What WordPress adds to each item of a feed. */
const FEED_FOOTER = /^The post\b.{1,500}\b(?:appeared first on|first appeared on)\b.{1,200}$/su;

/** What a piece of HTML says. */
export interface HtmlBody {
  readonly paragraphs: string[];
  /** What it sets in italics. */
  readonly italics: string[];
}

/** The paragraphs in a piece of HTML. Throws ArticleReadError TOO_COMPLEX. */
export function paragraphsInHtml(file: string, html: string): string[] {
  return bodyInHtml(file, html).paragraphs;
}

/** The paragraphs and italics in a piece of HTML. Throws ArticleReadError TOO_COMPLEX. */
export function bodyInHtml(file: string, html: string): HtmlBody {
  refuseHugePage(file, html);
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  if (!document.body) return { paragraphs: [], italics: [] };
  const italics = [...document.querySelectorAll('em, i, cite')].map((tag) => tag.textContent ?? '');
  return { paragraphs: paragraphsIn(document.body), italics };
}

/**
 * The texts of an element's blocks in their order, one a paragraph; an empty line made of two `<br>`
 * parts paragraphs too, and the cells of a row are parted by bars. Links to other articles, scripts and
 * what has no letter are left out.
 */
export function paragraphsIn(root: Block): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let linked = 0;
  let breaks = 0;
  const end = () => {
    const paragraph = text.trim();
    if (/[\p{L}\p{N}]/u.test(paragraph) && !isPromotion(paragraph, linked)) {
      paragraphs.push(paragraph);
    }
    text = '';
    linked = 0;
    breaks = 0;
  };
  const add = (words: string, inLink: boolean) => {
    if (words.trim() !== '') breaks = 0;
    if (inLink) linked += words.trim().length;
    text += words;
  };
  const visit = (node: Piece | Block, inLink: boolean) => {
    if (node.nodeType === TEXT) add(node.textContent ?? '', inLink);
    if (!isElement(node)) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') {
      breaks += 1;
      text += ' ';
      if (breaks > 1) end();
      return;
    }
    const isBlock = BLOCKS.has(name);
    if (isBlock) end();
    for (const child of node.childNodes) visit(child, inLink || name === 'A');
    if (isBlock) end();
    else if (name === 'TD' || name === 'TH') add(node.nextElementSibling ? ' | ' : '', false);
  };
  visit(root, false);
  end();
  return paragraphs.filter((paragraph) => !FEED_FOOTER.test(paragraph));
}

function isElement(node: Piece | Block): node is Block {
  return node.nodeType === ELEMENT;
}

function isPromotion(paragraph: string, linked: number): boolean {
  return PROMOTION.test(paragraph) && linked >= paragraph.length * LINKED;
}
