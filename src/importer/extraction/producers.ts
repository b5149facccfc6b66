import type { PredicateName } from '../../vocabulary.ts';
import { isPersonal } from './name-shape.ts';
import type { SentenceView, Story } from './story.ts';

const ONE = "(?:⟦\\w\\d+⟧'s (?:own )?)?⟦\\w\\d+⟧(?!'s )";
const LIST = new RegExp(`${ONE}(?:(?:,? and |, | & )${ONE})*`, 'g');
/** "produced by A for Some Films and B": whose people they are. */
const HOUSE = /\b(?:for|of|at|from|via|through) $/;
const MEMBER = /⟦(\w)(\d+)⟧(?!'s )/g;
const OTHER_PRODUCER = /^,? with ⟦[PX]\d+⟧ (?:[a-z]+ ){0,2}as (?:the |a |its )?producer\b/;
/** More than a name's shape and one place in a sentence. */
const SURE = 3;

/**
 * Whether a name that "produced by" stands before may be a person's: companies are named in the same
 * place. A single word is none, nor a name in a list with a company or a single word, nor one beside
 * whom somebody else is "producer", unless the article says elsewhere that it is a person's.
 */
export function mayBeProducer(
  job: PredicateName,
  id: number,
  { bare }: SentenceView,
  story: Story,
): boolean {
  if (job !== 'PRODUCED' && job !== 'EXECUTIVE_PRODUCED') return true;
  const entity = story.entity(id);
  if (entity.known) return entity.known.type === 'Person';
  if ((entity.votes.get('Person') ?? 0) > SURE) return true;
  if (!isPersonal(entity.name)) return false;
  if (job === 'EXECUTIVE_PRODUCED') return true;
  for (const match of bare.matchAll(LIST)) {
    const members = [...match[0].matchAll(MEMBER)];
    if (!members.some(([, , other]) => story.entity(Number(other)) === entity)) continue;
    if (HOUSE.test(bare.slice(0, match.index))) return true;
    if (OTHER_PRODUCER.test(bare.slice(match.index + match[0].length))) return false;
    return members.every(([, letter = '', other]) =>
      letter === 'P' || letter === 'X'
        ? isPersonal(story.entity(Number(other)).name)
        : letter !== 'O' && letter !== 'T',
    );
  }
  return true;
}
