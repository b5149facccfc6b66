import { fold } from '../../text/fold.ts';
import { CREDENTIAL } from './credentials.ts';
import { electedType, type NamedEntity, type NameType, vote } from './entities.ts';
import type { Template } from './template.ts';

const AFTER =
  /^(?:'s)?(?: \d+)?(?:: | (?:ends?|ended|returns?|renewed|cancell?ed|axed|arrives?|opens?|premieres?|debuts?|gets?|will not|won't|wraps?|starts?|begins?|season|series|remake|reboot|sequel|prequel|finale|manga|novel|podcast|trailer|teaser|release|adaptation|film|movie|spin-off|revival|update|review|first look|to return|to end|is |has been |confirmed)\b| (?:[a-z-]+ ){0,2}(?:anime|drama|comedy|thriller|sitcom|miniseries|documentary|pilot) )/i;
/** What happens to shows only; a title character's name may stand before it as well. */
const LIFE =
  /^ (?:renewed|cancell?ed|axed|season|series finale|gets (?:a )?(?:second|third|fourth))\b/i;
const BEFORE =
  /(?:'s |\b(?:[Nn]ew|[Cc]ancels|[Cc]ancelled|[Rr]enews|[Oo]rders|[Aa]xes|[Jj]oins?|[Ff]or|[Oo]f|(?:[Ss]tar|[Ss]tars|[Ss]tarring|[Rr]oles?|[Cc]ast|[Ll]ead|[Aa]ppear|[Aa]ppears) in|[Ss]eries|[Ff]ilm|[Mm]ovie|[Dd]rama|[Tt]railer for|[Aa]nnounces) )$/;

/** "turns hit podcast Some Title into a series", "Jane Doe's Some Title trilogy": what it is made from. */
const SOURCE_BEFORE = /\b(?:podcast|novel|book|memoir|manga|webtoon|comic|video game|play),? $/i;
const SOURCE_AFTER = /^ (?:trilogy|quartet|quintet|novels|books|podcast|cycle|saga)\b/i;

/**
 * Votes for what the headline is about to be a show: a headline of entertainment news names the show
 * before a verb of its life ("returns", "renewed"), after its maker ("Jane Doe's Some Title") or among
 * the article's tags. Only where no name of the headline is a show by better signs; a person by the
 * sentences of the article is none.
 */
export function voteForTopic(
  headline: Template | undefined,
  tags: readonly string[],
  resolve: (id: number) => NamedEntity,
): void {
  const bare = headline?.bare ?? '';
  // A text without a headline starts with a sentence.
  if (bare.endsWith('.')) return;
  const tagged = new Set(tags.map(fold));
  const marks = [...bare.matchAll(/⟦\w(\d+)⟧/g)].map((match) => ({
    entity: resolve(Number(match[1])),
    before: bare.slice(0, match.index),
    after: bare.slice(match.index + match[0].length),
  }));
  if (marks.some(({ entity, after }) => electedType(entity) === 'Show' && !CREDENTIAL.test(after)))
    return;
  const [first] = marks;
  if (first?.before === '' && LIFE.test(first.after) && isOpen(first.entity, ['Person', 'Place'])) {
    vote(first.entity, 'Show', 2.5);
    return;
  }
  const candidates = marks.filter(
    ({ entity, before, after }) =>
      isOpen(entity) && !SOURCE_BEFORE.test(before) && !SOURCE_AFTER.test(after),
  );
  const shaped = candidates.filter(
    ({ entity }) =>
      (entity.votes.get('Show') ?? 0) >= (/^(?:The|A|An) /.test(entity.name) ? 0.6 : 0.9),
  );
  const chosen =
    (shaped.length === 1 ? shaped[0] : undefined) ??
    candidates.find(
      ({ before, after }) =>
        (before === '' && AFTER.test(after)) || /'s (?:[Nn]ew )?$/.test(before),
    ) ??
    candidates.find(({ before, after }) => AFTER.test(after) || BEFORE.test(before)) ??
    candidates.find(({ entity }) => tagged.has(fold(entity.name)));
  if (chosen) vote(chosen.entity, 'Show', 2.5);
}

/** Neither known, nor a person, place, company or character by what the sentences say. */
function isOpen(
  entity: NamedEntity,
  types: readonly NameType[] = ['Person', 'Place', 'Organization', 'Character'],
): boolean {
  const against = types.map((type) => entity.votes.get(type) ?? 0);
  return !entity.known && Math.max(...against) < 1.5;
}
