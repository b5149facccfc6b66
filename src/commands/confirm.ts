import { asWriter } from '../importer/writer-lock.ts';
import { confirmEntity } from '../review/confirm.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const confirmCommand: Command = {
  name: 'confirm',
  summary: 'Say that an unresolved entity is none of those it might be, or undo that.',
  usage: 'ENTITY [--json] | --undo ENTITY [--json]',
  details: `ENTITY is an id, or type and slug as person/jane-doe. An import that cannot tell a name from known
entities makes a new one and marks it unresolved; unresolvedEntities in the API lists them with their
candidates. This says that it is nobody of these: it waits for an editor no more, and later versions of
its article leave it so. Where it is one of them, merge it instead: see showgraph merge --help. What was
done is noted in DATA_DIR/journal.jsonl.

Exit code: 0 done, or so before; 1 there is no such entity, or nothing else was in question.

Examples:
  showgraph confirm person/jane-doe-2
  showgraph confirm --undo person/jane-doe-2`,
  takesPaths: true,
  options: { ...JSON_FLAG, undo: { type: 'boolean' } },
  async run({ paths, flags }, io) {
    const [name] = paths;
    if (name === undefined || paths.length > 1) throw new UsageError('Name one entity.');
    const undo = flags.undo === true;
    return withGraph(io, async (graph, config) => {
      const report = await asWriter(graph, () =>
        confirmEntity(graph, name, undo, new Date().toISOString()),
      );
      if (report.changed) await note(config, { did: undo ? 'undo-confirm' : 'confirm', ...report });
      const state = undo ? 'waits for an editor' : 'is an entity of its own';
      io.out(
        flags.json
          ? JSON.stringify({ ...report, undo })
          : `${report.slugKey} (${report.name}) ${state}${report.changed ? '' : ' already; nothing written'}`,
      );
      return EXIT.DONE;
    });
  },
};
