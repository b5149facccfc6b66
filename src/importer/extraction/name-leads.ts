import { isPersonal } from './name-shape.ts';
import type { Token } from './tokens.ts';

/** Ranks and callings before a full name; "Mr" and "Mrs" are not among them, which start titles. */
const TITLES =
  'Dr\\.?|Doctor|Dame|Sir|Lord|Father|Professor|Prof\\.?|Detective|Inspector|Sergeant|Sgt\\.?|Superintendent|Constable|DI|DCI|DS|PC|Officer|Agent|Sheriff|Deputy|Judge|Senator|Nurse|Chief|Reverend|Rev\\.?|Lieutenant|Lt\\.?|Colonel|Col\\.?|Major|General|Special|Commissioner|Senior|Junior';
const HONORIFIC = new RegExp(`^(?:${TITLES})$`);
/** The same before a name's mark in a template. */
export const HONORIFICS = new RegExp(`(?<![\\w-])(?:(?:${TITLES}) )+(?=⟦[PXC])`, 'g');
const JOB =
  'actor|actress|author|broadcaster|choreographer|comedian|comic|composer|creator|director|filmmaker|helmer|host|newcomer|novelist|playwright|presenter|producer|rapper|scribe|screenwriter|showrunner|singer|writer';
const JOBS = new RegExp(
  `^(?:(?:${JOB})s?(?:[-/](?:${JOB})s?)?|streamer|network|broadcaster|distributor|cabler)$`,
);

/** "composer", "writer-director": a job whose capital only starts a sentence. */
export function isJob(word: string): boolean {
  return JOBS.test(word);
}

/** "Dr. Ivy Bell" is "Ivy Bell", and "Dr. Bell" is nobody else's name: where the name starts. */
export function afterHonorific(tokens: readonly Token[], from: number, to: number): number {
  let first = from;
  while (first < to && HONORIFIC.test(tokens[first]?.text ?? '')) first += 1;
  const rest = tokens.slice(first, to + 1).map(({ text }) => text);
  return first > from && isPersonal(rest.join(' ')) ? first : from;
}
