/** Articles that lean on each other: people and shows come back, so that order decides what is matched. */

const GIVEN = ['Mara', 'Tobias', 'Ines', 'Joren', 'Saskia', 'Odile', 'Petra', 'Anders'];
const FAMILY = ['Quill', 'Wren', 'Calloway', 'Pike', 'Boone', 'Marsh', 'Holm', 'Kvist', 'Dahl'];
const FIRST = ['Harbour', 'Salt', 'Glass', 'Winter', 'Low', 'Iron', 'Paper'];
const SECOND = ['Lights', 'Road', 'Tide', 'Meadow', 'Garden'];
const NETWORKS = ['Netflix', 'BBC One', 'Hulu', 'Channel Nine'];

/** Article `number`, as the Markdown file `name`; `version` changes what it says and not what it is. */
export function articleFile(number: number, version = 0): { name: string; content: string } {
  const at = <T>(list: readonly T[], step: number) => list[(number * step + version) % list.length];
  const person = (a: number, b: number) => `${at(GIVEN, a)} ${at(FAMILY, b)}`;
  const show = `${FIRST[(number * 5) % FIRST.length]} ${SECOND[(number * 3) % SECOND.length]}`;
  const day = String((number % 28) + 1).padStart(2, '0');
  const content = `---
title: "${show}: ${person(3, 1)} to Direct for ${at(NETWORKS, 1)}"
date: 2025-03-${day}
url: https://news.example/${number}
outlet: Example News
tags: ["${show}"]
---

${at(NETWORKS, 1)} has ordered ${show}, a drama series based on the ${1990 + (number % 3)} novel The ${show} Papers by ${person(5, 2)}. ${person(3, 1)} will direct the series. ${person(7, 4)} wrote the series.

${person(1, 5)} plays Inspector ${at(FAMILY, 7)} in ${show}. ${person(2, 7)} plays Captain ${at(FAMILY, 3)}.

Filming has begun in Cornwall, the network said. ${show} will premiere on April ${(number % 27) + 1}, 2025.
`;
  return { name: `news/${number}.md`, content };
}
