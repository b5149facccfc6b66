import type { StatementRunner } from '../../graph/graph.ts';
import { ENTITIES_BY_ID } from '../../model/entity.cypher.ts';
import { READ_MATCHING } from '../article.cypher.ts';
import { type CandidateRecord, type NameRecord, readRecord } from './match-record.ts';
import { MARGIN, NEEDED, weightOf, wordsOf } from './weights.ts';

/** An entity as the graph has it now. */
export interface EntityNow {
  readonly id: string;
  readonly slugKey: string;
  readonly name: string;
}

export interface ExplainedCandidate {
  readonly id: string;
  readonly name: string;
  /** What it is now, which a merge may have changed; null where it has left the graph. */
  readonly now: EntityNow | null;
  readonly score: number;
  readonly ruledOut: boolean;
  readonly reasons: ReadonlyArray<{ code: string; points: number | null; text: string }>;
}

export interface ExplainedName
  extends Pick<NameRecord, 'type' | 'name' | 'released' | 'work' | 'outcome' | 'ground'> {
  readonly entity: EntityNow | null;
  readonly sentences: number;
  /** The first sentences that hold the name, with their offsets in the stored text. */
  readonly mentions: ReadonlyArray<{ sentence: string; start: number; end: number }>;
  /** Points between the best candidate and the next; null where there is no next one. */
  readonly margin: number | null;
  readonly candidates: readonly ExplainedCandidate[];
}

/** How the names of an article were matched, with everything as it now stands. */
export interface Explanation {
  readonly article: { readonly id: string; readonly slug: string; readonly headline: string };
  readonly needed: number;
  readonly neededMargin: number;
  readonly names: readonly ExplainedName[];
  /** Names that were matched as well and are not kept. */
  readonly left: number;
}

/**
 * Explains how each name of an article was matched: what was decided at its import, under the names
 * and slugs that the entities have now. Throws where the article was imported before this was kept.
 */
export async function explainArticle(
  runner: StatementRunner,
  articleId: string,
): Promise<Explanation> {
  const [row] = await runner.read<Record<'headline' | 'slug' | 'text' | 'matching', string | null>>(
    READ_MATCHING,
    { id: articleId },
  );
  if (!row?.matching) {
    throw new Error(
      'This article was imported by a version of showgraph that did not keep how it matched names. Retract it and import it again.',
    );
  }
  const record = readRecord(row.matching);
  const ids = record.names.flatMap(({ entity, candidates }) => [
    entity,
    ...candidates.map(({ id }) => id),
  ]);
  const now = await entitiesNow(runner, [...new Set(ids)]);
  const text = row.text ?? '';
  const names = record.names.map((own): ExplainedName => {
    const { type, name, released, work, outcome, ground, sentences, margin = null } = own;
    return {
      ...{ type, name, outcome, sentences, margin },
      ...(released ? { released } : {}),
      ...(work ? { work } : {}),
      ...(ground ? { ground } : {}),
      entity: now.get(own.entity) ?? null,
      mentions: own.at.map(([start, end]) => ({ sentence: text.slice(start, end), start, end })),
      candidates: own.candidates.map((candidate) => explained(candidate, now)),
    };
  });
  return {
    article: { id: articleId, slug: row.slug ?? '', headline: row.headline ?? '' },
    needed: NEEDED,
    neededMargin: MARGIN,
    names,
    left: record.left ?? 0,
  };
}

function explained(
  { id, name, score, ruledOut, reasons }: CandidateRecord,
  now: ReadonlyMap<string, EntityNow>,
): ExplainedCandidate {
  return {
    ...{ id, name, score },
    ruledOut: ruledOut === true,
    now: now.get(id) ?? null,
    reasons: reasons.map((reason) => ({
      code: reason[0],
      points: weightOf(reason[0]).points,
      text: wordsOf(reason),
    })),
  };
}

/** Entities by the ids that they have or had: two statements. */
async function entitiesNow(
  runner: StatementRunner,
  ids: readonly string[],
): Promise<Map<string, EntityNow>> {
  const found = new Map<string, EntityNow>();
  for (const statement of [ENTITIES_BY_ID.direct, ENTITIES_BY_ID.redirected ?? '']) {
    const keys = ids.filter((id) => !found.has(id)).map((id) => ({ id }));
    if (keys.length === 0) continue;
    for (const { key, node } of await runner.read<{ key: string; node: EntityNow }>(statement, {
      keys,
    })) {
      found.set(key, { id: node.id, slugKey: node.slugKey, name: node.name });
    }
  }
  return found;
}
