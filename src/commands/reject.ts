import { Names } from '../importer/names.ts';
import { rejectClaim, undoRejection } from '../importer/reject-claim.ts';
import { asWriter } from '../importer/writer-lock.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const rejectCommand: Command = {
  name: 'reject',
  summary: 'Rule one claim out for good, whatever is imported again, or undo that.',
  usage: 'CLAIM [--reason TEXT] [--dry-run] [--json] | --undo CLAIM [--dry-run] [--json]',
  details: `CLAIM is an id, as showgraph claims and the API give them. The claim stays, marked as rejected, and no edge and
no property follows from it. It is remembered when its article is retracted: every article that says
the same of the same entities gives it back as rejected. --undo lets it count again. What was
done is noted in DATA_DIR/journal.jsonl. With --dry-run nothing is written.

Exit code: 0 done, or so before; 1 there is no such claim.

Examples:
  showgraph reject Claim:0123456789abcdef0123 --reason "the caption is of another show"
  showgraph reject --undo Claim:0123456789abcdef0123`,
  takesPaths: true,
  options: {
    ...JSON_FLAG,
    'dry-run': { type: 'boolean' },
    undo: { type: 'boolean' },
    reason: { type: 'string' },
  },
  async run({ paths, flags }, io) {
    const [claim] = paths;
    if (claim === undefined || paths.length > 1) throw new UsageError('Name one claim, by its id.');
    const undo = flags.undo === true;
    const dryRun = flags['dry-run'] === true;
    const reason = typeof flags.reason === 'string' ? flags.reason : undefined;
    if (undo && reason !== undefined) throw new UsageError('--undo takes no --reason.');
    return withGraph(io, async (graph, config) => {
      const options = { reason, dryRun, now: new Date().toISOString() };
      const act = undo ? undoRejection : rejectClaim;
      const report = await asWriter(graph, async () =>
        act(graph, await Names.load(graph), claim, options),
      );
      const { statement, changed, edgesWritten, edgesDeleted } = report;
      if (changed && !dryRun) {
        await note(config, { did: undo ? 'undo-reject' : 'reject', ...report });
      }
      if (flags.json) io.out(JSON.stringify({ ...report, undo, dryRun }));
      else if (!changed) io.out(`${statement}: is rejected already; nothing written`);
      else {
        const verb = dryRun ? 'would be' : 'is now';
        const state = undo ? `${verb} counted again` : `${verb} rejected`;
        io.out(`${statement}: ${state} (${edgesWritten} edges written, ${edgesDeleted} deleted)`);
      }
      return EXIT.DONE;
    });
  },
};
