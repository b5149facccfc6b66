import { type DocumentNode, GraphQLError, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkArgumentSizes } from '../src/serving/argument-size.ts';

const WHERE = parse('query ($w: ShowFilter) { shows(where: $w) { totalCount } }');
const INSIDE = parse(
  'query ($in: [String!]) { shows(where: { or: [{ name: { in: $in } }] }) { totalCount } }',
);

/** What is said against the arguments of a query; undefined where nothing is. */
function problem(document: DocumentNode, variables: Record<string, unknown> = {}) {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  try {
    checkArgumentSizes(document, operation, variables);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { message: error.message, ...error.extensions };
  }
}

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const not = (levels: number): unknown =>
  levels === 0 ? { name: { is: 'a' } } : { not: not(levels - 1) };
const argument = (message: string) => ({
  message: expect.stringContaining(message),
  code: 'INVALID_ARGUMENT',
  argument: 'where',
});

describe('a filter', () => {
  it('may combine three deep, a list may have a hundred entries, a filter fifty conditions', () => {
    expect(problem(WHERE, { w: not(3) })).toBeUndefined();
    expect(problem(WHERE, { w: { name: { in: many(100, 'a') } } })).toBeUndefined();
    expect(problem(WHERE, { w: { or: many(50, { name: { is: 'a' } }) } })).toBeUndefined();
    expect(problem(WHERE, { w: null })).toBeUndefined();
    expect(problem(INSIDE, { in: ['a'] })).toBeUndefined();
  });

  it('is refused beyond that, by the name of the argument', () => {
    expect(problem(WHERE, { w: not(4) })).toEqual(argument('not more than 3 deep'));
    expect(problem(WHERE, { w: { name: { in: many(101, 'a') } } })).toEqual(
      argument('a list of 101, and 100 is the most'),
    );
    expect(problem(WHERE, { w: { or: many(51, { name: { is: 'a' } }) } })).toEqual(
      argument('more than 50 conditions'),
    );
    expect(problem(WHERE, { w: { or: many(6, { and: many(100, {}) }) } })).toEqual(
      argument('more than 500 entries'),
    );
  });

  it('is measured the same however it is given', () => {
    const inText = (filter: string) => parse(`{ shows(where: ${filter}) { totalCount } }`);
    const deep = '{ and: [{ or: [{ not: { and: [{ name: { is: "a" } }] } }] }] }';
    expect(problem(inText(deep))).toEqual(argument('not more than 3 deep'));
    expect(problem(inText(`{ name: { in: [${'"a" '.repeat(101)}] } }`))).toEqual(
      argument('a list of 101'),
    );
    expect(problem(INSIDE, { in: many(101, 'a') })).toEqual(argument('a list of 101'));
    const byDefault = parse(
      `query ($w: ShowFilter = ${deep}) { ...f } fragment f on Query { shows(where: $w) { totalCount } }`,
    );
    expect(problem(byDefault)).toEqual(argument('not more than 3 deep'));
    expect(problem(byDefault, { w: {} })).toBeUndefined();
  });

  it('of any depth is refused without visiting all of it', () => {
    let deep: unknown = 'a';
    for (let level = 0; level < 100_000; level += 1) deep = { name: deep };
    expect(problem(WHERE, { w: deep })).toEqual(argument('more than 10 levels deep'));
  });
});
