import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/api.ts';
import { temporaryFolder } from '../support/engine.ts';
import { HARBOUR_LIGHTS, SALT_ROAD, SMALL_CATALOGUE, WEATHER } from './articles.ts';
import { install } from './installation.ts';

const COMMANDS = [
  'serve',
  'import',
  'seed',
  'extract',
  'convert',
  'explain',
  'retract',
  'check',
  'migrate',
];

/** A folder that no command may make or open while it only explains itself. */
const nowhere = () => ({ DATA_DIR: join(temporaryFolder(), 'never') });

describe('help', () => {
  for (const name of COMMANDS) {
    it(`of ${name} explains it with an example and touches nothing`, async () => {
      for (const flag of ['--help', '-h']) {
        const { code, out, err } = await runCommand([name, flag], nowhere());
        expect({ code, err }).toEqual({ code: 0, err: '' });
        expect(out).toMatch(new RegExp(`^Usage: showgraph ${name}\\b`));
        expect(out).toMatch(new RegExp(`Examples?:\\n(.*\\n)*.*showgraph ${name}`));
      }
    });
  }

  it('of the program names every command', async () => {
    for (const argv of [[], ['help'], ['--help'], ['-h']]) {
      const { code, out, err } = await runCommand(argv, nowhere());
      expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
      for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^ {2}${name} +\\S`, 'm'));
    }
  });
});

describe('a wrong call', () => {
  const calls: ReadonlyArray<{ argv: string[]; says: RegExp }> = [
    { argv: ['serv'], says: /no command "serv"/ },
    { argv: ['--version'], says: /no command "--version"/ },
    ...COMMANDS.map((name) => ({ argv: [name, '--nonsense'], says: /'--nonsense'/ })),
    { argv: ['import', '--json=yes', 'x'], says: /--json/ },
    { argv: ['import'], says: /Name at least one file/ },
    { argv: ['extract'], says: /Name at least one file/ },
    { argv: ['extract', '--text', 'a.txt', 'b.txt'], says: /--text takes one file/ },
    { argv: ['explain'], says: /Name one article/ },
    { argv: ['explain', 'a', 'b'], says: /Name one article/ },
    { argv: ['retract'], says: /Name one article/ },
    { argv: ['retract', 'a', 'b'], says: /Name one article/ },
    { argv: ['serve', '8080'], says: /Unexpected argument '8080'/ },
    { argv: ['check', 'data'], says: /Unexpected argument 'data'/ },
    { argv: ['migrate', 'now'], says: /Unexpected argument 'now'/ },
  ];
  for (const { argv, says } of calls) {
    it(`ends with exit code 2 and the usage: ${argv.join(' ')}`, async () => {
      const { code, out, err } = await runCommand(argv, nowhere());
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(says);
      expect(err).toContain(
        COMMANDS.includes(argv[0] ?? '') ? `Usage: showgraph ${argv[0]}` : 'Usage: showgraph',
      );
      expect(err).not.toMatch(/\n\s+at /);
    });
  }
});

describe('extract', () => {
  it('prints one JSON object a line, each with its sentence in what --text prints', async () => {
    const { file, run } = await install();
    // Above U+FFFF and with a combining accent before the facts, so that only UTF-16 units fit.
    const path = file('a.txt', HARBOUR_LIGHTS.replace('Filming', '🎬 Le cafe\u0301. Filming'));
    const { out: text } = await run('extract', '--text', path);
    const { code, out, err } = await run('extract', path);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const facts = out.split('\n').map((line) => JSON.parse(line));
    expect(facts.length).toBeGreaterThan(5);
    for (const fact of facts) {
      expect(fact).toEqual({
        predicate: expect.stringMatching(/^[A-Z_]+$/),
        subject: expect.objectContaining({ type: expect.any(String), name: expect.any(String) }),
        ...('value' in fact
          ? { value: fact.value }
          : {
              object: expect.objectContaining({
                type: expect.any(String),
                name: expect.any(String),
              }),
            }),
        qualifiers: expect.any(Object),
        sentence: text.slice(fact.start, fact.end),
        start: expect.any(Number),
        end: expect.any(Number),
        confidence: expect.any(Number),
        hedged: expect.any(Boolean),
      });
      expect(fact.confidence).toBeGreaterThan(0);
      expect(fact.confidence).toBeLessThanOrEqual(1);
      expect(['object' in fact, 'value' in fact].filter(Boolean)).toHaveLength(1);
    }
    expect(facts).toContainEqual(
      expect.objectContaining({
        predicate: 'DIRECTED',
        subject: { type: 'Person', name: 'Mara Quill' },
        object: expect.objectContaining({ type: 'Show', name: 'Harbour Lights' }),
      }),
    );
  });

  it('names the file in each line where there are several, in their order', async () => {
    const { file, run } = await install();
    const paths = [file('b.txt', SALT_ROAD), file('a.txt', HARBOUR_LIGHTS)];
    const { out } = await run('extract', ...paths);
    const files = out.split('\n').map((line) => JSON.parse(line).file);
    expect([...new Set(files)]).toEqual(paths);
  });

  it('prints of many files, which threads read, what it prints of each alone', async () => {
    const { file, run } = await install();
    const texts = [HARBOUR_LIGHTS, SALT_ROAD, WEATHER, ''];
    const paths = Array.from({ length: 32 }, (_, i) =>
      file(`${i}.txt`, (texts[i % texts.length] ?? '').replaceAll('Mara', `Mara${i}`)),
    );
    const alone: string[] = [];
    for (const path of [...paths.slice(0, 3), ...paths.slice(-4)]) {
      const { out } = await run('extract', path);
      alone.push(...out.split('\n').filter((line) => line !== ''));
    }
    const { code, out, err } = await run('extract', ...paths);
    expect(code).toBe(3);
    expect(err.split('\n').map((line) => line.match(/\d+\.txt/)?.[0])).toEqual(
      paths.flatMap((_, i) => (i % 4 === 3 ? [`${i}.txt`] : [])),
    );
    const lines = out.split('\n').map((line) => JSON.parse(line));
    const files = lines.map(({ file }) => paths.indexOf(file));
    expect(files).toEqual([...files].sort((a, b) => a - b));
    const ends = [...lines.filter(({ file }) => paths.indexOf(file) < 3)];
    ends.push(...lines.filter(({ file }) => paths.indexOf(file) > 27));
    expect(ends.map(({ file, ...fact }) => fact)).toEqual(alone.map((line) => JSON.parse(line)));
  });

  it('needs no graph and no settings', async () => {
    const path = (await install()).file('a.txt', HARBOUR_LIGHTS);
    const { code } = await runCommand(['extract', path], {
      NEO4J_URI: 'foo',
      DATA_DIR: '/dev/null/x',
    });
    expect(code).toBe(0);
  });

  it('ends with 0 where nothing is stated, 3 where some files fail and 1 where all do', async () => {
    const { file, folder, run } = await install();
    const [weather, empty] = [file('weather.txt', WEATHER), file('empty.txt', '')];
    const missing = join(folder, 'missing.txt');
    const cases: Array<[string[], number, string[]]> = [
      [[weather], 0, []],
      [[weather, empty, missing], 3, [empty, missing]],
      [[empty], 1, [empty]],
      [[missing], 1, [missing]],
      [[file('facts.jsonl', SMALL_CATALOGUE)], 1, ['facts.jsonl']],
    ];
    for (const [paths, expected, named] of cases) {
      const { code, err } = await run('extract', ...paths);
      expect({ paths, code }).toEqual({ paths, code: expected });
      for (const path of named) expect(err).toContain(path);
    }
  });
});

describe('settings', () => {
  const SECRET = 'hunter2-do-not-print';
  const bad: ReadonlyArray<{ name: string; value: string }> = [
    { name: 'PORT', value: 'abc' },
    { name: 'PORT', value: '-1' },
    { name: 'PORT', value: '65536' },
    { name: 'PORT', value: '80.5' },
    { name: 'PORT', value: ' ' },
    { name: 'NEO4J_URI', value: 'foo' },
    { name: 'NEO4J_URI', value: 'http://localhost:7474' },
    { name: 'NEO4J_URI', value: 'localhost:7687' },
    { name: 'NEO4J_URI', value: `bolt://neo4j:${SECRET}@127.0.0.1:1` },
    { name: 'NEO4J_USER', value: SECRET },
    { name: 'NEO4J_PASS', value: SECRET },
    { name: 'SHOWGRAPH_PORT', value: '4000' },
    { name: 'EMBEDDED_CONCURRENCY', value: '0' },
    { name: 'EMBEDDED_CONCURRENCY', value: 'many' },
    { name: 'STATEMENT_TIMEOUT_MS', value: 'never' },
    { name: 'NEO4J_POOL_SIZE', value: '1e9' },
    { name: 'LOG_LEVEL', value: 'loud' },
    { name: 'SERVE_ARTICLE_TEXT', value: 'yes' },
    { name: 'GRAPHIQL', value: '1' },
  ];
  for (const { name, value } of bad) {
    it(`are refused by name: ${name}=${value}`, async () => {
      const environment = { ...nowhere(), NEO4J_PASSWORD: SECRET, [name]: value };
      for (const command of ['serve', 'check', 'migrate']) {
        const { code, out, err } = await runCommand([command], environment);
        expect({ command, code, out }).toEqual({ command, code: 1, out: '' });
        expect(err).toContain(name);
        expect(err).not.toContain(SECRET);
        expect(err.split('\n')).toHaveLength(1);
      }
    });
  }

  it("that are empty count as unset, and foreign ones are nobody's business", async () => {
    const { environment } = await install();
    const empty = {
      PORT: '',
      NEO4J_USERNAME: '',
      LOG_LEVEL: '',
      SERVE_ARTICLE_TEXT: '',
      PATH: '/bin',
    };
    expect(await runCommand(['check'], { ...empty, ...environment })).toMatchObject({ code: 0 });
  });

  it('that lead to no database are named, without the password', async () => {
    const { code, err } = await runCommand(['check'], {
      ...nowhere(),
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: SECRET,
    });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('bolt://127.0.0.1:1') });
    expect(err).toContain('NEO4J_URI');
    expect(err).not.toContain(SECRET);
  });

  it('that name a folder which cannot be one are named', async () => {
    const path = (await install()).file('plain', '');
    const { code, err } = await runCommand(['check'], { DATA_DIR: join(path, 'data') });
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(join(path, 'data')) });
  });
});
