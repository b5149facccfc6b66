import { z } from 'zod';
import { ADAPTATION_KINDS, SHOW_KINDS, SHOW_STATUSES, SOURCE_WORK_KINDS } from '../../kinds.ts';
import { parsePartialDate } from '../../text/partial-date.ts';

/** The jobs that a credit may name: each is a relationship type of its own. */
export const CREDIT_JOBS = [
  'ACTED_IN',
  'DIRECTED',
  'WROTE',
  'CREATED',
  'SHOWRAN',
  'PRODUCED',
  'EXECUTIVE_PRODUCED',
  'COMPOSED',
] as const;

const text = z.string().trim().min(1).max(500);
const date = text.refine((value) => parsePartialDate(value), 'is not YYYY, YYYY-MM or YYYY-MM-DD');
const count = z.number().int().min(0).max(100_000);
const texts = z.array(text).max(1000);
const externalIds = z.record(z.string().regex(/^[a-z0-9-]{2,30}$/), text);

/** When a fact was true: the first and the last day, as exactly as they are known. */
const VALID_TIME = { validFrom: date.optional(), validTo: date.optional() };

/** A fact with what it states beside its valid time, which may not end before it begins. */
function fact<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...VALID_TIME }).refine(inOrder, {
    path: ['validTo'],
    message: 'is before validFrom',
  });
}

function inOrder({ validFrom, validTo }: { validFrom?: unknown; validTo?: unknown }): boolean {
  if (typeof validFrom !== 'string' || typeof validTo !== 'string') return true;
  const [from, to] = [parsePartialDate(validFrom), parsePartialDate(validTo)];
  return !from || !to || from.first <= to.last;
}

const person = {
  name: text,
  disambiguation: text.optional(),
  externalIds: externalIds.optional(),
};
const PersonReference = z.union([text, z.strictObject(person)]);
const Author = z.union([text, fact(person)]);
/** What a name alone identifies: a text, or an object where the fact has a valid time. */
const Named = z.union([text, fact({ name: text })]);
const named = z.array(Named).max(1000).default([]);

const Credit = fact({
  job: z.enum(CREDIT_JOBS),
  person: PersonReference,
  character: text.optional(),
  billing: count.min(1).optional(),
}).refine(
  (credit) => credit.job === 'ACTED_IN' || !(credit.character || credit.billing),
  'only ACTED_IN takes a character and a billing',
);

const Episode = fact({ number: count, name: text.optional(), released: date.optional() });

const Season = fact({
  number: count,
  released: date.optional(),
  episodeCount: count.optional(),
  episodes: z.array(Episode).max(2000).optional(),
});

const show = { name: text, released: date.optional() };

const Source = z.discriminatedUnion('type', [
  fact({
    type: z.literal('SourceWork'),
    name: text,
    kind: z.enum(SOURCE_WORK_KINDS).optional(),
    authors: z.array(Author).max(20).optional(),
    published: date.optional(),
    partOf: text.optional(),
    volume: count.optional(),
    as: z.enum(ADAPTATION_KINDS).default('ADAPTATION'),
  }),
  fact({ ...show, type: z.literal('Show'), as: z.enum(ADAPTATION_KINDS).default('REMAKE') }),
]);

const Whole = z.discriminatedUnion('type', [
  fact({ type: z.literal('Franchise'), name: text }),
  fact({ ...show, type: z.literal('Show') }),
]);

const ShowLine = z.strictObject({
  type: z.literal('Show'),
  source: text,
  name: text,
  kind: z.enum(SHOW_KINDS).optional(),
  released: date.optional(),
  ended: date.optional(),
  status: z.enum(SHOW_STATUSES).optional(),
  statusAsOf: date.optional(),
  originalName: text.optional(),
  aliases: texts.default([]),
  runtimeMinutes: count.optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).default([]),
  genres: named,
  externalIds: externalIds.default({}),
  credits: z.array(Credit).max(5000).default([]),
  broadcasters: named,
  productionCompanies: named,
  seasons: z.array(Season).max(200).default([]),
  basedOn: z.array(Source).max(50).default([]),
  follows: z.array(fact(show)).max(50).default([]),
  partOf: z.array(Whole).max(50).default([]),
});

const PersonLine = z.strictObject({
  type: z.literal('Person'),
  source: text,
  name: text,
  disambiguation: text.optional(),
  aliases: texts.default([]),
  birthDate: date.optional(),
  deathDate: date.optional(),
  externalIds: externalIds.default({}),
});

/** One line of a catalogue file, version 1: see seed/README.md. */
export const CatalogueLine = z.discriminatedUnion('type', [ShowLine, PersonLine]);
export type CatalogueLine = z.infer<typeof CatalogueLine>;
export type ShowLine = z.infer<typeof ShowLine>;
export type PersonLine = z.infer<typeof PersonLine>;
export type PersonReference = z.infer<typeof PersonReference>;
/** A fact's valid time, as a line gives it. */
export type ValidTime = { readonly [name in keyof typeof VALID_TIME]?: string | undefined };
