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
  let first: { readonly done: number; readonly at: number } | undefined;
  return (progress) => {
    const time = now();
    if (progress.file !== file) [file, begun] = [progress.file, time];
    if (progress.catalogue || progress.read !== undefined) first = undefined;
    else first ??= { done: progress.done, at: time };
    // A bar that stops short of its end looks like a failure.
    const isWhole = io.progress && progress.catalogue && fractionOf(progress) === 1;
    if (time - shown < interval && !isWhole) return;
    shown = time;
    const pace = first && { files: progress.done - first.done, seconds: (time - first.at) / 1000 };
    const line = progressLine(progress, (time - begun) / 1000, pace);
    if (io.progress) io.progress(`${bar(fractionOf(progress))} ${line}`);
    else io.error(line);
  };
}

/**
 * How far it is in words; `seconds` is how long the file at hand has taken, `pace` how many articles
 * are done since the first one.
 */
export function progressLine(
  progress: ImportProgress,
  seconds: number,
  pace?: { readonly files: number; readonly seconds: number },
): string {
  const { file, done, total, catalogue, read } = progress;
  if (read !== undefined) return `reading, ${count(read)} articles: ${file}`;
  const place = `file ${done + 1} of ${total}${paceWords(pace, total - done)}: ${file}`;
  if (!catalogue) return place;
  const { lines, facts } = catalogue;
  const percent = `${Math.floor(fractionOf(progress) * 100)} %`;
  const rate = seconds > 0 ? `, ${count(lines / seconds)} lines a second` : '';
  return `${percent}, ${count(lines)} lines, ${count(facts)} facts written${rate}, ${place}`;
}

/** `, 41.5 a second, 0:07 left`; nothing in the first second. */
function paceWords(
  pace: { readonly files: number; readonly seconds: number } | undefined,
  left: number,
): string {
  if (!pace || pace.seconds < 1 || pace.files === 0) return '';
  const rate = pace.files / pace.seconds;
  const seconds = Math.ceil(left / rate);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return `, ${rate.toFixed(1)} a second, ${clock} left`;
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
