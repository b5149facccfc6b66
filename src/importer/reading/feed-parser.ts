import { Parser } from 'htmlparser2';

/** One element inside an item: what feeds, exports and their extensions put there. */
export interface FeedField {
  /** In lower case, as `pubdate`, `content:encoded` or `author/name`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Text, or the markup inside an element of type xhtml. */
  readonly text: string;
}

/** An item as it stands in the feed. */
export interface FeedItem {
  /** From 1, in the feed's order. */
  readonly number: number;
  readonly fields: readonly FeedField[];
  /** False where the feed ends within it, or it is longer than an article may be. */
  readonly whole: boolean;
  readonly tooLong: boolean;
}

const ROOT = /^(?:rss|feed|rdf|channel)$/;
const ITEM = /^(?:item|entry)$/;
/** What is kept of the feed itself. */
const CHANNEL = /^(?:title|link|author|name|managingeditor|dc:creator)$/;
/** Fields whose own elements count: Atom's author and source. */
const NESTED = /^(?:author|contributor|source)$/;

/**
 * Reads a feed of any of the usual kinds (RSS 0.9x, 1.0 and 2.0, Atom, WordPress export) piece by piece, so
 * that one of any size needs the memory of one item. Forgiving like the web's feeds need it; a document
 * type and the entities it defines mean nothing.
 */
export class FeedParser {
  /** Fields of the feed itself, as far as they were read. */
  readonly channel: FeedField[] = [];
  /** Whether it nests deeper than any feed: what follows should not be read. */
  isTooDeep = false;
  /** Whether the outermost element is one of a feed. */
  isFeed = false;
  readonly #parser: Parser;
  readonly #longest: number;
  #items: FeedItem[] = [];
  #number = 0;
  /** Names of the open elements; the outermost element's prefix is cut off. */
  #open: string[] = [];
  #prefix = '';
  #itemDepth = 0;
  #fields: FeedField[] | undefined;
  #length = 0;
  #field:
    | { name: string; attributes: Record<string, string>; depth: number; parts: string[] }
    | undefined;

  /** `longest`: how many UTF-16 units of an item are kept. */
  constructor(longest: number) {
    this.#longest = longest;
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#begin(name, attributes),
        ontext: (text) => this.#take(text),
        onclosetag: (_name, implied) => this.#end(implied),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Reads on; gives the items that are complete now. */
  write(text: string): FeedItem[] {
    this.#parser.write(text);
    return this.#taken();
  }

  /** Ends the feed; gives what is left of it. */
  end(): FeedItem[] {
    this.#parser.end();
    return this.#taken();
  }

  #taken(): FeedItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  #begin(written: string, attributes: Record<string, string>): void {
    if (this.#open.length === 0) {
      this.#prefix = written.match(/^\w+:(?=feed$|rss$)/i)?.[0].toLowerCase() ?? '';
    }
    const lower = written.toLowerCase();
    const name = lower.startsWith(this.#prefix) ? lower.slice(this.#prefix.length) : lower;
    if (this.#open.length === 0) this.isFeed ||= ROOT.test(name.replace(/^\w+:/, ''));
    this.#open.push(name);
    const depth = this.#open.length;
    this.isTooDeep ||= depth > MAX_DEPTH;
    if (this.#fields === undefined && ITEM.test(name)) {
      this.#fields = [];
      this.#field = undefined;
      this.#itemDepth = depth;
      this.#length = 0;
    } else if (this.#field?.attributes.type === 'xhtml') this.#field.parts.push(`<${name}>`);
    else if (this.#field === undefined || NESTED.test(this.#field.name)) {
      const field = this.#fieldName(name, depth);
      if (field !== undefined) this.#startField(field, attributes);
    }
  }

  /** What an element is called as a field; undefined for one that is none. */
  #fieldName(name: string, depth: number): string | undefined {
    const parent = this.#open.at(-2) ?? '';
    const inner = NESTED.test(parent) ? `${parent}/${name}` : undefined;
    if (this.#fields === undefined)
      return CHANNEL.test(name) && depth <= 3 ? (inner ?? name) : undefined;
    return depth === this.#itemDepth + 1 ? name : depth === this.#itemDepth + 2 ? inner : undefined;
  }

  #startField(name: string, attributes: Record<string, string>): void {
    this.#field = { name, attributes, depth: this.#open.length, parts: [] };
  }

  #take(text: string): void {
    if (!this.#field) return;
    this.#length += text.length;
    if (this.#length > this.#longest) return;
    const isMarkup = this.#field.attributes.type === 'xhtml';
    this.#field.parts.push(isMarkup ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text);
  }

  #end(implied: boolean): void {
    const depth = this.#open.length;
    const name = this.#open.pop() ?? '';
    if (this.#field && depth > this.#field.depth) {
      if (this.#field.attributes.type === 'xhtml') this.#field.parts.push(`</${name}>`);
      return;
    }
    if (this.#field) this.#endField();
    else if (this.#fields !== undefined && depth === this.#itemDepth) this.#endItem(!implied);
  }

  #endField(): void {
    const { name = '', attributes = {}, parts = [] } = this.#field ?? {};
    this.#field = undefined;
    const field = { name, attributes, text: parts.join('').trim() };
    if (field.text === '' && Object.keys(attributes).length === 0) return;
    if (this.#fields !== undefined) this.#fields.push(field);
    else if (this.channel.length < CHANNEL_FIELDS) this.channel.push(field);
  }

  #endItem(closed: boolean): void {
    this.#number += 1;
    const tooLong = this.#length > this.#longest;
    const fields = this.#fields ?? [];
    this.#items.push({ number: this.#number, fields, whole: closed && !tooLong, tooLong });
    this.#fields = undefined;
  }
}

/** Atom with markup in it has some thirty levels. */
const MAX_DEPTH = 200;
/** A feed says some ten things of itself. */
const CHANNEL_FIELDS = 200;
