import type { Graph } from '../graph/graph.ts';
import { type Change, digestOf, type NotedChange, readNote, type Step } from './change.ts';
import { findEntity } from './find-entity.ts';
import { emptyPart, type GraphPart, type PartNode, redirectKey } from './graph-part.ts';
import { rankMerged } from './rank-merged.ts';
import { readNoted } from './read-noted.ts';
import { readRedirectNodes } from './read-part.ts';
import { writeChange } from './write-change.ts';

export interface UndoReport {
  readonly duplicate: string;
  readonly survivor: string;
  readonly edges: number;
}

/**
 * Takes a merge back, in one transaction: the graph is as it was before. Throws, with nothing
 * written, where there is no such merge or what it changed has changed since.
 */
export async function undoMerge(graph: Graph, name: string, now: string): Promise<UndoReport> {
  return graph.transaction(async (transaction) => {
    const found = await findEntity(transaction, name);
    if (!found.redirect) throw new Error(`"${name}" was not merged into anything.`);
    const part = emptyPart();
    await readRedirectNodes(transaction, part, [found.redirect]);
    const redirect = part.nodes.get(redirectKey(found.redirect))?.properties ?? {};
    if (typeof redirect.undo !== 'string') {
      throw new Error(`"${name}" was merged together with ${redirect.of}: undo that merge.`);
    }
    const note = readNote(redirect.undo);
    await readNoted(transaction, part, note);
    const change = stamped(backwards(note, part, name), now);
    await writeChange(transaction, change);
    await rankMerged(transaction, [found.redirect, found.id], change);
    return { duplicate: found.redirect, survivor: found.id, edges: change.edges.size };
  });
}

/** The entities that come back change now: what is kept of names elsewhere follows this clock. */
function stamped({ nodes, edges }: Change, now: string): Change {
  const stamp = ({ before, after }: Step<PartNode>): Step<PartNode> => {
    if (!after || after.label === 'Claim' || after.label === 'Redirect') return { before, after };
    return { before, after: { ...after, properties: { ...after.properties, updatedAt: now } } };
  };
  return { nodes: new Map([...nodes].map(([key, step]) => [key, stamp(step)])), edges };
}

/** The change that takes a noted one back; throws where the graph is not as that one left it. */
function backwards(note: NotedChange, part: GraphPart, name: string): Change {
  const nodes = steps(note.nodes, part.nodes, name);
  const edges = steps(note.edges, part.edges, name);
  const deleted = new Set([...nodes].flatMap(([key, { after }]) => (after ? [] : [key])));
  for (const [key, { from, to }] of part.edges) {
    if ((deleted.has(from) || deleted.has(to)) && !edges.has(key)) throw changed(key, name);
  }
  return { nodes, edges };
}

function steps<T extends { readonly properties: Readonly<Record<string, unknown>> }>(
  noted: ReadonlyArray<readonly [key: string, before: T | null, after: string | null]>,
  now: ReadonlyMap<string, T>,
  name: string,
) {
  return new Map(
    noted.map(([key, before, after]) => {
      const standing = now.get(key);
      if (digestOf(standing) !== after) throw changed(key, name);
      return [key, { before: standing, after: before ?? undefined }] as const;
    }),
  );
}

function changed(what: string, name: string): Error {
  return new Error(
    `The merge of "${name}" cannot be undone: ${what} has changed since. Undo later merges, and retract what was imported since, first.`,
  );
}
