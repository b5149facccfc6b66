import type { NamedEntity, NameSpan, NameType } from './entities.ts';
import { HONORIFICS } from './name-leads.ts';

/**
 * A sentence with its names replaced by marks such as `⟦P3⟧`: a letter for the type (X for none yet, T for
 * none yet but the shape of a title) and the entity's id.
 * Rules are written over templates, so that they name kinds of sentence and never a name.
 */
export interface Template {
  /** With what stands in parentheses. */
  readonly full: string;
  /** Without parentheses, ages and quotation marks around names. */
  readonly bare: string;
}

const LETTERS: Readonly<Record<NameType, string>> = {
  Person: 'P',
  Show: 'S',
  Season: 'X',
  Episode: 'X',
  SourceWork: 'W',
  Adaptation: 'X',
  Character: 'C',
  Organization: 'O',
  Franchise: 'F',
  Genre: 'X',
  Tag: 'X',
  Award: 'A',
  Article: 'X',
  Quote: 'X',
  Place: 'L',
  Recording: 'R',
};

/** A sentence's text between its names, and the template that was made of it last. */
interface Draft {
  readonly pieces: readonly string[];
  readonly spans: readonly NameSpan[];
  marks?: string;
  template?: Template;
}

/**
 * Gives the templates of the sentences of an article as the entities are at that time; `resolve` gives the
 * entity that a span stands for. It is asked whenever votes have changed types, so that a template is made
 * anew only where the marks of its names are others than before.
 */
export function templatesOf(
  sentences: readonly { readonly text: string }[],
  spans: readonly (readonly NameSpan[])[],
  resolve: (id: number) => NamedEntity,
): () => Template[] {
  const drafts = sentences.map(({ text }, i): Draft => {
    const own = spans[i] ?? [];
    const pieces: string[] = [];
    let from = 0;
    for (const span of own) {
      pieces.push(regular(text.slice(from, span.start)));
      from = span.end;
    }
    pieces.push(regular(text.slice(from)));
    return { pieces, spans: own };
  });
  return () =>
    drafts.map((draft) => {
      const marks = draft.spans.map((span) => markOf(resolve(span.entity)));
      const key = marks.join('');
      if (draft.template && key === draft.marks) return draft.template;
      draft.marks = key;
      draft.template = templateIn(draft.pieces, marks);
      return draft.template;
    });
}

function markOf(entity: NamedEntity): string {
  const letter = entity.type
    ? LETTERS[entity.type]
    : looksLikeTitle(entity)
      ? 'T'
      : looksLikeCompany(entity)
        ? 'O'
        : 'X';
  return `⟦${letter}${entity.id}⟧`;
}

function templateIn(pieces: readonly string[], marks: readonly string[]): Template {
  let full = pieces[0] ?? '';
  for (let i = 1; i < pieces.length; i += 1) full += (marks[i - 1] ?? '') + pieces[i];
  full = full
    .replace(/["'“‘](⟦\w+⟧)([,.]?)["'”’]/g, '$1$2')
    .replace(HONORIFICS, '')
    .replace(/⟧\. (?=[a-z])/g, '⟧ ')
    .replace(/⟧ 's\b/g, "⟧'s")
    .replace(/ ([,.;:])/g, '$1');
  const bare = full
    .replace(/ ?\([^()]*\)/g, '')
    .replace(/ ?\[[^\]]*\]/g, '')
    .replace(/(⟧), (?:aged )?\d\d,(?= )/g, '$1')
    .replace(/(⟧), (?:aged )?\d\d(?=[,.]? (?:and|is|was|has|will|who))/g, '$1')
    .replace(
      /\b(?:also|currently|previously|recently|already|officially|jointly|respectively|originally|famously|newly) /g,
      '',
    );
  return isHeading(bare)
    ? { full: lowered(full), bare: lowered(bare) }
    : { full: startLowered(full), bare: startLowered(bare) };
}

/** A heading in title case: its capitals say nothing, and rules are written for sentences. */
function isHeading(bare: string): boolean {
  if (/[.!?]"?$/.test(bare.slice(-2)) || /^⟦\w\d+⟧ (?:as|voices|plays) /.test(bare)) return false;
  let words = 0;
  for (const [word] of bare.matchAll(MARK_OR_WORD)) {
    if (word.startsWith('⟦')) continue;
    // In most sentences the second word ends the search.
    if (!/^\p{Lu}/u.test(word)) return false;
    words += 1;
  }
  return words > 0;
}

const MARK_OR_WORD = /⟦\w+⟧(?:'s)?|\p{L}[\p{L}'-]{3,}/gu;

/** "Directed by", "Showrunners A and B": the capital of what is made or who makes it only starts the sentence. */
const STARTS_WITH_CREW =
  /^["']?(?:Directed|Written|Co-written|Produced|Created|Co-created|Penned|Helmed|Scripted|Composed|Directors?|Co-directors?|Producers?|Showrunners?|Co-showrunners?|Screenwriters?|Writer-director|Composers?|Directing|Writing|Producing|Composing|(?:Casting|Art|Artistic|Musical?|Technical|Creative|Line|Associate|Assistant)(?= (?:director|producer))|Executive(?= produc))(?=[ ,])/;

function startLowered(text: string): string {
  return STARTS_WITH_CREW.test(text)
    ? text.replace(/\p{Lu}/u, (letter) => letter.toLowerCase())
    : text;
}

/** Season and episode numbers keep their capital, which rules look for. */
function lowered(text: string): string {
  return text.replace(/(?<![⟦\p{L}])\p{Lu}(?=\p{Ll}|\b)(?!eason \d)/gu, (letter) =>
    letter.toLowerCase(),
  );
}

/** An untyped name with a title's shape is no candidate for a list of people. */
function looksLikeTitle(entity: NamedEntity): boolean {
  return (entity.votes.get('Show') ?? 0) >= 0.6 && !entity.votes.has('Person');
}

/** "Some Studios": its last word says what it is, before any sentence does. */
function looksLikeCompany({ votes }: NamedEntity): boolean {
  return (votes.get('Organization') ?? 0) >= 2.5 && votes.size === 1;
}

/** Straight quotation marks and single blanks; marks of our own that a text might hold are dropped. */
function regular(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[⟦⟧]/g, '')
    .replace(/[–—]/g, ' - ')
    .replace(/\s+/g, ' ');
}
