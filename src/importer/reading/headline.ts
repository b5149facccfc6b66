import { fold } from '../../text/fold.ts';

/** No headline is longer. */
const LONGEST = 1000;
/** Marks that part a headline from the site's name in a page title. */
const PARTED = /^(.+\S)\s+(?:\||-|–|—|•|·|»|::|:)\s+(\S.*)$/su;

/**
 * The headline without the site's name behind it: "A Title | The Guardian" and "A Title - BBC News" by
 * those outlets are "A Title". `siteNames` are the names that the page gives its site; without one of
 * them nothing is cut, since what follows the mark may belong to the headline.
 */
export function withoutSiteName(headline: string, siteNames: readonly string[]): string {
  const names = siteNames.map(plain).filter((name) => name !== '');
  let rest = headline.trim();
  while (rest.length <= LONGEST) {
    const [, title, suffix = ''] = rest.match(PARTED) ?? [];
    if (title === undefined || !names.some((name) => isSame(name, plain(suffix)))) return rest;
    rest = title;
  }
  return rest;
}

/** "BBC" and "BBC News", "The Guardian" and "Guardian" name one site. */
function isSame(name: string, suffix: string): boolean {
  return (
    name === suffix ||
    (suffix.length >= 3 && `${name} news` === suffix) ||
    `${suffix} news` === name
  );
}

/** Folded, without an article in front and the top of an internet name behind. */
function plain(name: string): string {
  return fold(name)
    .replace(/^www\./, '')
    .replace(/\.(?:com|org|net|co\.uk|tv|de|fr)$/, '')
    .replace(/^the /, '')
    .trim();
}

/**
 * Of several titles that an article states, the one most like the page's own: some pages put a summary
 * into one of them. The first one where the page has no title.
 */
export function closestTitle(titles: readonly string[], pageTitle: string): string | undefined {
  const shown = new Set(fold(pageTitle).split(' '));
  const likeness = (title: string) => {
    const words = fold(title).split(' ');
    return words.filter((word) => shown.has(word)).length / words.length;
  };
  const [first, ...others] = titles.filter((title) => title.length <= LONGEST);
  if (first === undefined || likeness(first) > ALIKE) return first;
  return others.find((title) => likeness(title) > ALIKE) ?? first;
}

/** Share of a title's words that the page's title has, too. */
const ALIKE = 0.75;
