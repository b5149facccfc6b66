import { typeOfId } from '../../model/identity.ts';
import { fold } from '../../text/fold.ts';
import type { EntityReference } from '../fact.ts';
import type { KnownEntity, Names } from '../names.ts';
import { type ArticleNames, isOneWord, standsAlone } from './article-names.ts';
import { bearsTheName, type Candidate, candidatesFor } from './candidates.ts';
import { Company, MOST_LINKED } from './company.ts';
import { choose, type Decision, type Settled, toReview } from './decision.ts';
import { isGrouping, mint } from './minting.ts';
import { surnameOf } from './person-name.ts';
import { emptySaying, type Saying } from './sayings.ts';
import { scoreAll } from './score.ts';

/** Types of which the graph holds enough ties to tell two of one name apart. */
const TIED: ReadonlySet<string> = new Set(['Person', 'Show', 'SourceWork']);

/**
 * The decisions on the names of one article, as far as they are made: what is decided of one name
 * helps with the next. Holds no connection; `company` is what the graph ties the candidates to.
 */
export class ArticleMatching {
  readonly decisions = new Map<string, Decision>();
  readonly #article: ArticleNames;
  readonly #articleId: string;
  readonly #names: Names;
  readonly #candidates = new Map<string, readonly Candidate[]>();
  /** What each name stands for in the graph: what it was decided to, else whoever bears it. */
  readonly #standing = new Map<string, ReadonlySet<string>>();
  #company = Company.none();
  /** Found once the works and those named in full are decided. */
  #colleagues: ReadonlyMap<string, readonly KnownEntity[]> | undefined;

  constructor(articleId: string, article: ArticleNames, names: Names) {
    this.#articleId = articleId;
    this.#article = article;
    this.#names = names;
    for (const [key, reference] of article.references) {
      const found = standsAlone(reference) ? candidatesFor(reference, names) : [];
      if (found.length === 0) continue;
      this.#candidates.set(key, found);
      const ids = found.filter(bearsTheName).map(({ entity }) => entity.id);
      if (this.#standing.size < MOST_LINKED) this.#standing.set(key, new Set(ids));
    }
  }

  /** Ids of all candidates, and of those among them whose ties tell something. */
  get asked(): { readonly company: string[]; readonly linked: string[] } {
    const all = [...this.#candidates.values()].flat().map(({ entity }) => entity.id);
    const company = [...new Set(all)].slice(0, MOST_LINKED);
    return { company, linked: company.filter((id) => TIED.has(typeOfId(id) ?? '')) };
  }

  set company(company: Company) {
    this.#company = company;
  }

  entityOf(key: string): KnownEntity | undefined {
    return this.decisions.get(key)?.entity;
  }

  /** Decides on a name: for what settles it, else for the candidate that leads, else for a new entity. */
  decide(key: string, reference: EntityReference, given?: Settled): void {
    const minted = mint(reference, key, this.#articleId);
    const settled = this.#sameInArticle(key, reference) ?? given ?? this.#merged(minted);
    const decision = settled
      ? this.#settled(key, reference, settled)
      : this.#weigh(key, reference, minted);
    this.decisions.set(key, decision);
    if (this.#standing.has(key)) this.#standing.set(key, new Set([decision.entity.id]));
  }

  #settled(key: string, reference: EntityReference, { entity, ground }: Settled): Decision {
    const outcome = ground.startsWith('NAMED') ? 'SAME' : 'MATCHED';
    return { reference, outcome, entity, ground, candidates: [], saying: this.#saying(key) };
  }

  #weigh(key: string, reference: EntityReference, minted: KnownEntity): Decision {
    const saying = this.#saying(key);
    const before = this.#names.get(minted.id);
    const found = [...(this.#candidates.get(key) ?? []), ...this.#ofSurname(reference)].filter(
      ({ entity }) => entity.id !== before?.id,
    );
    if (before)
      found.push({ entity: before, likeness: [isGrouping(before.type) ? 'NAME' : 'SEEN_BEFORE'] });
    const others = new Map(found.length > 0 ? this.#standing : []);
    others.delete(key);
    const scored = scoreAll(reference, found, {
      names: this.#names,
      company: this.#company,
      saying,
      others,
      yearOf: (other) => this.#yearOf(other),
    });
    // An id that is taken can only be the same entity.
    const { chosen = before, margin } = choose(scored);
    const open = !chosen && toReview(reference, scored).length > 0;
    return {
      reference,
      outcome: chosen ? 'MATCHED' : open ? 'UNRESOLVED' : 'NEW',
      entity: chosen ?? minted,
      margin,
      candidates: scored,
      saying,
    };
  }

  /** "The novel" is "the 2009 novel" of that name, and "Moss" the only Moss, where the article knows of no other. */
  #sameInArticle(key: string, { type, name, released }: EntityReference): Settled | undefined {
    const only = (keys: readonly string[] = []) =>
      keys.length === 1 ? this.entityOf(keys[0] ?? '') : undefined;
    const dated = released ? undefined : only(this.#article.dated.get(key));
    if (dated) return { entity: dated, ground: 'NAMED_WITH_YEAR' };
    if (type !== 'Person' || !isOneWord(name)) return undefined;
    const full = only(this.#article.bySurname.get(fold(name)));
    return full && { entity: full, ground: 'NAMED_IN_FULL' };
  }

  /** What an editor merged the entity into that an earlier version of the article made of the same words. */
  #merged({ id }: KnownEntity): Settled | undefined {
    const survivor = this.#names.survivorOf(id);
    const entity = survivor === id ? undefined : this.#names.get(survivor);
    return entity && { entity, ground: 'MERGED' };
  }

  /** People of a bare surname who work on what the article is about: never anybody else. */
  #ofSurname({ type, name }: EntityReference): Candidate[] {
    if (type !== 'Person' || !isOneWord(name)) return [];
    const colleagues = this.#colleagues ?? this.#findColleagues();
    this.#colleagues = colleagues;
    return (colleagues.get(fold(name)) ?? []).map((entity) => ({
      entity,
      likeness: ['SURNAME', entity.name],
    }));
  }

  /** People whom the graph ties to what the article names, by surname. */
  #findColleagues(): Map<string, KnownEntity[]> {
    const standing = [...this.#standing.values()].flatMap((ids) => [...ids]);
    const near = new Set(standing.flatMap((id) => [...this.#company.of(id).links.keys()]));
    const colleagues = new Map<string, KnownEntity[]>();
    for (const id of [...near].sort()) {
      const entity = this.#names.get(id);
      if (entity?.type !== 'Person' || isOneWord(entity.name)) continue;
      const surname = surnameOf(entity.name);
      colleagues.set(surname, [...(colleagues.get(surname) ?? []), entity]);
    }
    return colleagues;
  }

  #saying(key: string): Saying {
    return this.#article.sayings.get(key) ?? emptySaying();
  }

  /** The year of a work, as the text gives it, else as the graph knows it, else that of the article for one to come. */
  #yearOf(key: string): number | undefined {
    const { released: stated, toCome } = this.#saying(key);
    const [year] = stated;
    const known = this.#article.references.get(key)?.released ?? this.entityOf(key)?.released;
    return year ?? (known ? Number(known.slice(0, 4)) : toCome);
  }
}
