import type { StatementRunner } from '../../graph/graph.ts';
import { LINKS_OF } from '../match.cypher.ts';

/** Candidates of one article whose ties are read, and ties of each. */
export const MOST_LINKED = 400;
const MOST_LINKS = 200;

/** What the graph ties an entity to, and when a person lived. */
export interface Known {
  /** Relationship types by the id at the other end. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  readonly born?: string | undefined;
  readonly died?: string | undefined;
}

const NOTHING: Known = { links: new Map() };

/** The company that candidates keep in the graph: one statement for an article. */
export class Company {
  readonly #known = new Map<
    string,
    { links: Map<string, Set<string>>; born?: string; died?: string }
  >();

  /** Of nobody: before anything is read. */
  static none(): Company {
    return new Company();
  }

  /** Reads the ties of the `linked` entities; those to the `company` first, where there are many. */
  static async read(
    runner: StatementRunner,
    asked: { readonly linked: readonly string[]; readonly company: readonly string[] },
  ): Promise<Company> {
    const company = new Company();
    if (asked.linked.length === 0) return company;
    const rows = await runner.read<{
      id: string;
      born: string | null;
      died: string | null;
      links: Array<[other: string, type: string]>;
    }>(LINKS_OF, { ids: asked.linked, company: asked.company, limit: MOST_LINKS });
    for (const { id, born, died, links } of rows) {
      Object.assign(company.#of(id), born ? { born } : {}, died ? { died } : {});
      for (const [other, type] of links) {
        company.#tie(id, other, type);
        company.#tie(other, id, type);
      }
    }
    return company;
  }

  of(id: string): Known {
    return this.#known.get(id) ?? NOTHING;
  }

  #of(id: string) {
    const known = this.#known.get(id) ?? { links: new Map<string, Set<string>>() };
    this.#known.set(id, known);
    return known;
  }

  #tie(from: string, to: string, type: string): void {
    const { links } = this.#of(from);
    const types = links.get(to);
    if (types) types.add(type);
    else links.set(to, new Set([type]));
  }
}
