import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentCache, documentErrorCache } from '../src/serving/document-cache.ts';

const MEGABYTE = 2 ** 20;
const text = (number: number, fields: number) =>
  `query q${number} { show(slug: "a") { ${'name '.repeat(fields)}} }`;

describe('parsed documents are kept', () => {
  it('in bounded memory, however many different ones come', () => {
    const cache = documentCache(MEGABYTE);
    for (let number = 0; number < 2000; number += 1) {
      const query = text(number, 20);
      cache.set(query, parse(query));
      cache.get(text(0, 20));
    }
    expect(cache.calculatedSize).toBeLessThanOrEqual(MEGABYTE);
    expect(cache.size).toBeLessThan(100);
    // What is still asked for stays.
    expect(cache.has(text(0, 20))).toBe(true);
    expect(cache.has(text(1, 20))).toBe(false);
  });

  it('by what they weigh, so large ones push out many', () => {
    const cache = documentCache(MEGABYTE);
    for (let number = 0; number < 20; number += 1) {
      cache.set(text(number, 5), parse(text(number, 5)));
    }
    expect(cache.size).toBe(20);
    cache.set(text(0, 1900), parse(text(0, 1900)));
    expect(cache.size).toBeLessThan(20);
    expect(cache.calculatedSize).toBeLessThanOrEqual(MEGABYTE);
  });

  it('and so are the errors of what does not parse', () => {
    const cache = documentErrorCache(MEGABYTE);
    for (let number = 0; number < 100; number += 1) {
      cache.set(`{ ${number} ${'x'.repeat(100_000)}`, new Error('no'));
    }
    expect(cache.size).toBeLessThan(4);
  });
});
