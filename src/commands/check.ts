import { checkGraph } from '../claims/check.ts';
import { type Command, EXIT, JSON_FLAG } from './command.ts';
import { withGraph } from './with-graph.ts';

/** Inconsistencies printed for people; --json prints all. */
const SHOWN = 20;

export const checkCommand: Command = {
  name: 'check',
  summary: 'Rebuild every edge and property from its claims and sources, and compare.',
  usage: '[--json]',
  details: `Exit code: 0 all agree, 1 something does not.

Example:
  showgraph check --json`,
  takesPaths: false,
  options: JSON_FLAG,
  async run({ flags }, io) {
    return withGraph(io, async (graph) => {
      const report = await checkGraph(graph);
      const { claims, edges, nodes, inconsistencies } = report;
      if (flags.json) io.out(JSON.stringify(report));
      else {
        for (const { where, message } of inconsistencies.slice(0, SHOWN)) {
          io.error(`${where}: ${message}`);
        }
        const found = inconsistencies.length;
        io.out(`${nodes} nodes, ${edges} edges, ${claims} claims: ${found} inconsistencies`);
      }
      return inconsistencies.length === 0 ? EXIT.DONE : EXIT.FAILED;
    });
  },
};
