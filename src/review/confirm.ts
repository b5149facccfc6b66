import type { Graph } from '../graph/graph.ts';
import { sweep } from '../importer/retract-article.ts';
import { findEntity } from '../merge/find-entity.ts';
import { withEditor, withoutEditor } from '../model/editor.ts';
import { ADD_PROPERTIES, READ_NODES } from '../model/node.cypher.ts';

/** What an editor's word on an unresolved entity did. */
export interface ConfirmReport {
  readonly id: string;
  readonly slugKey: string;
  readonly name: string;
  /** False where it was so before: then nothing is written. */
  readonly changed: boolean;
}

/**
 * Says of an unresolved entity that it is none of its candidates, so that it waits for nobody, or with
 * `undo` that it waits again. Its candidates stay with it for that. `name` is an id, or type and slug.
 * Throws, with nothing written, where there is no such entity, or an import never doubted it.
 */
export function confirmEntity(
  graph: Graph,
  name: string,
  undo: boolean,
  now: string,
): Promise<ConfirmReport> {
  return graph.transaction(async (transaction) => {
    const { id, slugKey, name: title } = await findEntity(transaction, name);
    const [node] = await transaction.read<{ properties: Readonly<Record<string, unknown>> }>(
      READ_NODES,
      { ids: [id] },
    );
    const { unresolved, matchCandidates, sources } = node?.properties ?? {};
    if (typeof matchCandidates !== 'string') {
      throw new Error(
        `${slugKey} (${title}) is no unresolved entity: nothing else was in question. The API lists those that are as unresolvedEntities.`,
      );
    }
    const changed = (unresolved === true) !== undo;
    if (changed) {
      // As a source, the editor keeps it when its article is read anew, which then finds it.
      const properties = {
        unresolved: undo ? true : null,
        sources: undo ? withoutEditor(sources) : withEditor(sources),
        updatedAt: now,
      };
      await transaction.write(ADD_PROPERTIES, { rows: [{ id, properties }] });
      // Its article may be gone since, and nothing else keep it.
      if (undo) await sweep(transaction, [id]);
    }
    return { id, slugKey, name: title, changed };
  });
}
