import type { Sentence } from './sentences.ts';
import type { Template } from './template.ts';

const VERB =
  '(?:(?:also|has|had|is|was|will|would|later|first|once|both|set|due|to|be|been|in talks|in negotiations|attached|hired|tapped) ){0,5}(?:plays?|played|playing|portray(?:s|ed|ing)?|voice[sd]?|voicing|star(?:s|red|ring)?|appear(?:s|ed|ing)?|recur(?:s|red)?|guest(?:s|ed)?\\b(?:-star(?:s|red)?)?|turn(?:s|ed) up|pop(?:s|ped) up|cast as|headline[sd]?|narrate[sd]?|direct(?:s|ed|ing)?|writ(?:es?|ing)|wrote|written|produc(?:es?|ed|ing)|creat(?:ed|es)|reprise[sd]?|serv(?:es?|ed|ing)|act(?:s|ed)? as|executive|lend[s]?|lent|return(?:s|ed|ing)?|lead[s]?|led|(?:a|an|the) (?:[a-z-]+ ){0,2}(?:role|part|cameo)|join(?:s|ed|ing)?|compos(?:es?|ed|ing)|scor(?:ed|ing)|conceived|devis(?:es|ed)|r[au]ns?|co-[a-z]+|helm(?:s|ed|ing)?|penn?(?:s|ed|ing)?)\\b';
/** Where a new clause starts, its subject is most often that of the sentence. */
const PRONOUN = new RegExp(
  `(?=[HhSs])(?<=^|[:;,] |, and |, but |\\bin ⟦S\\d+⟧,? |\\b(?:which|where|when|while) |^(?:In|Over|After|Before|At|By|During|Late|For|From|Until|Since) [^,;.⟦"]{2,40} )(?:[Hh]e|[Ss]he) (?=${VERB})`,
  'g',
);
const BY_JOB = new RegExp(`^The (?:actor|actress|star|filmmaker|director|writer) (?=${VERB})`);
const SUBJECT = /^⟦P\d+⟧(?! and ⟦|, ⟦P)/;

/**
 * Templates in which "he", "she" and "the actor" before a verb of acting or making have the mark of
 * whom they stand for: the person who is the subject of the sentence, or of the one before in the same
 * paragraph. In the article of somebody's life (`life` is the person's id) it is that person where no
 * other is near. Everything else is as it was.
 */
export function withSubjects(
  templates: readonly Template[],
  sentences: readonly Sentence[],
  life?: number,
): Template[] {
  const told: Template[] = [];
  const whole =
    life === undefined ? undefined : { mark: `⟦P${life}⟧`, pronoun: pronounOf(templates) };
  templates.forEach((template, i) => {
    const { full, bare } = template;
    const own = bare.match(SUBJECT)?.[0];
    const near = sentences[i]?.paragraph === sentences[i - 1]?.paragraph;
    const subject =
      own ??
      (near ? told[i - 1]?.bare.match(SUBJECT)?.[0] : undefined) ??
      (whole && new RegExp(`\\b${whole.pronoun} `, 'i').test(bare) ? whole.mark : undefined) ??
      (near ? soleOf(told[i - 1]?.bare) : undefined);
    const quoted = /"/.test(bare);
    if (subject === undefined || quoted) {
      told.push(template);
      return;
    }
    const resolved = (text: string) =>
      text.replace(PRONOUN, `${subject} `).replace(BY_JOB, `${subject} `);
    told.push({ full: resolved(full), bare: resolved(bare) });
  });
  return told;
}

/** "The series is based on Jane Doe's novel": the only person of a sentence. */
function soleOf(bare = ''): string | undefined {
  const marks = new Set(bare.match(/⟦P\d+⟧/g));
  const others = /⟦[XT]\d+⟧|⟦C/.test(bare);
  return marks.size === 1 && !others ? [...marks][0] : undefined;
}

/** The pronoun that a life uses most for its subject. */
function pronounOf(templates: readonly Template[]): 'he' | 'she' {
  const all = templates.map(({ bare }) => bare).join(' ');
  const count = (words: RegExp) => all.match(words)?.length ?? 0;
  return count(/\b(?:[Ss]he|[Hh]er)\b/g) > count(/\b(?:[Hh]e|[Hh]is)\b/g) ? 'she' : 'he';
}
