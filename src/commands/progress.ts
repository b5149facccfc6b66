import type { ImportProgress } from '../importer/report.ts';
import type { CommandIo } from './command.ts';

/** How often progress is shown: on a terminal, where a line replaces the one before, and elsewhere. */
const TERMINAL_MS = 100;
const LOG_MS = 10_000;
const BAR = 20;

/**
 * Shows how far an import is: a bar on a terminal, else a plain line on standard error every ten
 * seconds. `now` is the time in milliseconds.
 */
export function progressOn(
  io: CommandIo,
  now: () => number = Date.now,
): (progress: ImportProgress) => void {
  const interval = io.progress ? TERMINAL_MS : LOG_MS;
  let shown = io.progress ? Number.NEGATIVE_INFINITY : now();
  let file = '';
  let begun = 0;
  return (progress) => {
    const time = now();
    if (progress.file !== file) [file, begun] = [progress.file, time];
    // A bar that stops short of its end looks like a failure.
    const isWhole = io.progress && progress.catalogue && fractionOf(progress) === 1;
    if (time - shown < interval && !isWhole) return;
    shown = time;
    const line = progressLine(progress, (time - begun) / 1000);
    if (io.progress) io.progress(`${bar(fractionOf(progress))} ${line}`);
    else io.error(line);
  };
}

/** How far it is in words; `seconds` is how long the file at hand has taken. */
export function progressLine(progress: ImportProgress, seconds: number): string {
  const { file, done, total, catalogue } = progress;
  const place = `file ${done + 1} of ${total}: ${file}`;
  if (!catalogue) return place;
  const { lines, facts } = catalogue;
  const percent = `${Math.floor(fractionOf(progress) * 100)} %`;
  const rate = seconds > 0 ? `, ${count(lines / seconds)} lines a second` : '';
  return `${percent}, ${count(lines)} lines, ${count(facts)} facts written${rate}, ${place}`;
}

/** The part that is done: of a catalogue's bytes, or of the files. */
function fractionOf({ done, total, catalogue }: ImportProgress): number {
  if (!catalogue) return total > 0 ? done / total : 0;
  // A pipe has no size.
  return catalogue.size > 0 ? Math.min(1, catalogue.bytes / catalogue.size) : 0;
}

function bar(fraction: number): string {
  const full = Math.round(fraction * BAR);
  return `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}]`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
