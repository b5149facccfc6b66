import { setImmediate as nextRound } from 'node:timers/promises';
import { ChangeLog } from '../change-log.ts';
import { extractFacts } from '../extract.ts';
import type { Fact } from '../fact.ts';
import { OfferedNames } from '../offered-names.ts';
import type { Reading } from '../reading/reading.ts';
import type { ReadAhead } from './reader.ts';
import { Readers } from './readers.ts';

/** From so many articles on a thread is worth its start, which takes as long as they do. */
const WORTH_A_THREAD = 20;

/** An article, or why it is none, and what it states. */
export type Extracted = Reading & { readonly facts: () => readonly Fact[] };

interface Ahead {
  readonly item: Reading;
  readonly reading?: Promise<ReadAhead | undefined>;
}

/**
 * The facts of articles by their own words, in the order of the articles, some of them extracted ahead in
 * other threads. What is given, and what `facts` throws, is what `extractFacts` gives and throws.
 */
export async function* extractAhead(items: AsyncIterable<Reading>): AsyncGenerator<Extracted> {
  const queue: Ahead[] = [];
  let readers: Readers | undefined;
  let count = 0;
  try {
    try {
      for await (const item of items) {
        queue.push(begin(item));
        while (queue.length > (readers?.width ?? 0)) yield* turn(queue.shift());
      }
    } finally {
      // Whatever ended the reading, what stands before it has its turn.
      while (queue.length > 0) yield* turn(queue.shift());
    }
  } finally {
    await readers?.close();
  }

  function begin(item: Reading): Ahead {
    if ('error' in item) return { item };
    count += 1;
    if (count > WORTH_A_THREAD) readers ??= new Readers(new OfferedNames(new ChangeLog()));
    // What fails in a thread is extracted here, where it fails for itself.
    const reading = readers?.read(item.article).catch(() => undefined);
    return { item, ...(reading ? { reading } : {}) };
  }

  async function* turn(ahead: Ahead | undefined): AsyncGenerator<Extracted> {
    if (!ahead) return;
    const { item, reading } = ahead;
    if ('error' in item) return yield { ...item, facts: () => [] };
    const { article } = item;
    let isRead = reading === undefined;
    const over = () => {
      isRead = true;
    };
    reading?.then(over, over);
    // Whoever would only wait extracts one of the next.
    while (!isRead && readers?.help()) await nextRound();
    const read = (await reading)?.extraction;
    const isWhole = read?.left.TOO_MANY_FACTS === undefined;
    readers?.done(article);
    yield { ...item, facts: () => (read && isWhole ? read.facts : extractFacts(article)) };
  }
}
