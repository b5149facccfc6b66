/** The closed lists of values that properties and claims may hold: the enumerations of the API. */

export const SHOW_KINDS = ['SERIES', 'MINISERIES', 'FILM', 'SPECIAL', 'SHORT'] as const;
export type ShowKind = (typeof SHOW_KINDS)[number];

export const SHOW_STATUSES = [
  'ANNOUNCED',
  'IN_DEVELOPMENT',
  'IN_PRODUCTION',
  'POST_PRODUCTION',
  'RELEASED',
  'RETURNING',
  'ENDED',
  'CANCELLED',
] as const;
export type ShowStatus = (typeof SHOW_STATUSES)[number];

export const SOURCE_WORK_KINDS = [
  'NOVEL',
  'GRAPHIC_NOVEL',
  'COMIC',
  'MANGA',
  'GAME',
  'PLAY',
  'SHORT_STORY',
  'ARTICLE',
  'PODCAST',
  'BOOK',
] as const;
export type SourceWorkKind = (typeof SOURCE_WORK_KINDS)[number];

export const ADAPTATION_KINDS = [
  'ADAPTATION',
  'REMAKE',
  'REBOOT',
  'SEQUEL',
  'PREQUEL',
  'SPIN_OFF',
  'CONTINUATION',
  'CROSSOVER',
] as const;
export type AdaptationKind = (typeof ADAPTATION_KINDS)[number];

export const ORGANIZATION_KINDS = [
  'NETWORK',
  'STREAMER',
  'STUDIO',
  'PUBLISHER',
  'NEWS_OUTLET',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const CLAIM_RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type ClaimRank = (typeof CLAIM_RANKS)[number];
