import neo4j from 'neo4j-driver';

/**
 * Parameters as the driver must be given them: a whole number becomes a driver integer, since a
 * JavaScript number is sent as a float and `LIMIT 20.0` is refused, and undefined becomes null, as the
 * embedded engine has it: the driver would leave it out, and `SET n += $map` keep the property. Answers need no conversion: the
 * driver is told to give plain numbers, and the graph holds no temporal values.
 */
export function toDriver(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriver);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toDriver(item)]));
  }
  return value;
}
