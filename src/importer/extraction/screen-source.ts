import { idsIn, WORK_NOUN } from './patterns.ts';

/** A film or series that another is made from: by its title, or by the title that both have and its year. */
export interface ScreenSource {
  readonly title?: number;
  readonly year?: string;
}

const SCREEN =
  '(?:(?:television |TV |web |film |animated |anime )?series|(?:television |TV )?show|sitcom|(?:short |feature |television )?film|movie|mini-?series|anime|cartoon|documentary|soap opera|telenovela)';
const SCREEN_SOURCE = new RegExp(
  `^(?:the |an? )?(?:(?!${WORK_NOUN}\\b|(?:by|of|in|and|from|which) )(?:[\\w'-]+|⟦[OPLX]\\d+⟧(?: and ⟦[OPLX]\\d+⟧)?(?:'s?)?) ){0,6}?${SCREEN},? (?:(?:called |titled |entitled )?(?<title>⟦[SXTW]\\d+⟧)(?!'s)|of the same (?:name|title))`,
);

/**
 * "the 1990s television series Some Title", "the 1971 film of the same name" at the start of `text`
 * (template, after "based on"); undefined for anything else.
 */
export function screenSource(text: string): ScreenSource | undefined {
  const match = text.match(SCREEN_SOURCE);
  if (!match) return undefined;
  const [title] = idsIn(match.groups?.title);
  const year = match[0].match(/\b(?:18|19|20)\d\d\b(?!s)/)?.[0];
  if (title === undefined && year === undefined) return undefined;
  return { ...(title === undefined ? {} : { title }), ...(year ? { year } : {}) };
}
