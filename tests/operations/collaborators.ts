import type { Records } from './records.ts';

const SHOWS = 2;
const PEOPLE = 5;
const LEVELS = 3;

/**
 * Somebody with two shows of their own, each with five further people, who have two shows each, and
 * so on: 10, 100 and 1,000 people. The shows below are the newer ones, and whoever leads to a show
 * is billed last, so that the first of every list lead on.
 */
export function tree(records: Records, name: string, level = 0): string {
  const person = records.node('Person', name);
  if (level === LEVELS) return person;
  for (let show = 1; show <= SHOWS; show += 1) {
    const released = `${1990 + level * SHOWS + show}`;
    const id = records.node('Show', `${name} show ${show}`, { released });
    for (let place = 1; place <= PEOPLE; place += 1) {
      const colleague = tree(records, `${name} ${show}${place}`, level + 1);
      records.edge('ACTED_IN', colleague, id, { characterName: 'Part', billing: place });
    }
    records.edge('ACTED_IN', person, id, { characterName: 'Lead', billing: PEOPLE + 1 });
  }
  return person;
}
