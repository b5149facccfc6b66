import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';
import { readArticle } from '../../src/importer/read.ts';

/** Who created or wrote what, by the text of one paragraph: `CREATED person > type name`. */
function stated(text: string): string[] {
  const article = readArticle('a.txt', new TextEncoder().encode(text));
  const told = extractFacts(article).filter(({ predicate }) =>
    ['CREATED', 'AUTHORED', 'WROTE'].includes(predicate),
  );
  const lines = told.map(
    ({ predicate, subject, object }) =>
      `${predicate} ${subject.name} > ${object?.type} ${object?.name}`,
  );
  return [...new Set(lines)].sort();
}

const fox = (...people: string[]) =>
  people.map((person) => `CREATED ${person} > Character Brindle Fox`).sort();

describe('who created a character', () => {
  it.each([
    [
      'Brindle Fox is a fictional superhero created by writer Ines Calloway and artist Tomas Reyer for the Tallow Comics series Night Parade.',
      fox('Ines Calloway', 'Tomas Reyer'),
    ],
    [
      'Brindle Fox is a fictional character appearing in American comic books published by Tallow Comics. Created by writer Ines Calloway and artist Tomas Reyer, the character first appeared in Night Parade #14.',
      fox('Ines Calloway', 'Tomas Reyer'),
    ],
    [
      'Brindle Fox is a character in the animated film Night Parade. Created by directors Ines Calloway and Tomas Reyer and animated by Paul Finch, Brindle is voiced by Jane Moss.',
      fox('Ines Calloway', 'Tomas Reyer'),
    ],
    [
      'Brindle Fox is a fictional character from the BBC soap opera Harbour Row, played by Jane Moss. Brindle was created by the writer Ines Calloway.',
      fox('Ines Calloway'),
    ],
    [
      'Brindle Fox is a fictional detective. The character was created in 1934 by Ines Calloway.',
      fox('Ines Calloway'),
    ],
    [
      'Brindle Fox is a fictional detective. He was created by Ines Calloway.',
      fox('Ines Calloway'),
    ],
    [
      'Ines Calloway created the superhero Brindle Fox and drew him for years.',
      fox('Ines Calloway'),
    ],
    [
      'Ines Calloway is best known as the co-creator of the character Brindle Fox.',
      fox('Ines Calloway'),
    ],
    [
      'Brindle Fox co-creator Tomas Reyer has died. He drew the superhero Brindle Fox for years.',
      fox('Tomas Reyer'),
    ],
    ["Ines Calloway's fictional detective Brindle Fox is back.", fox('Ines Calloway')],
    [
      'Night Parade is a 2004 American film based on the character Brindle Fox created by Ines Calloway.',
      fox('Ines Calloway'),
    ],
    [
      'Harbour Row is a sitcom created by Paul Finch and starring Jane Moss as Brindle Fox, a character created by Ines Calloway.',
      [...fox('Ines Calloway'), 'CREATED Paul Finch > Show Harbour Row'],
    ],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});

describe('who created a comic or a game', () => {
  it.each([
    [
      'Harbour Cats is a comic strip created by Tomas Reyer in 1950.',
      ['CREATED Tomas Reyer > SourceWork Harbour Cats'],
    ],
    [
      'Harbour Cats is an American comic strip. It was created by Tomas Reyer and first published in 1950.',
      ['CREATED Tomas Reyer > SourceWork Harbour Cats'],
    ],
    [
      'Lantern Quest is a series of video games created by Hiro Tanabe.',
      ['CREATED Hiro Tanabe > SourceWork Lantern Quest'],
    ],
    [
      'Tomas Reyer, creator of the Harbour Cats comic strip, drew the cover.',
      ['CREATED Tomas Reyer > SourceWork Harbour Cats'],
    ],
    [
      'Brindle Fox is a fox in the comic strip Harbour Cats, which was created by Tomas Reyer.',
      ['CREATED Tomas Reyer > SourceWork Harbour Cats'],
    ],
    [
      'Tomas Reyer is a cartoonist. He created the comic strip Harbour Cats in 1975, and later the superhero Brindle Fox.',
      [...fox('Tomas Reyer'), 'CREATED Tomas Reyer > SourceWork Harbour Cats'],
    ],
    // What is written has an author, whatever the verb.
    [
      'Salt Road is a fantasy novel series created by Ines Calloway.',
      ['AUTHORED Ines Calloway > SourceWork Salt Road'],
    ],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});

describe('no creation of a character', () => {
  it.each([
    // Characters without a name, and no creation of the film.
    [
      'Night Parade is an upcoming American film directed by Jane Moss, based on the characters created by Ines Calloway and Tomas Reyer.',
      [],
    ],
    [
      'Night Parade is a 2004 superhero film based on the Tallow Comics character of the same name created by Ines Calloway.',
      [],
    ],
    ['The character was created by Paul Finch.', []],
    ['Brindle Fox is a superhero. Brindle Fox was not created by Tomas Reyer.', []],
    // What stands right before the participle was created.
    [
      'Brindle Fox is a character in the television series Night Parade created by Paul Finch.',
      ['CREATED Paul Finch > Show Night Parade'],
    ],
    [
      'Brindle Fox is a character in Night Parade, a series created by Paul Finch.',
      ['CREATED Paul Finch > Show Night Parade'],
    ],
    [
      'The drama series Harbour Row, created by Paul Finch, returns on Friday.',
      ['CREATED Paul Finch > Show Harbour Row'],
    ],
    // The character of an actor.
    ["Jane Moss's character Brindle Fox is back in Harbour Row.", []],
    ['Jane Moss is a character actor created by nobody.', []],
  ])('%s', (text, facts) => {
    expect(stated(text)).toEqual(facts);
  });
});
