import { asWriter } from '../importer/writer-lock.ts';
import { mergeEntities } from '../merge/merge.ts';
import { undoMerge } from '../merge/undo.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const mergeCommand: Command = {
  name: 'merge',
  summary: 'Make two entities that are the same one, or undo that.',
  usage: 'DUPLICATE SURVIVOR [--dry-run] [--json] | --undo DUPLICATE [--json]',
  details: `Both are ids, or type and slug as person/jane-doe, and of one type. Names, external ids, claims and
edges of the duplicate go to the survivor, whose own data win; its id and slug then lead to the
survivor, in the API and for later imports. With --dry-run nothing is written. --undo restores the
graph where nothing that the merge touched has changed since. What was done is noted in
DATA_DIR/journal.jsonl.

Exit code: 0 done, 1 the two cannot be merged or the merge not undone.

Examples:
  showgraph merge person/jane-doe-2 person/jane-doe --dry-run
  showgraph merge person/jane-doe-2 person/jane-doe
  showgraph merge --undo person/jane-doe-2`,
  takesPaths: true,
  options: { ...JSON_FLAG, 'dry-run': { type: 'boolean' }, undo: { type: 'boolean' } },
  async run({ paths, flags }, io) {
    const [duplicate, survivor] = paths;
    const dryRun = flags['dry-run'] === true;
    const undo = flags.undo === true;
    if (undo && dryRun) throw new UsageError('--undo takes no --dry-run.');
    if (duplicate === undefined || paths.length !== (undo ? 1 : 2)) {
      throw new UsageError(
        undo ? 'Name what was merged away.' : 'Name two: the duplicate, and what it becomes.',
      );
    }
    const now = new Date().toISOString();
    return withGraph(io, async (graph, config) => {
      if (undo) {
        const report = await asWriter(graph, () => undoMerge(graph, duplicate, now));
        await note(config, { did: 'undo-merge', ...report });
        io.out(
          flags.json
            ? JSON.stringify(report)
            : `${report.duplicate} is an entity of its own again, beside ${report.survivor}`,
        );
        return EXIT.DONE;
      }
      const report = await asWriter(graph, () =>
        mergeEntities(graph, duplicate, survivor ?? '', { dryRun, now }),
      );
      if (!dryRun) await note(config, { did: 'merge', ...report });
      const { claims, claimsUnited, claimsDropped, entities, edgesBefore, edgesAfter } = report;
      io.out(
        flags.json
          ? JSON.stringify({ ...report, dryRun })
          : `${report.duplicate} ${dryRun ? 'would become' : 'is now'} ${report.survivor}: ${entities} entities, ${claims} claims (${claimsUnited} united, ${claimsDropped} dropped), ${edgesBefore} edges became ${edgesAfter}`,
      );
      return EXIT.DONE;
    });
  },
};
