import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, readSettings, type Settings } from './settings.ts';

const USAGE = `Usage: npm run bench -- [all|check|profile|report] [--quick] [FOLDER]

  all      prepares the databases, checks all answers, times them, writes bench/RESULTS.md
  check    prepares the databases and checks all answers
  profile  puts ours on Neo4j under load of BENCH_OPERATIONS with --cpu-prof and prints where time goes
  report   writes bench/RESULTS.md again from the last measurements

FOLDER holds titles.csv and credits.csv; or set BENCH_CATALOGUE. bench/README.md has the rest.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
const COMMANDS = ['all', 'check', 'profile', 'report'] as const;
const command = COMMANDS.find((name) => name === positionals[0]) ?? 'all';
const folder = positionals.find((word) => word !== command);

if (values.help) console.log(USAGE);
else {
  installPeers();
  const settings = readSettings(
    { ...process.env, ...(folder ? { BENCH_CATALOGUE: folder } : {}) },
    values.quick ?? false,
  );
  await main(settings);
}

async function main(settings: Settings): Promise<void> {
  mkdirSync(settings.folder, { recursive: true });
  // Loaded only now: they import what installPeers has just installed.
  const { runAll, runCheck, runProfile } = await import('./commands.ts');
  const { render } = await import('./report/render.ts');
  const file = join(settings.folder, 'results.json');
  if (command === 'check') return runCheck(settings);
  if (command === 'profile') return runProfile(settings);
  if (command === 'all') {
    const results = await runAll(settings, `npm run bench${values.quick ? ' -- --quick' : ''}`);
    writeFileSync(file, JSON.stringify(results));
  }
  if (!existsSync(file)) throw new Error('There are no measurements yet: npm run bench');
  const notes = readFileSync(`${ROOT}bench/NOTES.md`, 'utf8');
  writeFileSync(`${ROOT}bench/RESULTS.md`, render(JSON.parse(readFileSync(file, 'utf8')), notes));
  console.log('bench/RESULTS.md is written');
}

/** What only the benchmark needs is installed at its first run. */
function installPeers(): void {
  if (existsSync(`${ROOT}bench/node_modules/@neo4j/graphql`)) return;
  console.log('installing the peers into bench/node_modules');
  execFileSync('npm', ['ci', '--prefix', 'bench'], { cwd: ROOT, stdio: 'inherit' });
}
