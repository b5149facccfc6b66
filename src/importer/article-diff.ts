import type { StatementRunner } from '../graph/graph.ts';
import type { EntityType } from '../vocabulary.ts';
import type { ArticleReport } from './import-article.ts';
import { readStated, type StatedClaim, statedInWords } from './stated-claims.ts';

/** What an article changes. */
export interface ArticleDiff {
  readonly created: ReadonlyArray<{ readonly type: EntityType; readonly name: string }>;
  readonly added: readonly StatedClaim[];
  readonly removed: readonly StatedClaim[];
}

/** Does the import of an article and gives with its report what it changed. */
export async function withDiff(
  runner: StatementRunner,
  id: string,
  work: () => Promise<ArticleReport>,
): Promise<{ readonly report: ArticleReport; readonly diff: ArticleDiff }> {
  const before = await statedBy(runner, id);
  const report = await work();
  const after = await statedBy(runner, id);
  const without = (all: typeof before, others: typeof before) =>
    [...all].flatMap(([key, claim]) => (others.has(key) ? [] : [claim]));
  const created = report.created.map(({ type, name }) => ({ type, name }));
  const diff = { created, added: without(after, before), removed: without(before, after) };
  return { report, diff };
}

/** A diff as lines for people: a line for each fact, and how many mentions there are beside them. */
export function diffLines({ created, added, removed }: ArticleDiff): string[] {
  const line = (claim: StatedClaim) => `${statedInWords(claim)}  "${claim.sentence}"`;
  const lines = (sign: string, claims: readonly StatedClaim[]) => {
    const facts = claims.filter(({ predicate }) => predicate !== 'MENTIONS');
    const mentions = claims.length - facts.length;
    const more = mentions === 1 ? '1 mention' : `${mentions} mentions`;
    return [
      ...facts.map((claim) => `  ${sign} ${line(claim)}`),
      ...(mentions > 0 ? [`  ${sign} ${more}`] : []),
    ];
  };
  return [
    ...created.map(({ type, name }) => `  new ${type}: ${name}`),
    ...lines('-', removed),
    ...lines('+', added),
  ];
}

async function statedBy(runner: StatementRunner, id: string): Promise<Map<string, StatedClaim>> {
  const claims = await readStated(runner, id);
  return new Map(
    claims.map(({ claim, hedged: _h, rejected: _r, rank: _k, ...stated }) => [
      `${claim} ${stated.sentence}`,
      stated,
    ]),
  );
}
