import { readFileSync } from 'node:fs';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../src/print-schema.ts';
import { schema } from '../../src/schema.ts';
import { WITHOUT_GRAPH } from '../support/without-graph.ts';
import { sourceFiles, testFiles, valueCycles } from './source-files.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

describe('the schema', () => {
  it('is the committed one', () => {
    const committed = readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8');
    expect(committed === printedSchema(), 'schema/api.graphql is out of date: npm run schema').toBe(
      true,
    );
  });

  it('describes every type, field, argument and enum value', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});

describe('the source', () => {
  const files = sourceFiles();

  it('has no file over 250 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length - 1 > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('talks to a database under src/graph only', () => {
    const imports = /from '(?:neo4j-driver|@grafeo-db\/js)[^']*'|import\('(?:neo4j-driver|@grafeo)/;
    const found = files.filter(
      ({ path, text }) => imports.test(text) && !path.startsWith('graph/'),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
    expect(files.some(({ path, text }) => path.startsWith('graph/') && imports.test(text))).toBe(
      true,
    );
  });

  it('reads the environment in one place', () => {
    const readers = files.filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => path);
    expect(readers).toEqual(['cli.ts']);
  });

  it('imports without a cycle', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(valueCycles(files)).toEqual([]);
    const cycle = [
      { path: 'a/x.ts', text: "import {\n  type T,\n  y,\n} from '../b/y.ts';" },
      { path: 'b/y.ts', text: "import type { T } from '../a/x.ts';\nimport '../z.ts';" },
      { path: 'z.ts', text: "export { x } from './a/x.ts';" },
    ];
    expect(valueCycles(cycle)).toEqual(['a/x.ts -> b/y.ts -> z.ts -> a/x.ts']);
  });

  it('has no barrel and no folder for everything', () => {
    const paths = files.map(({ path }) => path);
    expect(
      paths.filter((path) =>
        /(^|\/)(index\.ts|utils?|helpers?|common|lib|services?)(\/|$)/.test(path),
      ),
    ).toEqual([]);
    expect(
      files.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('silences no type and no rule', () => {
    const silenced = /@ts-ignore|@ts-nocheck|biome-ignore|: any\b|<any>|as any\b/;
    expect(files.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('the tests', () => {
  const opens = /\bopen(?:TestGraph|TestEmbedded|TestNeo4j|Api|Graph|Embedded|Neo4j)\b|\binstall\(/;

  it('open no graph where they run once, and not on every engine', () => {
    const files = testFiles();
    const once = files.filter(({ path }) => WITHOUT_GRAPH.some((name) => path.startsWith(name)));
    expect(once.filter(({ text }) => opens.test(text)).map(({ path }) => path)).toEqual([]);
    for (const name of WITHOUT_GRAPH) expect(once.map(({ path }) => path).join()).toContain(name);
    expect(files.filter(({ text }) => opens.test(text)).length).toBeGreaterThan(30);
  });
});

/** The places of a type that say nothing of themselves. */
function undescribed(type: GraphQLNamedType): string[] {
  const places: Array<[string, string | null | undefined]> = [[type.name, type.description]];
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      const place = `${type.name}.${field.name}`;
      places.push([place, field.description]);
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      for (const { name, description } of args) places.push([`${place}(${name}:)`, description]);
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues())
      places.push([`${type.name}.${value.name}`, value.description]);
  }
  return places.filter(([, description]) => !description?.trim()).map(([place]) => place);
}
