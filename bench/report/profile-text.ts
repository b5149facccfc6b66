import type { ProfileReport } from '../measure/profile.ts';

const SHOWN = 25;

/** A profile as it is printed: where time goes, by part, by function, and with what is called. */
export function profileText({ parts, functions, inclusive }: ProfileReport): string {
  const list = (title: string, shares: ProfileReport['parts'], shown: number) =>
    `${title}\n${shares
      .slice(0, shown)
      .map(({ name, percent }) => `${percent.toFixed(1).padStart(6)} % ${name}`)
      .join('\n')}\n`;
  return [
    list('by part', parts, SHOWN),
    list('by function, its own time', functions, SHOWN),
    list('by function, with what it calls', inclusive, SHOWN * 2),
  ].join('\n');
}
