import { Names } from '../importer/names.ts';
import { setOutletTrust } from '../importer/outlet-trust.ts';
import { asWriter } from '../importer/writer-lock.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { note } from './journal.ts';
import { withGraph } from './with-graph.ts';

export const trustCommand: Command = {
  name: 'trust',
  summary: 'Say how far an outlet is trusted where articles contradict each other.',
  usage: 'OUTLET VALUE|default [--json]',
  details: `OUTLET is an id or a name, VALUE a number from 0 to 1; an outlet of which nothing is said has 0.5.
What articles claim is ranked anew by the rules of docs/ranking.md. What was done is noted in
DATA_DIR/journal.jsonl.

Examples:
  showgraph trust "Example News" 0.9
  showgraph trust "Example News" default`,
  takesPaths: true,
  options: JSON_FLAG,
  async run({ paths, flags }, io) {
    const [outlet, value] = paths;
    if (outlet === undefined || value === undefined || paths.length > 2) {
      throw new UsageError('Name an outlet and how far it is trusted.');
    }
    const trust = value === 'default' ? null : Number(value);
    if (value.trim() === '' || (trust !== null && !(trust >= 0 && trust <= 1))) {
      throw new UsageError(`VALUE must be a number from 0 to 1, or default, not "${value}".`);
    }
    return withGraph(io, async (graph, config) => {
      const now = new Date().toISOString();
      const report = await asWriter(graph, async () =>
        setOutletTrust(graph, await Names.load(graph), outlet, trust, now),
      );
      await note(config, { did: 'trust', ...report });
      io.out(
        flags.json
          ? JSON.stringify(report)
          : `${report.name}: ${trust === null ? 'trusted like any other' : `trusted ${trust}`}`,
      );
      return EXIT.DONE;
    });
  },
};
