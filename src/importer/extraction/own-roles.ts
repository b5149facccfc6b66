import type { Casting } from './casting.ts';
import { type NamedEntity, vote } from './entities.ts';
import { isPersonal } from './name-shape.ts';
import { idsIn } from './patterns.ts';
import type { SentenceView, Story } from './story.ts';
import type { Template } from './template.ts';

/** "her Ivy Bell is all elbows", "his brooding Max Roe in": whose somebody is by playing her. */
const OWN =
  /(?<![\p{L}⟧] as |⟧ )\b(?:[Hh]is|[Hh]er|⟦P(?<owner>\d+)⟧'s) (?:[a-z-]+(?:ing|ful|ish|less|ous|ant|ed) )?⟦(?<letter>[CXPT])(?<role>\d+)⟧(?=,? (?:an?|is|was|are|seems|has|had|in|on|gets|finds|walked|walks|makes|comes)\b)/gu;
/** "her turn as Ivy Bell", "his performance as the smith Max Roe". */
const TURN =
  /\b(?:[Hh]is|[Hh]er|⟦P(?<owner>\d+)⟧'s) (?:[a-z-]+ ){0,2}(?:turn|performance|portrayal|work) as (?:the )?(?:[a-z-]+ ){0,3}⟦(?<letter>[CXPT])(?<role>\d+)⟧/gu;

/** Lets a possessive before a full name vote for a role, where nothing else is told of the name. */
export function voteForOwnRoles(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): void {
  for (const { bare } of templates) {
    for (const match of [...bare.matchAll(OWN), ...bare.matchAll(TURN)]) {
      const role = resolve(Number(match.groups?.role));
      if (!role.known && isPersonal(role.name) && (role.votes.get('Person') ?? 0) < 1.5)
        vote(role, 'Character', 2);
    }
  }
}

/** The castings that a possessive tells: of the person named last before it, here or in the sentence before. */
export function ownRoles(view: SentenceView, story: Story): Casting[] {
  if (!/\b(?:[Hh]is|[Hh]er)\b|'s /.test(view.bare) || /^"/.test(view.bare)) return [];
  return [...view.bare.matchAll(OWN), ...view.bare.matchAll(TURN)].flatMap((match) => {
    const character = story.entity(Number(match.groups?.role));
    const after = view.bare.slice(match.index + match[0].length);
    const there = after.match(
      /^ (?:in|on) (?:the )?(?:⟦O\d+⟧(?:'s)? )?(?:[a-z-]+ ){0,4}⟦S(\d+)⟧/,
    )?.[1];
    const show = there === undefined ? view.focus : story.entity(Number(there));
    const person =
      match.groups?.owner === undefined
        ? ownerOf(view, story, match.index)
        : Number(match.groups.owner);
    const elsewhere = there === undefined && /^ (?:in|on) /.test(after);
    if (character.type !== 'Character' || !show || person === undefined || elsewhere) return [];
    const until = match.index + match[0].length;
    return [
      {
        person,
        character: character.id,
        show,
        sentence: view.index,
        at: match.index,
        until,
        confidence: 0.7,
      },
    ];
  });
}

function ownerOf(view: SentenceView, story: Story, at: number): number | undefined {
  const here = idsIn(view.bare.slice(0, at), 'PX').filter((id) => couldBe(story.entity(id)));
  if (here.length > 0) return here.at(-1);
  const before = story.views[view.index - 1];
  const sentences = story.reading.sentences;
  if (!before || sentences[before.index]?.paragraph !== sentences[view.index]?.paragraph)
    return undefined;
  const people = new Set(idsIn(before.bare, 'P').map((id) => story.entity(id).id));
  const [only] = people;
  return people.size === 1 ? only : undefined;
}

function couldBe({ type, name }: NamedEntity): boolean {
  return type === 'Person' || (type === undefined && isPersonal(name));
}
