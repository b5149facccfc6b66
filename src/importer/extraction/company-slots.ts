import { type NamedEntity, vote } from './entities.ts';
import { type Chain, chainsIn, type Listed } from './name-chains.ts';
import { isPersonal } from './name-shape.ts';
import { SHOW_NOUN } from './patterns.ts';
import type { Template } from './template.ts';

/** A place of a sentence in which the makers of a show stand. */
export interface CompanySlot {
  readonly names: readonly Listed[];
  /** `companies`: nobody but companies; `makers`: people may stand there as well. */
  readonly holds: 'companies' | 'makers' | 'workplace';
  /** A show has broadcasters and public bodies for co-producers too. */
  readonly joint: boolean;
  /** The list does something ("A and B are producing"): its show is the verb's object. */
  readonly active: boolean;
  readonly at: number;
  readonly until: number;
}

type Kind = Pick<CompanySlot, 'holds' | 'joint'>;
const COMPANIES: Kind = { holds: 'companies', joint: false };
const MAKERS: Kind = { holds: 'makers', joint: false };
/** Where a director works: of animation a company, else a place. */
const AT: Kind = { holds: 'workplace', joint: false };
const JOINT: Kind = { holds: 'companies', joint: true };
/** Countries and people stand there as well. */
const JOINT_MAKERS: Kind = { holds: 'makers', joint: true };

