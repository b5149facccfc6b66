/** The share of a stated body that a page must show for its own paragraphs to be taken. */
const SHOWN = 0.85;
/** Looking for so many signs in so many others would take too long. */
const MOST_WORK = 50_000_000;

/**
 * The paragraphs that a page shows of the body that it states in its metadata: the statement holds no
 * sign-up box and no price list, the page has the paragraphs that statements often run together.
 * Undefined where the page shows too little of it: then the statement is the better text.
 */
export function shownOfStated(
  stated: readonly string[],
  shown: readonly string[],
): string[] | undefined {
  const whole = plain(stated.join(' '));
  if (whole.length * shown.length > MOST_WORK) return undefined;
  const found = shown.filter((paragraph) => whole.includes(plain(paragraph)));
  const length = found.reduce((sum, paragraph) => sum + plain(paragraph).length, 0);
  return length >= whole.length * SHOWN ? found : undefined;
}

/** Letters and digits alone: statements and pages differ in quotation marks, dashes and blanks. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
