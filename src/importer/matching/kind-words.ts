/** Texts call a miniseries a series. */
export function sameKind(a: string, b: string): boolean {
  const broad = (kind: string) => (kind === 'MINISERIES' ? 'SERIES' : kind);
  return broad(a) === broad(b);
}

/** `GRAPHIC_NOVEL` as "graphic novel". */
export function inWords(kind: string): string {
  return kind.toLowerCase().replaceAll('_', ' ');
}