const OBJECT = `(?: (?:it|them|(?:the|this|its|both) (?:[\\w'-]+ ){0,3}${SHOW_NOUN}s?|⟦S\\d+⟧))?`;
/** Words right before a list of makers. */
const BEFORE: readonly (readonly [RegExp, Kind])[] = [
  [
    /\b(?:in (?:association|co-production|coproduction|cooperation) with|co-produced (?:with|by))$/,
    JOINT,
  ],
  [
    /\b(?:(?:co-production|coproduction) (?:between|of|by|from|with)|in (?:collaboration|partnership) with)$/,
    JOINT_MAKERS,
  ],
  [/\bco-production, with$/, JOINT],
  [/\b(?:the|its) (?:makers|production company)(?: of (?:it|⟦S\d+⟧|the \w+))?,$/, COMPANIES],
  [/\bunder the (?:banner|label)s? of$/, COMPANIES],
  [
    /\b(?:[Pp]roduction|[Pp]roducing) (?:compan(?:y|ies)|banners?|studios?|outfits?|partners?)(?: [^⟦.,;]{2,30})? (?:is|are|was|were|includes?|:)$/,
    COMPANIES,
  ],
  [
    /\b(?:the|its|their) (?:(?:production|producing) (?:compan(?:y|ies)|outfit)|makers|studio|compan(?:y|ies)) behind (?:it|the \w+|⟦S\d+⟧)(?:,| is| are)$/,
    COMPANIES,
  ],
  [
    new RegExp(
      `\\b(?:executive |exec |co-)?produc(?:e|es|ed|ing)${OBJECT}(?: with [^.;]{3,60})? for$`,
    ),
    COMPANIES,
  ],
  [
    new RegExp(
      `\\b(?:produc|develop)(?:es|ed|ing|e|s)?${OBJECT} (?:(?:together|along) )?(?:with|alongside)$`,
    ),
    MAKERS,
  ],
  [/\b(?:co-)?(?:produced|made|animated|filmed|mounted)(?: and [a-z-]+)? by$/, MAKERS],
  [/\b(?:hails?|hailing|comes?|coming|came|[Ii]t is|[Ii]t's) from$/, MAKERS],
  [
    new RegExp(
      `(?:\\b(?:${SHOW_NOUN}|hit|smash|feature|whodunit)s?|⟦S\\d+⟧)(?: (?:that |which )?(?:hails|comes|is))?,? from$`,
    ),
    MAKERS,
  ],
  [/\b(?:direct|animat)(?:s|ed|ing|or|ion)\b[^.;⟦]{0,30}(?:⟦[SP]\d+⟧[^.;⟦]{0,20})? at$/, AT],
];
const WILL = '(?:(?:is|are|was|were|will|has|have|had|also|both|be|now|been|co-) ?){0,4}';
/** Words right after a list of makers. */
const AFTER: readonly (readonly [RegExp, Kind])[] = [
  [
    /^,? (?:is|are|was|were|will be|serves? as|acts? as|(?:is|are) (?:[a-z]+ ){0,2}(?:circling|attached|on board) as) (?:the |its |their |a |both )?(?:(?:lead|main) )?(?:production compan(?:y|ies)|(?:production )?studios?|production outfits?|co-producers|makers)\b(?! (?:that|behind|of|head|boss|chief|executive))/,
    COMPANIES,
  ],
  [
    /^,? (?:is|are|was|were) (?:the (?:production )?(?:compan(?:y|ies)|studios?|outfits?) )?behind (?:it\b|them\b|both\b|the\b|this\b|⟦S)/,
    COMPANIES,
  ],
  [
    new RegExp(
      `^(?:,? which)? ${WILL}(?:co-)?(?:produc(?:es|ed|ing|e)|making)(?=[.,;]|$| (?:with|alongside|for|in association|together|the|this|it|both|⟦S))`,
    ),
    MAKERS,
  ],
  [new RegExp(`^(?:,? which)? ${WILL}(?:develop(?:s|ed|ing))(?= (?:the|it|both|⟦[SW]))`), MAKERS],
];
/** "through her Some Lamp banner", "under the Some Lamp label". */
const BANNER =
  /(?<!\b(?:released|distributed|published|issued) )\b(?:under|through|via) (?:his|her|its|their|the|⟦P\d+⟧'s) (?:[a-z-]+ ){0,2}⟦\w(\d+)⟧(?: (?:Productions|Films))? (?:banner|label|company|shingle|outfit|imprint|production company)\b/g;
const CUES =
  /produc|compan(?:y|ies)|studio|banner|makers|\bfrom ⟦|from the|from [a-z]+ ⟦|made by|mounted by|filmed by|animat|direct|behind|develop|partnership|association|collaboration|cooperation|label|shingle|outfit|imprint/;

/** The places of a sentence (template) that hold those who make a show, in order. */
export function companySlots(bare: string): CompanySlot[] {
  if (!CUES.test(bare)) return [];
  const slots: CompanySlot[] = [];
  for (const chain of chainsIn(bare)) {
    const before = bare.slice(Math.max(0, chain.at - 120), chain.at).trimEnd();
    const after = bare.slice(chain.until, chain.until + 90);
    const [leading, kind] = BEFORE.find(([cue]) => cue.test(before)) ?? [];
    const cue = leading && before.match(leading)?.[0];
    if (cue !== undefined && kind)
      slots.push(slot(chain, kind, false, chain.at - cue.length - 1, chain.until));
    const [trailing, done] = AFTER.find(([words]) => words.test(after)) ?? [];
    const deed = trailing && after.match(trailing)?.[0];
    if (deed !== undefined && done)
      slots.push(slot(chain, done, true, chain.at, chain.until + deed.length));
  }
  for (const match of bare.matchAll(BANNER)) {
    const names = [{ id: Number(match[1]), certain: true, letter: 'O' }];
    slots.push({
      ...COMPANIES,
      names,
      active: false,
      at: match.index,
      until: match.index + match[0].length,
    });
  }
  return slots.sort((a, b) => a.at - b.at);
}

function slot(chain: Chain, kind: Kind, active: boolean, at: number, until: number): CompanySlot {
  return { ...kind, names: chain.names, active, at: Math.max(0, at), until };
}

/**
 * Lets the places in which only companies stand vote for the names that stand there; where people may
 * stand as well, for those that a place or a word such as "banner" stands before, and for those that are
 * called as nobody is, beside a company.
 */
export function voteForCompanies(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    const slots = companySlots(bare);
    const companies = slots.some(({ names }) => names.some(({ id }) => isCompany(resolve(id))));
    for (const { names, holds } of slots) {
      const among = names.some(({ id }) => isCompany(resolve(id)));
      for (const { id, certain: called, owner } of names) {
        const entity = resolve(id);
        const whole = / /.test(entity.name);
        const certain =
          called ||
          (owner !== undefined &&
            (isPerson(resolve(owner)) || (whole && (among || !isPersonal(entity.name)))));
        if (entity.known || isCompany(entity)) continue;
        const person = (entity.votes.get('Person') ?? 0) >= 3;
        if (certain) vote(entity, 'Organization', 3);
        else if (holds === 'companies' && !person) vote(entity, 'Organization', 2.5);
        else if (companies && whole && !isPersonal(entity.name)) vote(entity, 'Organization', 2.5);
      }
    }
  }
}

function isPerson({ votes, known }: NamedEntity): boolean {
  return known?.type === 'Person' || (votes.get('Person') ?? 0) >= 1;
}

function isCompany({ votes, known }: NamedEntity): boolean {
  return known?.type === 'Organization' || (votes.get('Organization') ?? 0) >= 2.5;
}
