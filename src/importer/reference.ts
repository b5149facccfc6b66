import { fold } from '../text/fold.ts';
import type { EntityReference, Fact } from './fact.ts';

/** A text that is the same for two references of one article to one entity. */
export function referenceKey({ type, name, work, released }: EntityReference): string {
  return [type, fold(name) || name, work ? fold(work) : '', released?.slice(0, 4) ?? ''].join('|');
}

/** The character that a cast fact names, as a reference of its own. */
export function characterReference(fact: Fact): EntityReference | undefined {
  const name = fact.qualifiers.character;
  if (fact.predicate !== 'ACTED_IN' || typeof name !== 'string' || !fact.object) return undefined;
  return { type: 'Character', name, work: fact.object.name };
}

/** Every entity that facts name, once, in the order of first sight; a stated kind is kept. */
export function referencesOf(facts: readonly Fact[]): Map<string, EntityReference> {
  const references = new Map<string, EntityReference>();
  for (const fact of facts) {
    for (const reference of [fact.subject, fact.object, characterReference(fact)]) {
      if (!reference) continue;
      const key = referenceKey(reference);
      references.set(key, { ...reference, ...references.get(key) });
    }
  }
  return references;
}
