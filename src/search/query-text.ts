import { invalidArgument } from '../serving/errors.ts';

/** UTF-16 units that a query may have: longer than any name, and short enough to be looked up word by word. */
export const MAX_QUERY_LENGTH = 200;

/** The query as it is given. Throws a typed error naming the argument where it is too long. */
export function checkedQuery(argument: string, text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  throw invalidArgument(
    argument,
    `is ${text.length} characters long, and ${MAX_QUERY_LENGTH} is the most`,
  );
}
