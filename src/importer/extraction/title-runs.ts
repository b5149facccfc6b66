import type { Token } from './tokens.ts';
import { FUNCTION_WORDS } from './word-tables.ts';

/** After these stands a title. */
export const AFTER_NOUN =
  /^(?:series|film|movie|drama|comedy|show|thriller|sitcom|miniseries|novel|game|sequel|spin-off|picture|classic|prequel|remake|reboot|musical|special|play)$/;
const MARKS_BEFORE_A_START = new Set(['"', '“', '‘', "'", ':', '(', '-', '–', '—', '…']);

/** True where a capital at this place says nothing: at the start of a sentence, quotation or caption. */
export function isInitial(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return true;
  const before = tokens[i - 1]?.text ?? '';
  if (before === "'" || before === '"' || before === '“' || before === '‘' || before === '(') {
    return i === 1 || before !== '(';
  }
  return MARKS_BEFORE_A_START.has(before) && before !== '-';
}

/** "the comedy Some Title", "a sequel, Some Title": what follows is a title, whatever its words are. */
export function isCued(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.text ?? '';
  if (AFTER_NOUN.test(before) || /^(?:called|titled|entitled)$/.test(before)) return true;
  return before === ',' && AFTER_NOUN.test(tokens[from - 2]?.text ?? '');
}

/** "My", "Nine", "A" with a capital inside a sentence: no name of a person or company starts so. */
export function startsTitle(tokens: readonly Token[], from: number): boolean {
  const word = tokens[from]?.text ?? '';
  const small = FUNCTION_WORDS.has(word.toLowerCase());
  return (
    small && !isInitial(tokens, from) && !/^(?:The|Will|May|Mark|So|Mr|Mrs|Ms|Dr)\.?$/.test(word)
  );
}

/**
 * "Some Title: A Subtitle is": what stands after the colon at `colon` is no sentence of its own. Where a
 * sentence starts with the title, only a comma or a verb of works after it makes that sure.
 */
export function hasSubtitle(tokens: readonly Token[], from: number, colon: number): boolean {
  const first = tokens[colon + 1];
  if (!first?.capital || first.start !== (tokens[colon]?.end ?? 0) + 1) return false;
  if (tokens[colon]?.start !== tokens[colon - 1]?.end) return false;
  let next = colon + 1;
  while (tokens[next]?.capital) next += 1;
  const after = tokens[next]?.text ?? '';
  if (!isInitial(tokens, from)) return /^(?:\p{Ll}\p{L}+|[,.)])$/u.test(after);
  return after === ','
    ? /^(?:the|an?|its|which|starring|directed|created)$/.test(tokens[next + 1]?.text ?? '')
    : /^(?:is|was|will|has|had|stars|follows|premieres|opens|arrives|returns|debuts|itself)$/.test(
        after,
      );
}

/** "Some Title - Part 2": the dash at `dash` and the two words after it belong to the title. */
export function isNumberedPart(tokens: readonly Token[], dash: number): boolean {
  return (
    /^[-–—]$/.test(tokens[dash]?.text ?? '') &&
    /^(?:Part|Volume|Chapter|Book)$/.test(tokens[dash + 1]?.text ?? '') &&
    /^(?:\d+|[IVX]+|One|Two|Three|Four|Five)$/.test(tokens[dash + 2]?.text ?? '')
  );
}
