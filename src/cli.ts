import { parseArgs } from 'node:util';
import {
  type Command,
  type CommandIo,
  EXIT,
  StoppedError,
  UsageError,
} from './commands/command.ts';
import { messageOf } from './graph/graph-error.ts';

// Loaded when called: reading an article needs no server, and a server no reader of articles.
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  seed: async () => (await import('./commands/seed.ts')).seedCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  convert: async () => (await import('./commands/convert.ts')).convertCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  claims: async () => (await import('./commands/claims.ts')).claimsCommand,
  retract: async () => (await import('./commands/retract.ts')).retractCommand,
  reject: async () => (await import('./commands/reject.ts')).rejectCommand,
  trust: async () => (await import('./commands/trust.ts')).trustCommand,
  confirm: async () => (await import('./commands/confirm.ts')).confirmCommand,
  merge: async () => (await import('./commands/merge.ts')).mergeCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
};

/** Runs the program with what follows its name on the command line; gives the exit code. */
export async function runCli(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  const load = name === undefined || !Object.hasOwn(COMMANDS, name) ? undefined : COMMANDS[name];
  if (!load) {
    const asked = name === undefined || ['help', '--help', '-h'].includes(name);
    if (asked) io.out(await overview());
    else io.error(`showgraph has no command "${name}".\n\n${await overview()}`);
    return asked ? EXIT.DONE : EXIT.USAGE;
  }
  const command = await load();
  try {
    const { values, positionals } = parseCall(command, rest);
    if (values.help) {
      io.out(help(command));
      return EXIT.DONE;
    }
    return await command.run({ paths: positionals, flags: values }, io);
  } catch (error) {
    io.error(messageOf(error));
    if (error instanceof StoppedError) return EXIT.STOPPED;
    if (!(error instanceof UsageError)) return EXIT.FAILED;
    io.error(`Usage: showgraph ${command.name} ${command.usage}`);
    return EXIT.USAGE;
  }
}

function parseCall(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: command.takesPaths,
    });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  return `Usage: showgraph COMMAND [--help]\n\n${lines.join('\n')}`;
}

function help({ name, usage, summary, details }: Command): string {
  return `Usage: showgraph ${name} ${usage}\n\n${summary}\n\n${details}`;
}

/** 128 and the number of SIGPIPE. */
const BROKEN_PIPE = 141;

/** The process's own streams, environment and signals. */
function processIo(): CommandIo {
  const terminal = process.stderr.isTTY;
  const clear = terminal ? '\r\u001b[K' : '';
  return {
    environment: process.env,
    get input() {
      return process.stdin;
    },
    out: (line) => process.stdout.write(`${process.stdout.isTTY ? clear : ''}${line}\n`),
    error: (line) => process.stderr.write(`${clear}${line}\n`),
    progress: terminal
      ? (line) =>
          process.stderr.write(`${clear}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
      : undefined,
    // Asked for only by a command that waits: until then a signal ends the process as usual.
    get stopped() {
      return new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
    },
  };
}

/** Ends as a program does that SIGPIPE stops, where who reads the output has enough: `... | head`. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(BROKEN_PIPE);
}

if (process.argv[1] === import.meta.filename) {
  process.stdout.on('error', endWithReader);
  process.exitCode = await runCli(process.argv.slice(2), processIo());
}
