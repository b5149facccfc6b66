import { beforeAll, describe, expect, it } from 'vitest';
import { openApi } from '../support/api.ts';
import { type Installation, install } from './installation.ts';

const FOX = ` date 2025-03-04 Posted in: Film, TV | Tagged: Harbour Row

Harbour Row: Mara Quill to Direct the Sitcom

Harbour Row is a sitcom created by Paul Finch and starring Jane Moss as Brindle Fox, a character created by Ines Calloway and Tomas Reyer. Mara Quill will direct the series.

Tomas Reyer, creator of the Lantern Cats comic strip, has praised the casting.
`;
const CATS = ` date 2025-05-04 Posted in: Books | Tagged: Lantern Cats

Lantern Cats Turns Fifty

Lantern Cats is a comic strip written by Tomas Reyer and first published in 1975.
`;
const MADE = `{
  people(first: 20) { edges { node {
    name
    created { edges { node { name } } }
    charactersCreated { edges { node { name creators { totalCount } } evidence { sentence } } }
    authored { totalCount edges { node { name authors { edges { node { name } } } } claims { predicate } } }
  } } }
}`;

interface Made {
  readonly people: { readonly edges: ReadonlyArray<{ readonly node: Person }> };
}
interface Person {
  readonly name: string;
  readonly created: Named;
  readonly charactersCreated: Named & {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly creators: { readonly totalCount: number } };
      readonly evidence: ReadonlyArray<{ readonly sentence: string }>;
    }>;
  };
  readonly authored: Named & {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly node: { readonly authors: Named };
      readonly claims: ReadonlyArray<{ readonly predicate: string }>;
    }>;
  };
}
interface Named {
  readonly edges: ReadonlyArray<{ readonly node: { readonly name: string } }>;
}

const names = ({ edges }: Named) => edges.map(({ node }) => node.name);

describe('who created what, from articles to the API', () => {
  let installation: Installation;
  let made: ReadonlyMap<string, Person>;

  beforeAll(async () => {
    installation = await install();
    const files = [installation.file('fox.txt', FOX), installation.file('cats.txt', CATS)];
    expect((await installation.run('import', ...files)).code).toBe(0);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    made = await installation.withGraph(async (graph) => {
      const { data, errors } = await openApi(graph).query<Made>(MADE);
      expect(errors).toBeUndefined();
      return new Map(data.people.edges.map(({ node }) => [node.name, node]));
    });
  });

  it('gives a show to its creator and to nobody who created a character of it', () => {
    const shows = [...made].flatMap(([name, { created }]) => names(created).map((s) => [name, s]));
    expect(shows).toEqual([['Paul Finch', 'Harbour Row']]);
  });

  it('gives a character to all who created it, with the sentence', () => {
    for (const name of ['Ines Calloway', 'Tomas Reyer']) {
      const { charactersCreated } = made.get(name) ?? expect.fail(name);
      expect(names(charactersCreated)).toEqual(['Brindle Fox']);
      const [edge] = charactersCreated.edges;
      expect(edge?.node.creators.totalCount).toBe(2);
      expect(edge?.evidence[0]?.sentence).toContain('a character created by Ines Calloway');
    }
    expect(names(made.get('Paul Finch')?.charactersCreated ?? expect.fail())).toEqual([]);
  });

  it('lists the author of a comic once, whether a text says created or written', () => {
    const { authored } = made.get('Tomas Reyer') ?? expect.fail();
    expect(authored.totalCount).toBe(1);
    const [edge] = authored.edges;
    expect(names(edge?.node.authors ?? expect.fail())).toEqual(['Tomas Reyer']);
    expect(edge?.claims.map(({ predicate }) => predicate).sort()).toEqual(['AUTHORED', 'CREATED']);
  });

  it('goes with its article', async () => {
    expect(
      (await installation.run('retract', 'harbour-row-mara-quill-to-direct-the-sitcom')).code,
    ).toBe(0);
    expect((await installation.run('check')).out).toContain(' 0 inconsistencies');
    const left = await installation.withGraph((graph) =>
      graph.read('MATCH (p:Person)-[e]->(n) RETURN p.name AS who, type(e) AS does, n.name AS what'),
    );
    expect(left).toEqual([{ who: 'Tomas Reyer', does: 'AUTHORED', what: 'Lantern Cats' }]);
  });
});
