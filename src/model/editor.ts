/** What stands among an entity's sources while an editor's word keeps it, whatever is retracted. */
const EDITOR = 'editor';

/** Sources and the editor, sorted. */
export function withEditor(sources: unknown): string[] {
  return [...withoutEditor(sources), EDITOR].sort();
}

/** Sources but the editor. */
export function withoutEditor(sources: unknown): string[] {
  return Array.isArray(sources) ? sources.map(String).filter((source) => source !== EDITOR) : [];
}
