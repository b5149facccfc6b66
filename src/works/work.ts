import { builder, ID } from '../builder.ts';
import { Entity } from '../model/entity.ts';
import { EntityTypeEnum } from '../model/entity-type.ts';
import { typeOfId } from '../model/identity.ts';
import type { EntityRow } from '../model/node-row.ts';
import { declareQuery, interfaceQuery } from '../model/query/node-query.ts';

declareQuery('Work', interfaceQuery(EntityTypeEnum));

/** `Work`: what can be adapted, followed and belong to a larger whole. */
export const Work = builder.interfaceRef<EntityRow>('Work').implement({
  description: 'A show or a work in another medium.',
  interfaces: [Entity, builder.nodeInterfaceRef()],
  resolveType: (row) => typeOfId(row.id),
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false, ...ID }),
    title: t.exposeString('name', { nullable: false, description: 'Its name, as a title.' }),
  }),
});
