import { jsonLines } from '../behaviour/catalogue.ts';
import { type Installation, install } from '../behaviour/installation.ts';

/** A show of a catalogue with one person in one job. */
export function made(name: string, job: string, person: unknown, more: object = {}) {
  return { type: 'Show', source: 'test', name, credits: [{ job, person }], ...more };
}

/** What is known before: two actors of one name, a director, a film, a book, and somebody long dead. */
export const KNOWN = jsonLines(
  made('Salt Harbour', 'ACTED_IN', 'Sam Redd', { kind: 'SERIES', released: '2019' }),
  made('Salt Harbour', 'DIRECTED', 'Joanne K. Moss', { released: '2019' }),
  made('Salt Harbour', 'ACTED_IN', 'J.J. Bell', { released: '2019' }),
  made('Tin Lantern', 'DIRECTED', 'Otto Lind', { kind: 'FILM', released: '1999' }),
  made('Cold Orchard', 'ACTED_IN', { name: 'Ana Prior', externalIds: { imdb: 'nm1' } }),
  made('Warm Orchard', 'ACTED_IN', { name: 'Ana Prior', externalIds: { imdb: 'nm2' } }),
  made('Grey Weir', 'ACTED_IN', { name: 'Ivo Crane', disambiguation: 'Irish footballer' }),
  made('Old Mill', 'ACTED_IN', 'Edda Voss'),
  { type: 'Person', source: 'test', name: 'Edda Voss', deathDate: '1961' },
  made('Young Mill', 'ACTED_IN', 'Nils Farr'),
  { type: 'Person', source: 'test', name: 'Nils Farr', birthDate: '1990' },
  {
    ...made('Glass Weir', 'DIRECTED', 'Otto Lind', { kind: 'FILM', released: '2001' }),
    basedOn: [{ type: 'SourceWork', name: 'The Weir', kind: 'NOVEL', authors: ['Ines Wold'] }],
  },
);

/** An article of one paragraph under a headline. */
export function article(headline: string, text: string, day = '2025-03-04'): string {
  return ` date ${day} Posted in: TV | Tagged: Screen\n\n${headline}\n\n${text}\n`;
}

/** An installation that holds `KNOWN` and an article, and what `explain --json` says of each of its names. */
export async function explained(
  text: string,
  known = KNOWN,
): Promise<{ installation: Installation; names: Map<string, ExplainedName> }> {
  const installation = await install();
  await installation.run('import', installation.file('known.jsonl', known));
  const names = await importAndExplain(installation, 'article.txt', text);
  return { installation, names };
}

/** What the tests read of an explained name. */
export interface ExplainedName {
  readonly outcome: string;
  readonly ground?: string;
  readonly entity: { readonly id: string; readonly slugKey: string; readonly name: string };
  readonly margin: number | null;
  readonly mentions: ReadonlyArray<{ sentence: string; start: number; end: number }>;
  readonly candidates: ReadonlyArray<{
    readonly id: string;
    readonly score: number;
    readonly ruledOut: boolean;
    readonly reasons: ReadonlyArray<{ code: string; points: number | null; text: string }>;
  }>;
}

/** Imports an article and gives what `explain` says, by type and name: `Person Sam Redd`. */
export async function importAndExplain(
  installation: Installation,
  file: string,
  text: string,
): Promise<Map<string, ExplainedName>> {
  const path = installation.file(file, text);
  const { article: id } = JSON.parse((await installation.run('import', '--json', path)).out);
  const { code, out, err } = await installation.run('explain', '--json', id);
  if (code !== 0) throw new Error(err);
  const { names } = JSON.parse(out) as {
    names: Array<ExplainedName & { type: string; name: string }>;
  };
  return new Map(names.map((name) => [`${name.type} ${name.name}`, name]));
}

/** The codes of the reasons for the best candidate. */
export function codes(name: ExplainedName | undefined): string[] {
  return name?.candidates[0]?.reasons.map(({ code }) => code) ?? [];
}
