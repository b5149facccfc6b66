import type { EntityReference } from '../fact.ts';
import { idsIn } from './patterns.ts';
import { guarded } from './rule.ts';
import type { Finding, Story } from './story.ts';

const SPEAKS =
  '(?:said|says|told|tells|shared|added|adds|explained|explains|revealed|recalled|admitted|stated|confessed|noted|teased|joked|continued|gushed|commented|insisted|wrote|concluded|remarked)';
const AFTER = guarded(
  new RegExp(
    `["'] ?(?:,? )?(?:(?<person>⟦[PX]\\d+⟧)(?: \\([^)]*\\))?(?:, [^,]{2,60},)? (?:has |also |then |later )?${SPEAKS}|${SPEAKS} (?:[a-z-]+ ){0,4}(?<person2>⟦[PX]\\d+⟧))`,
  ),
);
const BEFORE = guarded(
  new RegExp(
    `(?<person>⟦P\\d+⟧)(?:, [^,]{2,60},)? (?:has |also |then |later |recently )?${SPEAKS}(?: (?:to |the )*⟦\\w\\d+⟧)?(?: [a-z ]{1,40})?[:,] ?["']`,
  ),
);
const TO = guarded(
  /\b(?:told|interview(?:ed)? (?:with|by|for)|speaking (?:to|with)|spoke (?:to|with)|chat with|chatting (?:to|with)|statement to|talking to|conversation with) (?:the )?(?:[a-z-]+ )?(⟦[OP]\d+⟧)/,
);
const SHORTEST = 20;

/**
 * Quotations with who spoke them and to whom. A quotation is all that stands in quotation marks in the
 * paragraph of its attribution, its parts joined by a blank; the evidence is the attribution's sentence.
 */
export function quotations(story: Story): Finding[] {
  const found: Finding[] = [];
  const quoted = new Set<number>();
  for (const view of story.views) {
    const { paragraph } = story.reading.sentences[view.index] ?? { paragraph: -1 };
    const match = view.full.match(AFTER) ?? view.full.match(BEFORE);
    const [person] = idsIn(match?.groups?.person ?? match?.groups?.person2);
    if (!match || person === undefined || quoted.has(paragraph)) continue;
    if (story.entity(person).type !== 'Person') continue;
    const text = quotedText(story, paragraph);
    if (text.length < SHORTEST) continue;
    quoted.add(paragraph);
    const subject: EntityReference = { type: 'Quote', name: text };
    const place = { subject, sentence: view.index, at: -1, until: -1 };
    found.push({
      ...place,
      predicate: 'SPOKEN_BY',
      object: story.refer(person, 'Person'),
      confidence: 0.85,
    });
    const [listener] = idsIn(view.full.match(TO)?.[1]);
    if (listener === undefined || story.entity(listener).id === story.entity(person).id) continue;
    const type = story.entity(listener).type === 'Organization' ? 'Organization' : 'Person';
    found.push({
      ...place,
      predicate: 'SPOKEN_TO',
      object: story.refer(listener, type),
      confidence: 0.8,
    });
  }
  return found;
}

/** The quoted parts of a paragraph, as written; double marks before single ones, which apostrophes blur. */
function quotedText(story: Story, paragraph: number): string {
  const sentences = story.reading.sentences.filter((sentence) => sentence.paragraph === paragraph);
  const start = sentences[0]?.start ?? 0;
  const text = story.reading.article.text.slice(start, sentences.at(-1)?.end ?? start);
  const marks = text.match(/["“”]/g)?.length ?? 0;
  const strayClose = marks % 2 === 1 && /[,.!?…]["”](?![\s\S]*["“])/.test(text);
  const double = strayClose ? [] : [...text.matchAll(/["“]([^"“”]+)(?:["”]|$)/g)];
  if (double.length > 0) return joined(double);
  const single = [
    ...text.matchAll(/(?:^|[\s(])['‘]((?:(?![,.!?…]['’](?:\s|$)).)+[,.!?…]?)(?:['’](?=\s|$)|$)/gu),
  ];
  return joined(single);
}

function joined(parts: readonly RegExpMatchArray[]): string {
  return parts
    .map((part) => part[1]?.trim())
    .filter((part) => part && / /.test(part))
    .join(' ');
}
