import { parseArgs } from 'node:util';
import { checkCommand } from './commands/check.ts';
import { type Command, type CommandIo, EXIT, UsageError } from './commands/command.ts';
import { extractCommand } from './commands/extract.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { retractCommand } from './commands/retract.ts';
import { seedCommand } from './commands/seed.ts';
import { serveCommand } from './commands/serve.ts';
import { messageOf } from './graph/graph-error.ts';

const COMMANDS: readonly Command[] = [
  serveCommand,
  importCommand,
  seedCommand,
  extractCommand,
  retractCommand,
  checkCommand,
  migrateCommand,
];

/** Runs the program with what follows its name on the command line; gives the exit code. */
export async function runCli(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    const asked = name === undefined || name === '--help' || name === 'help';
    if (asked) io.out(overview());
    else io.error(`showgraph has no command "${name}".\n\n${overview()}`);
    return asked ? EXIT.DONE : EXIT.USAGE;
  }
  try {
    const { values, positionals } = parseCall(command, rest);
    if (values.help) {
      io.out(help(command));
      return EXIT.DONE;
    }
    return await command.run({ paths: positionals, flags: values }, io);
  } catch (error) {
    io.error(messageOf(error));
    if (!(error instanceof UsageError)) return EXIT.FAILED;
    io.error(`Usage: showgraph ${command.name} ${command.usage}`);
    return EXIT.USAGE;
  }
}

function parseCall(command: Command, args: readonly string[]) {
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values: values as Record<string, string | boolean | undefined>, positionals };
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function overview(): string {
  const lines = COMMANDS.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`);
  return `Usage: showgraph COMMAND [--help]\n\n${lines.join('\n')}`;
}

function help({ name, usage, summary, details }: Command): string {
  return `Usage: showgraph ${name} ${usage}\n\n${summary}\n\n${details}`;
}

/** The process's own streams, environment and signals. */
function processIo(): CommandIo {
  const terminal = process.stderr.isTTY;
  const clear = terminal ? '\r\u001b[K' : '';
  return {
    environment: process.env,
    out: (line) => process.stdout.write(`${process.stdout.isTTY ? clear : ''}${line}\n`),
    error: (line) => process.stderr.write(`${clear}${line}\n`),
    progress: terminal
      ? (line) => process.stderr.write(`${clear}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`)
      : undefined,
    // Asked for only by a command that waits: until then a signal ends the process as usual.
    get stopped() {
      return new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  process.exitCode = await runCli(process.argv.slice(2), processIo());
}
