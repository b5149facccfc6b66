import { findArticle } from '../importer/find-article.ts';
import { type HeldClaim, readStated, statedInWords } from '../importer/stated-claims.ts';
import { type Command, EXIT, JSON_FLAG, UsageError } from './command.ts';
import { withGraph } from './with-graph.ts';

export const claimsCommand: Command = {
  name: 'claims',
  summary: 'List what an article claims, each with its id and the sentence that says so.',
  usage: 'ARTICLE [--mentions] [--json]',
  details: `ARTICLE is an id, a slug or a URL. In the order of the text, for every sentence that states something:
the sentence, and under it each claim with its id, which showgraph reject takes, and what became of
it: hedged, rejected, or outranked by others (docs/ranking.md). Mentions are left out, unless --mentions
is given. --json prints one object a claim and sentence. Nothing is written.

Exit code: 0 listed, 1 there is no such article.

Examples:
  showgraph claims a-headline-as-a-slug
  showgraph claims https://news.example/some-article --json`,
  takesPaths: true,
  options: { ...JSON_FLAG, mentions: { type: 'boolean' } },
  async run({ paths, flags }, io) {
    const [name] = paths;
    if (name === undefined || paths.length > 1) throw new UsageError('Name one article.');
    return withGraph(io, async (graph) => {
      const all = await readStated(graph, await findArticle(graph, name));
      const claims = all.filter((claim) => flags.mentions || claim.predicate !== 'MENTIONS');
      if (flags.json) for (const claim of claims) io.out(JSON.stringify(claim));
      else for (const line of linesOf(claims)) io.out(line);
      return EXIT.DONE;
    });
  },
};

function linesOf(claims: readonly HeldClaim[]): string[] {
  if (claims.length === 0) return ['It claims nothing but mentions.'];
  return claims.flatMap((claim, index) => {
    const under = claims[index - 1]?.sentence === claim.sentence;
    const line = `  ${claim.claim}  ${statedInWords(claim)}${stateOf(claim)}`;
    return under ? [line] : [`"${claim.sentence}"`, line];
  });
}

function stateOf({ hedged, rejected, rank }: HeldClaim): string {
  const words = [
    hedged ? 'hedged' : '',
    rejected ? 'rejected' : '',
    rank === 'NORMAL' ? '' : rank.toLowerCase(),
  ].filter((word) => word !== '');
  return words.length === 0 ? '' : ` (${words.join(', ')})`;
}
