import type { NamedEntity } from './entities.ts';
import type { Topic } from './reading-model.ts';
import type { Template } from './template.ts';

/** "Jane Doe, star of Some Show, dies aged 88", "Jane Doe obituary", "Remembering Jane Doe". */
const MOURNED =
  /^[^⟦]{0,40}⟦P(\d+)⟧(?!'s)(?=.*\b(?:dies|dead|died|has died|passes away|obituary|remembered)\b)|^(?:obituary|remembering|in memoriam|farewell to)[:,]? ⟦P(\d+)⟧/i;

/**
 * Whose life an article tells: the person that an encyclopedia's opening defines, or the one whom the
 * headline of an obituary mourns. "He" without another subject is this one, and its lists of works are.
 */
export function lifeTold(
  topic: Topic | undefined,
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): NamedEntity | undefined {
  if (topic) return topic.entity.type === 'Person' ? topic.entity : undefined;
  const [, first, second] = templates[0]?.bare.match(MOURNED) ?? [];
  const id = first ?? second;
  return id === undefined ? undefined : resolve(Number(id));
}
