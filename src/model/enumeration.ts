/** The values of a GraphQL enumeration, each with its description. */
export function described<V extends string>(
  values: readonly V[],
  words: Readonly<Record<V, string>>,
): Record<V, { description: string }> {
  const entries = values.map((value) => [value, { description: words[value] }]);
  return Object.fromEntries(entries) as Record<V, { description: string }>;
}
