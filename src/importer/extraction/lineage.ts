import type { NamedEntity } from './entities.ts';
import { idsIn } from './patterns.ts';
import { rule } from './rule.ts';
import type { Template } from './template.ts';

export const KIN =
  '(?:sequel|prequel|follow-up|spin-?off|re-?make|re-?boot|reimagining|revival|continuation|version|offshoot|take(?= on\\b))';
const WORDS = "(?:(?!(?:and|who|which|that)\\b)[\\w'-]+ ){0,5}";
/** "Some Title, a sequel to the 2001 film Other Title", "Some Title is the long-awaited prequel to Other Title". */
const OF = rule(
  `(?<made>⟦S\\d+⟧),? (?:(?:is|was|will be|serves as|would (?:reportedly )?be) )?(?:an?|the|its|his|her|their|⟦[OP]\\d+⟧'s) ${WORDS}(?<kin>${KIN})s? (?:of|to|from|on) (?:the |its |his |her |their |⟦[OP]\\d+⟧'s )?(?:[\\w'-]+ ){0,2}?(?:⟦O\\d+⟧(?:'s)? )?${WORDS}(?<from>⟦S\\d+⟧)`,
);
/** "a remake of Some Title called Other Title", "the Some Title spin-off, Other Title". */
const CALLED = rule(
  `(?<kin>${KIN}) (?:of|to|from) (?:the )?${WORDS}(?<from>⟦S\\d+⟧),? (?:called|titled|entitled) (?<made>⟦S\\d+⟧)`,
);
const PAIR = rule(
  `(?<from>⟦S\\d+⟧)(?:'s)? (?<kin>${KIN})(?: series| film| show)?,? (?:called |titled )?(?<made>⟦S\\d+⟧)`,
);

/** A show that the text calls the sequel, remake and so on of another. */
export interface Kinship {
  readonly made: NamedEntity;
  readonly from: NamedEntity;
  readonly kin: string;
  readonly sentence: number;
}

/** Every such statement between two titles, in the order of the text. */
export function kinshipsIn(
  templates: readonly Template[],
  resolve: (id: number) => NamedEntity,
): Kinship[] {
  return templates.flatMap(({ bare }, sentence) =>
    [OF, CALLED, PAIR].flatMap((pattern) =>
      [...bare.matchAll(pattern)].flatMap(({ groups }) => {
        const [made] = idsIn(groups?.made).map(resolve);
        const [from] = idsIn(groups?.from).map(resolve);
        if (!made || !from || made === from) return [];
        return [{ made, from, kin: groups?.kin ?? '', sentence }];
      }),
    ),
  );
}

/** "Some Title 2", "Some Title: Part Two" and "Some Title: A Subtitle" come after "Some Title". */
export function titleBefore(name: string): string | undefined {
  return (
    name.match(/^(.{3,}?)(?: (?:[2-9]|II|III|IV)|: Part (?:Two|2|II))$/)?.[1] ??
    name.match(/^(.{3,}?): \S/)?.[1]
  );
}
