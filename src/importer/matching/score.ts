import { typeOfId } from '../../model/identity.ts';
import type { EntityReference } from '../fact.ts';
import type { Names } from '../names.ts';
import { bearsTheName, type Candidate } from './candidates.ts';
import type { Company } from './company.ts';
import { contradictions } from './contradictions.ts';
import { inWords, sameKind, statedKind } from './kind-words.ts';
import { professionsOf } from './professions.ts';
import type { Saying } from './sayings.ts';
import { type Reason, weightOf } from './weights.ts';

/** What a candidate is judged by, beside its name. */
export interface Context {
  readonly names: Names;
  readonly company: Company;
  readonly saying: Saying;
  /** The other names of the article: what each may stand for, by `referenceKey`. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
  /** The year in which a work of the article came out, where the text or the graph says so. */
  readonly yearOf: (key: string) => number | undefined;
}

export interface Scored {
  readonly candidate: Candidate;
  /** The sum of the points. */
  readonly score: number;
  /** True where some reason leaves no room for it. */
  readonly ruledOut: boolean;
  readonly reasons: readonly Reason[];
}

/** Ties of one kind that count for more than the first. */
const MOST_MORE = 2;

/** Scores the candidates of one name, the best first; those ruled out last. Pure. */
export function scoreAll(
  named: EntityReference,
  candidates: readonly Candidate[],
  context: Context,
): Scored[] {
  const { kind: _kind, ...bare } = named;
  const kind = statedKind(named, context.saying, candidates);
  const reference = kind ? { ...bare, kind } : bare;
  const bearers = candidates.map((candidate) => ({
    candidate,
    against: contradictions(reference, candidate.entity, context),
  }));
  // A remake does not make its original's name a shared one where the year tells them apart.
  const shared = bearers.filter(
    ({ candidate, against }) =>
      bearsTheName(candidate) &&
      (reference.type === 'Person' || !against.some(([code]) => weightOf(code).points === null)),
  );
  return bearers
    .map(({ candidate, against }): Scored => {
      const reasons = [
        ...ofName(reference, candidate, shared.length > 1),
        ...agreements(reference, candidate, context),
        ...against,
      ];
      const points = reasons.map(([code]) => weightOf(code).points);
      return {
        candidate,
        score: points.reduce<number>((sum, own) => sum + (own ?? 0), 0),
        ruledOut: points.includes(null),
        reasons,
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.ruledOut) - Number(b.ruledOut) ||
        b.score - a.score ||
        (a.candidate.entity.id < b.candidate.entity.id ? -1 : 1),
    );
}

function ofName({ type, name }: EntityReference, candidate: Candidate, shared: boolean): Reason[] {
  const { entity, likeness } = candidate;
  if (likeness[0] === 'SEEN_BEFORE') return [likeness];
  const reasons: Reason[] = [likeness];
  if (type === 'Person' && likeness[0] !== 'SURNAME' && !/\s/.test(name.trim()))
    reasons.push(['ONE_WORD']);
  if (shared && bearsTheName(candidate)) reasons.push(['NAME_SHARED']);
  else if (type === 'Person' && entity.disambiguation)
    reasons.push(['DISAMBIGUATED', entity.disambiguation]);
  return reasons;
}

function agreements(
  reference: EntityReference,
  { entity }: Candidate,
  { names, company, saying, others }: Context,
): Reason[] {
  const reasons: Reason[] = [];
  const { links } = company.of(entity.id);
  const tied = [...others].filter(([, ids]) => [...ids].some((id) => links.has(id)));
  const nameOf = (ids: ReadonlySet<string>) =>
    names.nameOf([...ids].find((id) => links.has(id)) ?? '');
  const works = tied.filter(([key]) => !key.startsWith('Organization|'));
  for (const [index, [, ids]] of works.slice(0, 1 + MOST_MORE).entries())
    reasons.push([index === 0 ? 'SHARES' : 'SHARES_MORE', nameOf(ids)]);
  const [company_] = tied.filter(([key]) => key.startsWith('Organization|'));
  if (company_) reasons.push(['SHARES_COMPANY', nameOf(company_[1])]);
  const role = tied.find(([key, ids]) =>
    saying.ties.some(
      ({ predicate, other }) =>
        other === key && [...ids].some((id) => links.get(id)?.has(predicate)),
    ),
  );
  if (role) reasons.push(['ROLE', nameOf(role[1])]);
  reasons.push(...workedWith(entity.id, tied, { names, company, others }));
  if (reference.type === 'Person') {
    const own = [...professionsOf(entity, links)].find((name) => saying.professions.has(name));
    if (own) reasons.push(['PROFESSION', own]);
  }
  const { released, kind } = reference;
  if (released && entity.released && names.cameOutIn(entity, released.slice(0, 4)))
    reasons.push(['YEAR', released.slice(0, 4)]);
  if (kind && entity.kind && sameKind(kind, entity.kind))
    reasons.push(['KIND', inWords(entity.kind)]);
  return reasons;
}

/**
 * Other names of the article with which something third ties the candidate: colleagues, and what adapts
 * it. Of two works only an adaptation between them says anything: actors play in many.
 */
function workedWith(
  id: string,
  tied: ReadonlyArray<readonly [key: string, ids: ReadonlySet<string>]>,
  { names, company, others }: Pick<Context, 'names' | 'company' | 'others'>,
): Reason[] {
  const direct = new Set(tied.map(([key]) => key));
  // A work that the article names counts once, not again for everybody who works on it.
  const counted = new Set(tied.flatMap(([, ids]) => [...ids]));
  const { links } = company.of(id);
  const people = typeOfId(id) === 'Person';
  const reasons: Reason[] = [];
  for (const [key, ids] of others) {
    if (direct.has(key) || reasons.length >= MOST_MORE) continue;
    if (people && !key.startsWith('Person|')) continue;
    const between = [...ids].flatMap((other) =>
      [...company.of(other).links.keys()].flatMap((third) =>
        links.has(third) && !counted.has(third) && (people || typeOfId(third) === 'Adaptation')
          ? [{ other, third }]
          : [],
      ),
    );
    const [first] = between;
    if (!first) continue;
    const name = names.nameOf(first.other);
    if (people) reasons.push(['WORKED_WITH', `${name} (${names.nameOf(first.third)})`]);
    else reasons.push([tied.length + reasons.length > 0 ? 'SHARES_MORE' : 'SHARES', name]);
  }
  return reasons;
}
