import type { StatementRunner } from '../graph/graph.ts';
import type { EdgePair } from '../model/edge-record.ts';
import { EDGES, type EdgeType } from '../vocabulary.ts';
import { type Change, type NotedChange, noteOf, readNote, type Step } from './change.ts';
import { emptyPart, type GraphPart, START_LABELS } from './graph-part.ts';
import { readAround, readClaimNodes, readPairs, readRedirectNodes } from './read-part.ts';

/** Reads what a merge touched as it is now. */
export async function readNoted(
  runner: StatementRunner,
  part: GraphPart,
  note: NotedChange,
): Promise<void> {
  const keys = note.nodes.map(([key]) => key);
  const redirects = keys.filter((key) => key.startsWith('Redirect '));
  const starts = note.edges.map(([key]) => key.split(' ')[1] ?? '');
  const claims = new Set([...keys, ...starts].filter((key) => key.startsWith('Claim:')));
  const changed = keys.filter((key) => !redirects.includes(key) && !key.startsWith('Claim:'));
  // A survivor that has all that its duplicate had is no node that changed: its redirect leads to it.
  const led = note.edges.flatMap(([key]) => {
    const [type = '', , to = ''] = key.split(' ');
    return START_LABELS[type] === 'Redirect' || START_LABELS[type] === 'ExternalId' ? [to] : [];
  });
  const entities = [...new Set([...changed, ...led])];
  await readRedirectNodes(
    runner,
    part,
    redirects.map((key) => key.slice('Redirect '.length)),
  );
  await readClaimNodes(runner, part, claims);
  await readAround(runner, part, entities);
  const read = new Set(entities);
  const pairs = note.edges.flatMap(([key]): EdgePair[] => {
    const [type = '', from = '', to = ''] = key.split(' ');
    if (!(type in EDGES) || read.has(from) || read.has(to)) return [];
    return [{ type: type as EdgeType, from, to }];
  });
  await readPairs(runner, part, pairs);
}

/** A change that was written, with what has come of it since in the same transaction. */
export async function readSettled(runner: StatementRunner, change: Change): Promise<Change> {
  const part = emptyPart();
  await readNoted(runner, part, readNote(noteOf(change)));
  const settled = <T>(steps: ReadonlyMap<string, Step<T>>, now: ReadonlyMap<string, T>) =>
    new Map([...steps].map(([key, { before }]) => [key, { before, after: now.get(key) }]));
  return { nodes: settled(change.nodes, part.nodes), edges: settled(change.edges, part.edges) };
}
