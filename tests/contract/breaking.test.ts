import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { breakingChanges, membersOf, REMOVAL } from './breaking.ts';

const folder = new URL('../../schema/released/', import.meta.url);
const releases = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
const today = new Date().toISOString().slice(0, 10);

describe('the present schema', () => {
  it.each(releases)('breaks no client of %s', async (name) => {
    const released = buildSchema(readFileSync(new URL(name, folder), 'utf8'));
    expect(await breakingChanges(released, schema, today)).toEqual([]);
  });

  it('says of everything deprecated what to use instead and until when it stays', () => {
    const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
    const reasons = names.flatMap((name) =>
      membersOf(schema, name)
        .flatMap((member) => [member, ...('args' in member ? member.args : [])])
        .flatMap(({ deprecationReason }) => deprecationReason ?? []),
    );
    expect(reasons.filter((reason) => !REMOVAL.test(reason))).toEqual([]);
  });
});

describe('what breaks a client', () => {
  const released = buildSchema(`
    type Query { show(slug: String!): Show shows: [Show] @deprecated(reason: "Use show; removed after 2030-01-31.") }
    type Show { name: String! old: Old @deprecated(reason: "Use name; removed after 2030-01-31.") kind: Kind }
    type Old { id: ID }
    enum Kind { FILM SERIES }`);
  const present = (definitions: string) =>
    breakingChanges(released, buildSchema(definitions), '2030-02-01');
  const same =
    'type Query { show(slug: String!): Show shows: [Show] } type Old { id: ID } enum Kind { FILM SERIES }';

  it.each([
    ['a field that is gone', `${same} type Show { old: Old kind: Kind }`],
    ['a field that may now be null', `${same} type Show { name: String old: Old kind: Kind }`],
    [
      'a value that is gone',
      `${same} type Show { name: String! old: Old kind: Kind }`.replace(' SERIES', ''),
    ],
    [
      'an argument that must now be given',
      `${same} type Show { name(in: String!): String! old: Old kind: Kind }`,
    ],
  ])('is %s', async (_what, definitions) => {
    expect(await present(definitions)).toHaveLength(1);
  });

  it('is nothing that only adds', async () => {
    const more = `${same} type Show { name(in: String): String! old: Old kind: Kind year: Int }`;
    expect(await present(more)).toEqual([]);
  });

  it('is what was deprecated only until the day that was named', async () => {
    const without =
      'type Query { show(slug: String!): Show } type Show { name: String! kind: Kind } enum Kind { FILM SERIES }';
    expect(await present(without)).toEqual([]);
    const early = await breakingChanges(released, buildSchema(without), '2030-01-31');
    expect(early).toHaveLength(3);
  });
});
