import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractDocuments } from './extract-documents.ts';
import { belowFloor, FLOORS } from './floors.ts';
import type { LabelledSet } from './labelled-set.ts';
import { drawFacts, readVerdicts } from './news.ts';
import { linesOf } from './reading.ts';
import { judged, listed, table } from './report.ts';
import { scoreSet } from './score.ts';
import { adaptations } from './sets/adaptations.ts';
import { golden } from './sets/golden.ts';
import { redocred } from './sets/redocred.ts';

const HELP = `npm run eval [-- OPTIONS]: measures what \`showgraph extract\` finds on labelled texts.

  --set WORDS     only sets whose name holds the words
  --part PART     only tuned, untouched or apart sets
  --errors N      lists up to N wrong and N missed facts of each set
  --json          one JSON object a set
  --write         writes the tables into eval/README.md (all sets)
  --draw N        draws N facts of the shared news with their sentences, one JSON object a line, to be
                  judged by a reader (eval/news-verdicts.json); --seed S draws others
  --read NAME     shows an article as the rules see it: a file, or a folder's name in tests/articles

Exit code 1 where a set is below its floor (eval/floors.ts).

Examples:
  npm run eval
  npm run eval -- --set golden --errors 20
  npm run eval -- --read article.txt`;

const SETS: readonly LabelledSet[] = [
  golden('untouched'),
  golden('apart'),
  golden('tuned'),
  ...(['tuned', 'untouched'] as const).flatMap((part) => [
    adaptations(part, false),
    adaptations(part, true),
    redocred(part, false),
    redocred(part, true),
  ]),
];

const README = join(import.meta.dirname, 'README.md');

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    part: { type: 'string' },
    errors: { type: 'string' },
    json: { type: 'boolean' },
    write: { type: 'boolean' },
    draw: { type: 'string' },
    seed: { type: 'string' },
    read: { type: 'string' },
    help: { type: 'boolean' },
  },
});

if (values.help) console.log(HELP);
else if (values.read) for (const line of linesOf(values.read)) console.log(line);
else if (values.draw) await draw(Number(values.draw), Number(values.seed ?? 1));
else await measureAll();

async function measureAll(): Promise<void> {
  const chosen = SETS.filter(
    ({ name, part }) => name.includes(values.set ?? '') && part === (values.part ?? part),
  );
  const tables: string[] = [];
  const skipped: LabelledSet[] = [];
  for (const set of chosen) {
    const lines = await measure(set);
    if (lines.length === 0) skipped.push(set);
    tables.push(...lines);
  }
  if (chosen.length === SETS.length) {
    const news = judged(readVerdicts());
    if (!values.json) console.log(news);
    tables.push(`### news\n\n${news}`);
  }
  if (!values.write) return;
  if (chosen.length < SETS.length) throw new Error('--write wants all sets.');
  if (skipped.some(({ name }) => !name.startsWith('golden')))
    throw new Error('--write wants every set of others on this machine.');
  const text = readFileSync(README, 'utf8');
  const results = `<!-- results -->\n\n${tables.join('\n\n')}\n\n<!-- /results -->`;
  writeFileSync(
    README,
    text.replace(/<!-- results -->[\s\S]*<!-- \/results -->/, () => results),
  );
}

/** Prints a set's scores and gives their table; nothing for a set that is not here. */
async function measure(set: LabelledSet): Promise<string[]> {
  const documents = set.read();
  if (!documents) {
    console.error(`${set.name} (${set.part}) has no texts on this machine: skipped.`);
    return [];
  }
  const facts = await extractDocuments(documents);
  const score = scoreSet(set, documents, ({ name }) => facts.get(name) ?? []);
  const lines = table(set, documents.length, score);
  if (values.json) {
    const { name, part } = set;
    const { tallies, mistakes } = score;
    console.log(JSON.stringify({ name, part, tallies: Object.fromEntries(tallies), mistakes }));
  } else {
    console.log(`${lines}\n`);
    if (values.errors) console.log(`${listed(score.mistakes, Number(values.errors))}\n`);
  }
  for (const complaint of belowFloor(set, score, FLOORS)) {
    console.error(complaint);
    process.exitCode = 1;
  }
  return [lines];
}

async function draw(count: number, seed: number): Promise<void> {
  const facts = await drawFacts(count, seed);
  if (!facts) console.error('The shared news is not on this machine.');
  for (const { verdict, sentence } of facts ?? []) {
    console.log(JSON.stringify({ ...verdict, sentence }));
  }
}
