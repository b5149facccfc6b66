import { Article, type ArticleRow } from '../articles/article.ts';
import { builder } from '../builder.ts';

/** A sentence under a claim, with the article that it stands in. */
export interface EvidenceRow {
  readonly evidence: {
    readonly sentence: string;
    readonly start: number;
    readonly end: number;
    readonly confidence: number;
    readonly hedged: boolean;
    readonly extractor: string;
    readonly extractorVersion: string;
  };
  readonly article: ArticleRow;
}

export const Evidence = builder.objectRef<EvidenceRow>('Evidence').implement({
  description: 'A sentence that states a claim.',
  fields: (t) => ({
    sentence: t.string({
      nullable: false,
      description: 'The sentence, exactly as the article has it.',
      resolve: ({ evidence }) => evidence.sentence,
    }),
    start: t.int({
      nullable: false,
      description: "Where it begins in the article's stored text, in UTF-16 units.",
      resolve: ({ evidence }) => evidence.start,
    }),
    end: t.int({
      nullable: false,
      description: "Where it ends in the article's stored text, in UTF-16 units.",
      resolve: ({ evidence }) => evidence.end,
    }),
    confidence: t.float({
      nullable: false,
      description: 'From 0 to 1: how far the rule that read it is to be trusted.',
      resolve: ({ evidence }) => evidence.confidence,
    }),
    hedged: t.boolean({
      nullable: false,
      description: 'True where the sentence states it as a rumour, plan or possibility.',
      resolve: ({ evidence }) => evidence.hedged,
    }),
    extractor: t.string({
      nullable: false,
      description: 'What read it, with its version.',
      resolve: ({ evidence }) => `${evidence.extractor} ${evidence.extractorVersion}`,
    }),
    article: t.field({
      type: Article,
      nullable: false,
      description: 'The article that the sentence stands in.',
      resolve: ({ article }) => article,
    }),
  }),
});
