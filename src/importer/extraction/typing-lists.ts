import { cuesIn } from './credit-cues.ts';
import { worksAfter } from './credit-lists.ts';
import { type NamedEntity, type NameType, vote } from './entities.ts';
import { houseLists, isNetwork } from './house-lists.ts';
import { isPersonal } from './name-shape.ts';
import { isWellKnownPlace } from './places.ts';
import type { Topic } from './reading-model.ts';
import { guarded } from './rule.ts';
import type { Template } from './template.ts';

/** "Some Title (1994)", "Some Title (NBC, 1994-97)". */
const DATED = guarded(
  /⟦\w(\d+)⟧"? \((?:(?:[^()⟦]|⟦\w\d+⟧){0,40}, )?(?:18|19|20)\d\d(?: ?- ?(?:\d\d(?:\d\d)?|present))?\)/g,
);

/** "Jane Doe's Some Title (1994)", "Jane Doe's film Some Title" */
const OWNER =
  /⟦[XT](\d+)⟧'s? (?:(?:[\w-]+ ){0,4}(?:film|movie|documentary|picture|western|short|novel|play) )?⟦[XTS]\d+⟧"? (?=\((?:18|19|20)\d\d\))|⟦[XT](\d+)⟧'s? (?:[\w-]+ ){0,4}(?:film|movie|documentary|picture|western|short) ⟦/g;
const PRODUCER = /\bproduced by ⟦[XTPS](\d+)⟧(?! and ⟦)/g;

/**
 * Votes for the members of lists of works ("films including A, B and C"), and in an article that defines
 * a person or a work for the names that a year follows. `topic` tells novels from films.
 */
export function voteByLists(
  templates: readonly Template[],
  topic: Topic | undefined,
  resolve: (id: number) => NamedEntity,
): void {
  const field = topic?.definition.field;
  for (const { bare, full } of templates) {
    if (!bare.includes('⟦')) continue;
    const dated = new Set([...full.matchAll(DATED)].map(([, id]) => Number(id)));
    for (const cue of cuesIn(bare, topic?.definition)) {
      const works = worksAfter(bare, cue);
      // One that a year follows speaks for the others of its list.
      const anyDated = works.some(({ id }) => dated.has(id));
      for (const { id, letter, sure, read } of works) {
        if (!'XTPS'.includes(letter)) continue;
        if (isWellKnownPlace(resolve(id).name) && !dated.has(id)) continue;
        const authored =
          cue.jobs.includes('AUTHORED') ||
          read ||
          (field === 'letters' && cue.jobs.includes('WROTE') && !sure);
        const type: NameType = authored ? 'SourceWork' : 'Show';
        const certain = sure || anyDated || (authored && (read || cue.jobs.includes('AUTHORED')));
        const weight = topic ? (certain ? 3 : 1.5) : certain ? 1.5 : 0.3;
        vote(resolve(id), type, weight);
      }
    }
    if (
      topic?.definition.type === 'Show' &&
      /\b(?:series|show|sitcom|programme|program)\b/.test(
        templates[topic.definition.sentence]?.bare ?? '',
      )
    ) {
      for (const [, id] of bare.matchAll(PRODUCER)) {
        // A person has a first name as well.
        const producer = resolve(Number(id));
        if (!producer.name.includes(' ') && !producer.known) vote(producer, 'Organization', 4);
      }
    }
    if (topic?.definition.type === 'Organization') {
      const network = isNetwork(topic, templates[topic.definition.sentence]?.bare ?? '');
      for (const { works } of houseLists(bare, network)) {
        for (const { id } of works) {
          const weight = dated.has(id) || works.length > 1 ? 1.5 : 0.5;
          const { known, name } = resolve(id);
          if (!known && !isWellKnownPlace(name)) vote(resolve(id), 'Show', weight);
        }
      }
    }
    for (const [, dated, filmed] of topic ? full.matchAll(OWNER) : []) {
      const owner = resolve(Number(dated ?? filmed));
      if (isPersonal(owner.name)) vote(owner, 'Person', 1.2);
    }
    const type = topic && datedType(topic);
    if (type) for (const id of dated) vote(resolve(id), type, 1.2);
  }
}

/** What a name with a year is in the article. */
function datedType({ definition: { type, field } }: Topic): NameType | undefined {
  if (type === 'Show' || field === 'screen') return 'Show';
  if (type === 'SourceWork' || field === 'letters') return 'SourceWork';
  return type === 'Recording' || field === 'music' ? 'Recording' : undefined;
}
