import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/importer/fact.ts';
import { MOST_STATEMENTS, matchReferences } from '../../src/importer/match.ts';
import { MOST_CANDIDATES } from '../../src/importer/matching/candidates.ts';
import { MARGIN, NEEDED, type ReasonCode, WEIGHTS } from '../../src/importer/matching/weights.ts';
import { Names } from '../../src/importer/names.ts';
import { jsonLines } from '../behaviour/catalogue.ts';
import { install } from '../behaviour/installation.ts';
import { countedGraph } from '../support/counted-graph.ts';
import { article, explained, made } from './cases.ts';

const TEXT = article(
  'Salt Harbour Is Renewed',
  'Salt Harbour is a drama series. Sam Redd plays Inspector Dacre in Salt Harbour. Ana Prior joins the cast as Nell Harrow.',
);

describe('showgraph explain', () => {
  it('tells an editor why, in words', async () => {
    const { installation } = await explained(TEXT);
    const { code, out, err } = await installation.run('explain', 'salt-harbour-is-renewed');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Salt Harbour Is Renewed (salt-harbour-is-renewed)');
    expect(out).toContain('A candidate needs 3 points and 1 more than the next.');
    expect(out).toContain(
      [
        'Person "Sam Redd": known before, person/sam-redd (Sam Redd)',
        '  in 1 sentence: "Sam Redd plays Inspector Dacre in Salt Harbour."',
        '  7 points: person/sam-redd (Sam Redd)',
        '    +3 is called exactly that',
        '    +2 goes together with Salt Harbour',
        '    +1 has the same part in it: Salt Harbour',
        '    +1 is known for that kind of work: actor',
      ].join('\n'),
    );
    expect(out).toMatch(
      /Person "Ana Prior": new, person\/ana-prior-\w+ \(Ana Prior\), but it may be/,
    );
    expect(out).toMatch(
      /if it is the first of them: showgraph merge person\/ana-prior-\w+ person\//,
    );
    expect(out).toContain('the best leads by 0 points');
  });

  it('with --json shows every mention with the offsets of its sentence', async () => {
    const { installation, names } = await explained(TEXT);
    const { out: text } = await installation.run(
      'extract',
      '--text',
      `${installation.folder}/article.txt`,
    );
    expect(names.size).toBeGreaterThan(3);
    for (const { mentions } of names.values()) {
      expect(mentions.length).toBeGreaterThan(0);
      for (const { sentence, start, end } of mentions)
        expect(text.slice(start, end)).toBe(sentence);
    }
  });

  it('names an article that is not there', async () => {
    const installation = await install();
    const { code, err } = await installation.run('explain', 'no-such-article');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('"no-such-article"') });
  });

  it('says what to do where an article was imported before reasons were kept', async () => {
    const { installation } = await explained(TEXT);
    await installation.withGraph((graph) =>
      graph.write('MATCH (t:ArticleText) SET t.matching = null', {}),
    );
    const { code, err } = await installation.run('explain', 'salt-harbour-is-renewed');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('import it again') });
  });
});

describe('matching', () => {
  it('takes few statements and few candidates, however many names there are', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      made(`Show ${index}`, 'ACTED_IN', { name: 'Ana Prior', externalIds: { imdb: `nm${index}` } }),
    );
    const installation = await install();
    await installation.run('import', installation.file('many.jsonl', jsonLines(...many)));
    const facts = Array.from({ length: 200 }, (_, index): Fact => {
      const show = { type: 'Show', name: `Show ${index % 60}` } as const;
      const place = { sentence: 'S', start: index * 2, end: index * 2 + 1 };
      const character = index % 2 === 0 ? { character: `Part ${index}` } : {};
      const subject = {
        type: 'Person',
        name: index % 3 === 0 ? 'Ana Prior' : `Ann ${index}`,
      } as const;
      const trust = { confidence: 1, hedged: false };
      return {
        predicate: 'ACTED_IN',
        subject,
        object: show,
        qualifiers: character,
        ...place,
        ...trust,
      };
    });
    await installation.withGraph(async (graph) => {
      const names = await Names.load(graph);
      const counted = countedGraph(graph);
      const match = await matchReferences(counted.graph, names, 'Article:0', facts);
      expect(counted.statements()).toBeLessThanOrEqual(MOST_STATEMENTS);
      expect(match.entities.size).toBeGreaterThan(200);
      const kept = JSON.parse(match.record).names as Array<{ candidates: unknown[] }>;
      expect(Math.max(...kept.map(({ candidates }) => candidates.length))).toBeLessThan(
        MOST_CANDIDATES,
      );
    });
  });
});

describe('docs/matching.md', () => {
  const page = readFileSync(new URL('../../docs/matching.md', import.meta.url), 'utf8');

  it.each(Object.keys(WEIGHTS) as ReasonCode[])('gives the points of %s', (code) => {
    const { points } = WEIGHTS[code];
    const shown = points === null ? 'rules it out' : points > 0 ? `+${points}` : `${points}`;
    expect(page).toContain(`| \`${code}\` | ${shown} |`);
  });

  it('gives the points that are needed', () => {
    expect(page).toContain(`at least **${NEEDED}** points`);
    expect(page).toContain(`at least **${MARGIN}** more`);
  });
});
