import { builder } from '../builder.ts';
import { ENTITY_TYPES, type EntityType } from '../vocabulary.ts';

/** `SourceWork` as a value of the enumeration: `SOURCE_WORK`. */
function enumName(type: EntityType): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

/** The types of entities; a value stands for the label of the same name. */
export const EntityTypeEnum = builder.enumType('EntityType', {
  description: 'What an entity is: the name of its type.',
  values: Object.fromEntries(
    ENTITY_TYPES.map((type) => [
      enumName(type),
      { value: type, description: `Entities of the type \`${type}\`.` },
    ]),
  ) as Record<string, { value: EntityType; description: string }>,
});
