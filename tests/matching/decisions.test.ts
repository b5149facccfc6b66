import { beforeAll, describe, expect, it } from 'vitest';
import { type Installation, install } from '../behaviour/installation.ts';
import { article, codes, importAndExplain, KNOWN } from './cases.ts';

interface Case {
  readonly what: string;
  readonly text: string;
  /** Type and name as the article gives them. */
  readonly name: string;
  readonly outcome: 'MATCHED' | 'SAME' | 'NEW' | 'UNRESOLVED';
  /** The entity, where it is a known one. */
  readonly is?: string;
  /** Reasons that must be among those of the best candidate. */
  readonly because?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'takes the only person of a full name, where nothing speaks against it',
    text: 'Low Kitchen is a drama series directed by Rita Sole. Sam Redd plays Amos in Low Kitchen.',
    name: 'Person Sam Redd',
    outcome: 'MATCHED',
    is: 'person/sam-redd',
    because: ['NAME', 'PROFESSION'],
  },
  {
    what: 'does not take a famous namesake of another profession',
    text: 'Low Kitchen is a drama series created by Sam Redd, a chef from Leeds.',
    name: 'Person Sam Redd',
    outcome: 'UNRESOLVED',
    because: ['NAME', 'OTHER_PROFESSION'],
  },
  {
    what: 'takes the namesake all the same where they share the show',
    text: 'Salt Harbour, the drama series, returns. Chef Sam Redd plays Amos in Salt Harbour.',
    name: 'Person Sam Redd',
    outcome: 'MATCHED',
    is: 'person/sam-redd',
  },
  {
    what: 'takes none of two of one name where only the name speaks',
    text: 'Low Kitchen is a drama series directed by Rita Sole. Ana Prior plays Amos in Low Kitchen.',
    name: 'Person Ana Prior',
    outcome: 'UNRESOLVED',
    because: ['NAME', 'NAME_SHARED'],
  },
  {
    what: 'takes the one of two who works on the show',
    text: 'Warm Orchard is a drama series directed by Rita Sole. Ana Prior plays Amos in Warm Orchard.',
    name: 'Person Ana Prior',
    outcome: 'MATCHED',
    is: 'person/ana-prior-',
    because: ['NAME_SHARED', 'SHARES', 'ROLE'],
  },
  {
    what: 'takes initials for the full name of somebody who works on the show',
    text: 'Salt Harbour is a drama series. J. K. Moss will direct Salt Harbour.',
    name: 'Person J. K. Moss',
    outcome: 'MATCHED',
    is: 'person/joanne-k-moss',
    because: ['INITIALS', 'SHARES'],
  },
  {
    what: 'asks where only initials agree',
    text: 'Low Kitchen is a drama series. J. K. Moss will direct Low Kitchen.',
    name: 'Person J. K. Moss',
    outcome: 'UNRESOLVED',
    because: ['INITIALS'],
  },
  {
    what: 'minds no full stops and blanks between initials',
    text: 'Low Kitchen is a drama series directed by Rita Sole. JJ Bell plays Amos in Low Kitchen.',
    name: 'Person JJ Bell',
    outcome: 'MATCHED',
    is: 'person/j-j-bell',
    because: ['NAME'],
  },
  {
    what: 'knows no other initials by the surname',
    text: 'Low Kitchen is a drama series. T. Moss will direct Low Kitchen.',
    name: 'Person T. Moss',
    outcome: 'NEW',
  },
  {
    what: 'asks where a catalogue says that the namesake does something else',
    text: 'Low Kitchen is a drama series. Ivo Crane will direct Low Kitchen.',
    name: 'Person Ivo Crane',
    outcome: 'UNRESOLVED',
    because: ['DISAMBIGUATED'],
  },
  {
    what: 'takes nobody who died long before',
    text: 'Filming has begun on Low Kitchen, a drama series. Edda Voss plays Amos in Low Kitchen.',
    name: 'Person Edda Voss',
    outcome: 'NEW',
    because: ['DIED_BEFORE'],
  },
  {
    what: 'takes nobody who was born after the work came out',
    text: 'The film Tin Lantern is based on the 1975 novel The Lamp by Nils Farr.',
    name: 'Person Nils Farr',
    outcome: 'NEW',
    because: ['BORN_LATER'],
  },
  {
    what: 'takes a film of another year for another film',
    text: 'Rita Sole will direct Glass Weir, a remake of the 1970 film Tin Lantern.',
    name: 'Show Tin Lantern',
    outcome: 'NEW',
    because: ['OTHER_YEAR'],
  },
  {
    what: 'takes a film in the making for a new one, where the old one had another director',
    text: 'Filming has begun on Tin Lantern, a film directed by Rita Sole.',
    name: 'Show Tin Lantern',
    outcome: 'NEW',
    because: ['MADE_ALREADY', 'OTHER_DIRECTOR'],
  },
  {
    what: 'takes a film for none of the series of its title',
    text: 'Rita Sole will direct the film Salt Harbour.',
    name: 'Show Salt Harbour',
    outcome: 'NEW',
    because: ['OTHER_KIND'],
  },
  {
    what: 'asks where a book of the title is by another author',
    text: 'The film Low Kitchen is based on the novel The Weir by Carl Reeve.',
    name: 'SourceWork The Weir',
    outcome: 'UNRESOLVED',
    because: ['OTHER_AUTHOR'],
  },
  {
    what: 'takes the book of the title and author',
    text: 'The film Low Kitchen is based on the novel The Weir by Ines Wold.',
    name: 'SourceWork The Weir',
    outcome: 'MATCHED',
    is: 'source-work/the-weir',
    because: ['SHARES', 'ROLE'],
  },
];

describe('matching a name', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await install();
    await installation.run('import', installation.file('known.jsonl', KNOWN));
  });

  for (const { what, text, name, outcome, is, because = [] } of CASES) {
    it(what, async () => {
      // Taken out again, so that no case meets what another one brought in.
      const headline = 'What Is New on Screen';
      const names = await importAndExplain(installation, 'a.txt', article(headline, text));
      await installation.run('retract', 'what-is-new-on-screen');
      const found = names.get(name);
      expect({ outcome: found?.outcome, names: [...names.keys()] }).toEqual({
        outcome,
        names: expect.arrayContaining([name]),
      });
      expect(codes(found)).toEqual(expect.arrayContaining([...because]));
      if (is) expect(found?.entity.slugKey).toMatch(new RegExp(`^${is}`));
    });
  }
});
