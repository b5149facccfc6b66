import { ENTITY_TYPES, type EntityType } from '../../vocabulary.ts';
import type { EntityReference } from '../fact.ts';
import type { Finding, Story } from './story.ts';

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/**
 * MENTIONS: one finding for each named entity and sentence that names it, by its name or a short form.
 * Places and names of no certain type are left out; `sources` are works that only other facts refer to.
 */
export function mentions(story: Story, others: readonly Finding[]): Finding[] {
  const subject: EntityReference = { type: 'Article', name: story.reading.article.headline };
  const found: Finding[] = [];
  const add = (object: EntityReference, sentence: number, confidence: number) =>
    found.push({ predicate: 'MENTIONS', subject, object, sentence, confidence, at: -1, until: -1 });
  story.reading.spans.forEach((spans, sentence) => {
    for (const id of new Set(spans.map((span) => story.entity(span.entity).id))) {
      const { type, known, votes } = story.entity(id);
      if (type === undefined || !isEntityType(type)) continue;
      add(
        story.refer(id, type),
        sentence,
        known ? 0.95 : Math.min(0.9, 0.5 + (votes.get(type) ?? 0) / 10),
      );
    }
  });
  for (const { subject: work, object, sentence } of others) {
    for (const end of [work, object]) {
      if (end?.type === 'SourceWork' && !end.nameIsDescriptive) add(end, sentence, 0.8);
    }
  }
  return found;
}

function isEntityType(type: string): type is EntityType {
  return TYPES.has(type);
}
