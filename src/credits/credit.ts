import { Character } from '../characters/character.ts';
import type { Relationship } from '../graph/relationship.ts';
import { connection } from '../model/connection.ts';
import { type EdgeData, type EdgeRow, factEdge, type Types } from '../model/edge.ts';
import { loadEntity } from '../model/entity.ts';
import { reads } from '../model/query/columns.ts';
import { Person } from '../people/person.ts';
import { Show } from '../shows/show.ts';
import { SourceWork } from '../source-works/source-work.ts';
import { Work } from '../works/work.ts';
import {
  ACTED_IN,
  AUTHORED,
  COMPOSED,
  CREATED,
  CREDIT,
  DIRECTED,
  EXECUTIVE_PRODUCED,
  NOTABLE_WORK,
  PRODUCED,
  SHOWRAN,
  WROTE,
} from './credit.cypher.ts';
import { type CreditJob, CreditJobEnum } from './credit-job.ts';

/** Jobs on a show, with the names of the connection at either end. */
const CREW: ReadonlyArray<{
  relationship: Relationship;
  onPerson: string;
  onShow: string;
  verb: string;
  verbs: string;
}> = [
  {
    relationship: DIRECTED,
    onPerson: 'directed',
    onShow: 'directors',
    verb: 'direct',
    verbs: 'directs',
  },
  { relationship: WROTE, onPerson: 'wrote', onShow: 'writers', verb: 'write', verbs: 'writes' },
  {
    relationship: CREATED,
    onPerson: 'created',
    onShow: 'creators',
    verb: 'create',
    verbs: 'creates',
  },
  { relationship: SHOWRAN, onPerson: 'showran', onShow: 'showrunners', verb: 'run', verbs: 'runs' },
  {
    relationship: PRODUCED,
    onPerson: 'produced',
    onShow: 'producers',
    verb: 'produce',
    verbs: 'produces',
  },
  {
    relationship: EXECUTIVE_PRODUCED,
    onPerson: 'executiveProduced',
    onShow: 'executiveProducers',
    verb: 'executive produce',
    verbs: 'executive produces',
  },
  {
    relationship: COMPOSED,
    onPerson: 'composed',
    onShow: 'composers',
    verb: 'compose the music of',
    verbs: 'composes the music of',
  },
];

for (const { relationship, onPerson, onShow, verb, verbs } of CREW) {
  connection({
    on: Show,
    field: onShow,
    description: `People who ${verb} the show, by name.`,
    source: relationship.incoming,
    edge: factEdge(`Show${capitalised(onShow)}`, Person, `Somebody who ${verbs} the show.`),
  });
  connection({
    on: Person,
    field: onPerson,
    description: `Shows that this person ${verbs}, the newest first.`,
    source: relationship.outgoing,
    edge: factEdge(`Person${capitalised(onPerson)}`, Show, 'A show with this credit.'),
  });
}

connection({
  on: Show,
  field: 'cast',
  description: 'Who plays in the show, and whom, in the order of billing.',
  source: ACTED_IN.incoming,
  edge: factEdge('ShowCast', Person, 'A part in the show.', partFields),
});

connection({
  on: Person,
  field: 'actingCredits',
  description: 'Shows that this person plays in, and whom, the newest first.',
  source: ACTED_IN.outgoing,
  edge: factEdge('PersonActingCredits', Show, 'A part in a show.', partFields),
});

connection({
  on: Show,
  field: 'credits',
  description:
    'Everybody who works on the show, in every job: the cast by billing, then the others.',
  source: CREDIT.incoming,
  jobs: CreditJobEnum,
  edge: factEdge('ShowCredits', Person, 'A credit of the show.', creditFields),
});

connection({
  on: Person,
  field: 'credits',
  description: 'Shows that this person works on, in every job, the newest first.',
  source: CREDIT.outgoing,
  jobs: CreditJobEnum,
  edge: factEdge('PersonCredits', Show, 'A credit of the person.', creditFields),
});

connection({
  on: SourceWork,
  field: 'authors',
  description: 'Authors of the work.',
  source: AUTHORED.incoming,
  edge: factEdge('SourceWorkAuthors', Person, 'An author of the work.'),
});

connection({
  on: Person,
  field: 'authored',
  description: 'Works that this person is the author of.',
  source: AUTHORED.outgoing,
  edge: factEdge('PersonAuthored', SourceWork, 'A work of the author.'),
});

connection({
  on: Person,
  field: 'notableWorks',
  description: 'Works that this person is known for, in a job that is not named.',
  source: NOTABLE_WORK.outgoing,
  edge: factEdge('PersonNotableWorks', Work, 'A work that the person is known for.'),
});

connection({
  on: Work,
  field: 'notableFor',
  description: 'People who are known for this work, in a job that is not named.',
  source: NOTABLE_WORK.incoming,
  edge: factEdge('WorkNotableFor', Person, 'Somebody known for the work.'),
});

function creditFields<Node>(
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>,
) {
  return {
    job: t.field({
      type: CreditJobEnum,
      nullable: false,
      description: 'What the person does for the show.',
      resolve: ({ type }) => type as CreditJob,
      extensions: reads(),
    }),
    ...partFields(t),
  };
}

function partFields<Node>(t: PothosSchemaTypes.ObjectFieldBuilder<Types, EdgeRow<Node, EdgeData>>) {
  return {
    billing: t.int({
      description: 'Place in the credits, from 1.',
      resolve: ({ edge }) => edge.billing,
      extensions: reads('billing'),
    }),
    characterName: t.string({
      description: 'The character as credited.',
      resolve: ({ edge }) => edge.characterName,
      extensions: reads('characterName'),
    }),
    character: t.field({
      type: Character,
      description: 'The character, where one is named.',
      resolve: ({ edge }, _args, context, info) =>
        edge.characterId ? loadEntity(context, edge.characterId, info) : null,
      extensions: reads('characterId'),
    }),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
