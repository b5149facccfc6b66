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

/** "spin-off Some Title", "Some Title, a spin-off about": of what it is one the article leaves to its topic. */
const LOOSE = rule(
  `(?<made>⟦S\\d+⟧),? (?:is |will be )?(?:an?|the|its) ${WORDS}(?<kin>spin-?off|offshoot)(?: series)?\\b(?! (?:of|to|from|for)\\b)|(?<!⟧(?:'s)? )\\b(?<kin2>[Ss]pin-?off|[Oo]ffshoot)(?: series)?,? (?<made2>⟦S\\d+⟧)`,
);

/** What news calls a spin-off without saying of what: of `main`, what it is about. */
export function kinOfMain(
  templates: readonly Template[],
  main: NamedEntity | undefined,
  known: readonly Kinship[],
  resolve: (id: number) => NamedEntity,
): Kinship[] {
  if (!main) return [];
  return templates.flatMap(({ bare }, sentence) =>
    [...bare.matchAll(LOOSE)].flatMap(({ groups }) => {
      const [made] = idsIn(groups?.made ?? groups?.made2).map(resolve);
      const kin = (groups?.kin ?? groups?.kin2 ?? '').toLowerCase();
      if (!made || made === main || known.some((one) => one.made === made)) return [];
      return [{ made, from: main, kin, sentence }];
    }),
  );
}

/** "Some Title 2", "Some Title: Part Two" and "Some Title: A Subtitle" come after "Some Title". */
export function titleBefore(name: string): string | undefined {
  return (
    name.match(/^(.{3,}?)(?: (?:[2-9]|II|III|IV)|: Part (?:Two|2|II))$/)?.[1] ??
    name.match(/^(.{3,}?): \S/)?.[1]
  );
}
