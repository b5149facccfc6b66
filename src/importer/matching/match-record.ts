import type { EntityType } from '../../vocabulary.ts';
import { type Decision, type Ground, MOST_KEPT, type Outcome, toReview } from './decision.ts';
import type { Scored } from './score.ts';
import { type Reason, type ReasonCode, WEIGHTS } from './weights.ts';

/** The format of what is stored; a reader that does not know the number says so. */
export const RECORD_VERSION = 1;
/** Names kept of one article. */
export const MOST_NAMES = 300;
/** Characters kept of a name. */
const LONGEST = 200;

/** A candidate as it is stored: ids and names as they were when it was weighed. */
export interface CandidateRecord {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly ruledOut?: true;
  readonly reasons: readonly Reason[];
}

export interface NameRecord {
  readonly type: EntityType;
  readonly name: string;
  readonly released?: string;
  readonly work?: string;
  readonly outcome: Outcome;
  readonly ground?: Ground;
  readonly entity: string;
  readonly margin?: number;
  /** Sentences that hold the name, and where the first of them stand in the stored text. */
  readonly sentences: number;
  readonly at: ReadonlyArray<readonly [start: number, end: number]>;
  readonly candidates: readonly CandidateRecord[];
}

/** How the names of an article were matched: kept beside its text, and gone with it. */
export interface MatchRecord {
  readonly version: number;
  readonly names: readonly NameRecord[];
  /** Names beyond `MOST_NAMES`. */
  readonly left?: number;
}

/** The decisions as the text that is stored, the same for the same decisions. */
export function recordOf(decisions: readonly Decision[]): string {
  const left = decisions.length - MOST_NAMES;
  const record: MatchRecord = {
    version: RECORD_VERSION,
    names: decisions.slice(0, MOST_NAMES).map(nameRecord),
    ...(left > 0 ? { left } : {}),
  };
  return JSON.stringify(record);
}

/** What stands for an unresolved entity's candidates on the entity itself; undefined where there are none. */
export function reviewOf(decision: Decision): string | undefined {
  const kept = toReview(decision.reference, decision.candidates);
  return kept.length > 0 ? JSON.stringify(kept.map(candidateRecord)) : undefined;
}

/** A stored record. Throws, naming what is wrong, for a text that this version cannot read. */
export function readRecord(text: string): MatchRecord {
  const record = JSON.parse(text) as Partial<MatchRecord>;
  if (record.version !== RECORD_VERSION || !Array.isArray(record.names)) {
    throw new Error(
      `What was decided is stored in format ${record.version}, and this version of showgraph reads ${RECORD_VERSION}. Use a newer version.`,
    );
  }
  return record as MatchRecord;
}

/** The candidates that are stored with an unresolved entity; a reason of a later version is left out. */
export function readReview(text: string): CandidateRecord[] {
  const candidates = JSON.parse(text) as CandidateRecord[];
  return candidates.map((candidate) => ({
    ...candidate,
    reasons: candidate.reasons.filter(([code]) => isCode(code)),
  }));
}

function isCode(code: string): code is ReasonCode {
  return Object.hasOwn(WEIGHTS, code);
}

function nameRecord(decision: Decision): NameRecord {
  const { reference, outcome, ground, entity, margin, saying, candidates } = decision;
  const { type, name, released, work } = reference;
  return {
    type,
    name: name.slice(0, LONGEST),
    ...(released ? { released } : {}),
    ...(work ? { work: work.slice(0, LONGEST) } : {}),
    outcome,
    ...(ground ? { ground } : {}),
    entity: entity.id,
    ...(margin === undefined ? {} : { margin }),
    sentences: saying.sentences,
    at: saying.at,
    candidates: candidates.slice(0, MOST_KEPT).map(candidateRecord),
  };
}

function candidateRecord({ candidate, score, ruledOut, reasons }: Scored): CandidateRecord {
  return {
    id: candidate.entity.id,
    name: candidate.entity.name.slice(0, LONGEST),
    score,
    ...(ruledOut ? { ruledOut } : {}),
    reasons: reasons.map(([code, about]) =>
      about === undefined ? [code] : [code, about.slice(0, LONGEST)],
    ),
  };
}
