import type { Casting } from './casting.ts';
import { type Cue, cuesIn } from './credit-cues.ts';
import { type ListedWork, worksAfter } from './credit-lists.ts';
import { houseLists, isNetwork } from './house-lists.ts';
import type { Family, Finding, SentenceView, Story } from './story.ts';

/** A cue, whose it is and what it lists. */
interface Credit {
  readonly person: number;
  readonly cue: Cue;
  readonly works: readonly ListedWork[];
}

/** Before the cue: the person whose credits they are, and what stands between. */
const SUBJECT = /⟦P(\d+)⟧(?:'s?)?|\b([Hh]e|[Ss]he|[Hh]is|[Hh]er)\b/g;
/** "with Jane Doe", "by Jane Doe", "the son of Jane Doe": not the subject. */
const OBLIQUE =
  /\b(?:with|by|alongside|opposite|of|from|to|for|and|including|like|starring|directed|at|on|in)(?: (?:the|an?|his|her|fellow))?(?: [a-z-]+){0,3} $/;

/** Who has the credits that a cue opens: the last subject before it, else the person whose life is told. */
function subjectOf(view: SentenceView, story: Story, cue: Cue): number | undefined {
  const life = lifeOf(story);
  // "Jane Doe cast her as the barmaid in Some Film": whom the verb's object stands for.
  if (/^cast h/.test(view.bare.slice(cue.at, cue.end))) return life;
  const before =
    view.bare.slice(0, cue.at) +
    (view.bare.slice(cue.at, cue.end).match(/^(?:⟦P\d+⟧|[Hh]is|[Hh]er)/)?.[0] ?? '');
  // "Jane Doe, whom he married, appeared in": her credits.
  const main = before.replace(/, whom?\b[^,⟦]{3,60},(?= |$)/, '');
  // "Jane Doe's directorial debut", "of Jane Doe directorial debut": hers.
  const owner = main.match(/⟦([PXT])(\d+)⟧(?:'s?)? $/);
  if (owner && /^direct(?:orial)/.test(view.bare.slice(cue.at)))
    return owner[1] === 'P' ? Number(owner[2]) : undefined;
  for (const match of [...main.matchAll(SUBJECT)].reverse()) {
    if (match[2] !== undefined) return life;
    if (OBLIQUE.test(main.slice(0, match.index))) continue;
    const between = main.slice(match.index + match[0].length);
    // "appeared in A, guested in B and voiced a tortoise in C": verbs of one subject.
    const goesOn = /⟦[^;:]*(?:,|,? and)(?: (?:later|also|then))? $/.test(between);
    if (goesOn && !/\b(?:whom?|which)\b/.test(between)) return Number(match[1]);
    if (/⟦|[;:]|\b(?:whom?|which)\b/.test(between.replace(/⟦[OAXTLC]\d+⟧/g, ''))) return undefined;
    return Number(match[1]);
  }
  return /⟦P/.test(before) ? undefined : life;
}

function lifeOf({ reading: { life } }: Story): number | undefined {
  return life?.id;
}

function creditsIn(view: SentenceView, story: Story): Credit[] {
  // An obituary is no definition: of whom it tells, it tells parts.
  const life = story.reading.topic?.definition ?? { field: 'screen' as const };
  const cues = cuesIn(view.bare, life);
  return cues.flatMap((cue) => {
    const person = subjectOf(view, story, cue);
    if (person === undefined) return [];
    const works = worksAfter(view.bare, cue).filter(({ id, sure }) => {
      const { type } = story.entity(id);
      // An athlete plays in leagues, a politician appears in parliaments.
      if (life.field !== 'screen' && !sure && cue.jobs.includes('ACTED_IN')) return false;
      return (
        type === 'Show' ||
        (type === 'SourceWork' && cue.jobs.some((job) => job === 'WROTE' || job === 'AUTHORED'))
      );
    });
    return works.length > 0 ? [{ person, cue, works }] : [];
  });
}

/** ACTED_IN of a life: the works in which it lists roles. */
export function listedCastings(view: SentenceView, story: Story): Casting[] {
  if (lifeOf(story) === undefined) return [];
  return creditsIn(view, story).flatMap(({ person, cue, works }) =>
    cue.jobs.includes('ACTED_IN')
      ? works.flatMap(({ id, role, partners, end }) =>
          [person, ...partners].map((person) => ({
            person,
            show: story.entity(id),
            ...(role === undefined || partners.includes(person) ? {} : { character: role }),
            sentence: view.index,
            at: cue.at,
            until: end,
            confidence: 0.8,
          })),
        )
      : [],
  );
}

/** What else the lists of a life state: films directed, scripts and books written, shows created. */
export const lifeCredits: Family = (view, story) => {
  if (story.reading.topic?.entity.type === 'Organization') return houseCredits(view, story);
  if (lifeOf(story) === undefined) return [];
  const own = ownFilms(view, story);
  const listed = creditsIn(view, story).flatMap(({ person, cue, works }) =>
    cue.jobs.flatMap((job) =>
      job === 'ACTED_IN'
        ? []
        : works.flatMap(({ id, end }): Finding[] => {
            const read = story.entity(id).type === 'SourceWork';
            if (read && job !== 'WROTE' && job !== 'AUTHORED') return [];
            const predicate = read ? 'AUTHORED' : job === 'AUTHORED' ? undefined : job;
            if (!predicate) return [];
            return [
              {
                predicate,
                subject: story.refer(person, 'Person'),
                object: story.refer(id, read ? 'SourceWork' : 'Show'),
                sentence: view.index,
                confidence: 0.8,
                at: cue.at,
                until: end,
              },
            ];
          }),
    ),
  );
  return [...own, ...listed];
};

/** "her second feature film Some Title", in the life of somebody who directs and does not act. */
const OWN_FILM =
  /\b(?:[Hh]is|[Hh]er) (?:[\w-]+ ){0,5}(?:film|feature|documentary|short|picture|movie),? ⟦S(\d+)⟧/g;

function ownFilms(view: SentenceView, story: Story): Finding[] {
  const life = lifeOf(story);
  const jobs = story.reading.topic?.definition.jobs ?? [];
  if (life === undefined || !jobs.includes('DIRECTED') || jobs.includes('ACTED_IN')) return [];
  const others = /⟦P\d+⟧/.test(view.bare.replaceAll(`⟦P${life}⟧`, ''));
  return (others ? [] : [...view.bare.matchAll(OWN_FILM)]).map((match) => ({
    predicate: 'DIRECTED',
    subject: story.refer(life, 'Person'),
    object: story.refer(Number(match[1]), 'Show'),
    sentence: view.index,
    confidence: 0.7,
    at: match.index,
    until: match.index + match[0].length,
  }));
}

/** "The company produced the sitcoms A and B", in the article that defines a company or a network. */
function houseCredits(view: SentenceView, story: Story): Finding[] {
  const { topic } = story.reading;
  if (!topic || /⟦P\d+⟧[^⟦]{0,30}produc/.test(view.bare)) return [];
  const house = topic.entity;
  const network = isNetwork(topic, story.views[topic.definition.sentence]?.bare ?? '');
  return houseLists(view.bare, network).flatMap(({ works, at }) =>
    works
      .filter(({ id }) => story.entity(id).type === 'Show')
      .map(({ id, end }): Finding => {
        const place = { sentence: view.index, confidence: 0.7, at, until: end };
        const show = story.refer(id, 'Show');
        const company = story.refer(house.id, 'Organization');
        return network
          ? { predicate: 'BROADCAST', subject: company, object: show, ...place }
          : { predicate: 'PRODUCED_BY', subject: show, object: company, ...place };
      }),
  );
}
