import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/importer/extract.ts';

const SHOW = 'Salt Harbour';
const JOBS =
  /^(?:DIRECTED|WROTE|PRODUCED|EXECUTIVE_PRODUCED|SHOWRAN|CREATED|COMPOSED|NOTABLE_WORK)$/;

/** Who does what, in an article about Salt Harbour whose last paragraph is `text`: that show is left out. */
function jobs(text: string): string[] {
  const article = {
    file: 'a.txt',
    headline: 'Salt Harbour ordered by Channel 4',
    byline: [],
    sections: [],
    tags: [],
    text: `“Salt Harbour” Ordered By Channel 4\n\nChannel 4 has ordered “Salt Harbour,” a six-part drama series.\n\n${text}`,
  };
  const lines = extractFacts(article)
    .filter(({ predicate, sentence }) => JOBS.test(predicate) && text.includes(sentence))
    .map(({ predicate, subject, object }) =>
      object?.name === SHOW
        ? `${predicate} ${subject.name}`
        : `${predicate} ${subject.name} > ${object?.name}`,
    );
  return [...new Set(lines)].sort();
}

/** Every job that the sentence states, and no other. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Ada Moss executive produces with Ivy Bell, who will serve as showrunner, and Max Roe, who directed the pilot.',
    [
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'SHOWRAN Ivy Bell',
      'DIRECTED Max Roe',
    ],
  ],
  [
    'Ada Moss and Ivy Bell executive produce with Max Roe through their Low Lamp banner.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'Ada Moss and Ivy Bell executive produce alongside Tin Kettle’s Max Roe and Jo Lind.',
    [
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'EXECUTIVE_PRODUCED Jo Lind',
    ],
  ],
  [
    'Ada Moss, who will also direct, wrote the script with Ivy Bell.',
    ['DIRECTED Ada Moss', 'WROTE Ada Moss', 'WROTE Ivy Bell'],
  ],
  [
    'Created by Ada Moss, who serves as showrunner, the series is set to premiere in May.',
    ['CREATED Ada Moss', 'SHOWRAN Ada Moss'],
  ],
  [
    'The drama was created by Ada Moss, who also serves as showrunner and executive producer.',
    ['CREATED Ada Moss', 'SHOWRAN Ada Moss', 'EXECUTIVE_PRODUCED Ada Moss'],
  ],
  [
    'Ada Moss is attached to direct from a script by Ivy Bell.',
    ['DIRECTED Ada Moss', 'WROTE Ivy Bell'],
  ],
  [
    'Ada Moss is directing from a screenplay by Ivy Bell and Max Roe, with Jo Lind producing.',
    ['DIRECTED Ada Moss', 'WROTE Ivy Bell', 'WROTE Max Roe', 'PRODUCED Jo Lind'],
  ],
  [
    'Ada Moss and Ivy Bell produce for Low Lamp Films, with Max Roe and Jo Lind serving as executive producers.',
    [
      'PRODUCED Ada Moss',
      'PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'EXECUTIVE_PRODUCED Jo Lind',
    ],
  ],
  [
    'Ada Moss will write and executive produce, with Ivy Bell attached to direct and Max Roe as executive producer.',
    [
      'WROTE Ada Moss',
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Max Roe',
      'DIRECTED Ivy Bell',
    ],
  ],
  [
    'Directing duties are shared by Ada Moss and Ivy Bell.',
    ['DIRECTED Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss and Ivy Bell will share directing duties.',
    ['DIRECTED Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss directs the first three episodes and Ivy Bell the rest.',
    ['DIRECTED Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss directed the first block, Ivy Bell the second and Max Roe the finale.',
    ['DIRECTED Ada Moss', 'DIRECTED Ivy Bell', 'DIRECTED Max Roe'],
  ],
  [
    'Shooting starts in June, with Ada Moss directing the opening two episodes and Ivy Bell the remaining four.',
    ['DIRECTED Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss wrote the script with her husband, the playwright Max Roe.',
    ['WROTE Ada Moss', 'WROTE Max Roe'],
  ],
  [
    'Ada Moss co-wrote the scripts with the sisters Ivy Bell and Jo Bell.',
    ['WROTE Ada Moss', 'WROTE Ivy Bell', 'WROTE Jo Bell'],
  ],
  [
    'The scripts are by Leeds-born Ada Moss and her brother Max Moss.',
    ['WROTE Ada Moss', 'WROTE Max Moss'],
  ],
  [
    'All six episodes were written by Moss’s former assistant, Ivy Bell, and directed by Max Roe.',
    ['WROTE Ivy Bell', 'DIRECTED Max Roe'],
  ],
  [
    'Directed, with great patience, by Ada Moss, the drama follows a family of divers.',
    ['DIRECTED Ada Moss'],
  ],
  [
    'The series is directed by Ada Moss (“Tin Rivers,” “Grey Gulls”) and produced by Ivy Bell.',
    [
      'DIRECTED Ada Moss',
      'PRODUCED Ivy Bell',
      'NOTABLE_WORK Ada Moss > Tin Rivers',
      'NOTABLE_WORK Ada Moss > Grey Gulls',
    ],
  ],
  [
    'Ada Moss (“Tin Rivers”) will direct, and Ivy Bell (“Grey Gulls”) is writing the script.',
    [
      'DIRECTED Ada Moss',
      'WROTE Ivy Bell',
      'NOTABLE_WORK Ada Moss > Tin Rivers',
      'NOTABLE_WORK Ivy Bell > Grey Gulls',
    ],
  ],
  ['Ada Moss, fresh off her Emmy win for “Tin Rivers,” is the showrunner.', ['SHOWRAN Ada Moss']],
  [
    'Ada Moss is best known for creating the Hulu comedy “Tin Rivers.”',
    ['CREATED Ada Moss > Tin Rivers'],
  ],
  [
    'Ada Moss, whose credits include “Tin Rivers” and the BBC drama “Grey Gulls,” is writing all six episodes.',
    ['WROTE Ada Moss', 'NOTABLE_WORK Ada Moss > Tin Rivers', 'NOTABLE_WORK Ada Moss > Grey Gulls'],
  ],
  ['The show comes from the team behind “Tin Rivers.”', []],
  [
    'The show comes from “Tin Rivers” creator Ada Moss and “Grey Gulls” director Ivy Bell.',
    ['CREATED Ada Moss > Tin Rivers', 'DIRECTED Ivy Bell > Grey Gulls'],
  ],
  [
    'Ada Moss replaces Ivy Bell, who left the project in March, as showrunner.',
    ['SHOWRAN Ada Moss'],
  ],
  [
    'Ada Moss takes over as showrunner from Ivy Bell, who ran the first two seasons.',
    ['SHOWRAN Ada Moss', 'SHOWRAN Ivy Bell'],
  ],
  ['Ivy Bell, who had been attached to direct, exited over creative differences.', []],
  ['Ada Moss has stepped in to direct after Ivy Bell departed.', ['DIRECTED Ada Moss']],
  ['Ada Moss will not direct the second season.', []],
  ['No director is attached.', []],
  [
    'Executive producers are Ada Moss, Ivy Bell for Low Lamp, and Tin Kettle’s Max Roe and Jo Lind.',
    [
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'EXECUTIVE_PRODUCED Jo Lind',
    ],
  ],
  [
    'The executive producers are Ada Moss; Ivy Bell and Max Roe of Low Lamp; and, for Hulu, Jo Lind.',
    [
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'EXECUTIVE_PRODUCED Jo Lind',
    ],
  ],
  [
    'Ada Moss serves as executive producer alongside Ivy Bell, Max Roe and Jo Lind.',
    [
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
      'EXECUTIVE_PRODUCED Jo Lind',
    ],
  ],
  [
    'Ada Moss stays on as showrunner, as do fellow executive producers Ivy Bell and Max Roe.',
    [
      'SHOWRAN Ada Moss',
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'EXECUTIVE_PRODUCED Max Roe',
    ],
  ],
  [
    'Also executive producing are Ada Moss and Ivy Bell.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell'],
  ],
  [
    'Ada Moss and Ivy Bell are the producers, while Max Roe is an executive producer.',
    ['PRODUCED Ada Moss', 'PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'Ada Moss and Ivy Bell are on board as EPs.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell'],
  ],
  [
    'Ada Moss produces, with Ivy Bell and Max Roe on board as EPs.',
    ['PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'Ada Moss will exec produce with Low Lamp’s Ivy Bell and Max Roe.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'The music is composed by Ada Moss, with cinematography by Ivy Bell and editing by Max Roe.',
    ['COMPOSED Ada Moss'],
  ],
  ['The film was shot by Ivy Bell and has a score by Ada Moss.', ['COMPOSED Ada Moss']],
  ['Ada Moss’s score is performed by the London Sinfonia.', ['COMPOSED Ada Moss']],
  ['Composer Ada Moss, who scored the first season, is returning.', ['COMPOSED Ada Moss']],
  [
    'Ada Moss is handling the series composition, and Ivy Bell is composing the music together with Max Roe.',
    ['COMPOSED Ivy Bell', 'COMPOSED Max Roe', 'WROTE Ada Moss'],
  ],
  [
    'Writer-director Ada Moss said: “I never wanted it to end.”',
    ['WROTE Ada Moss', 'DIRECTED Ada Moss'],
  ],
  ['Star and co-creator Ada Moss thanked fans on Instagram.', ['CREATED Ada Moss']],
  ['Creator and star Ada Moss will return as Wren.', ['CREATED Ada Moss']],
  ['Ada Moss created, writes and stars in the series.', ['CREATED Ada Moss', 'WROTE Ada Moss']],
  ['Written by and starring Ada Moss, the comedy follows a vet in Hull.', ['WROTE Ada Moss']],
  [
    'The series is written and directed by Ada Moss and stars Ivy Bell and Max Roe.',
    ['WROTE Ada Moss', 'DIRECTED Ada Moss'],
  ],
  [
    'Ada Moss developed the series for television and will serve as showrunner.',
    ['SHOWRAN Ada Moss'],
  ],
  [
    'Ada Moss pens the adaptation, which Ivy Bell will direct.',
    ['WROTE Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  ['Ada Moss adapted the novel for the screen.', ['WROTE Ada Moss']],
  [
    'Ada Moss will pen the screenplay and Ivy Bell will helm.',
    ['WROTE Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'The series hails from Ada Moss, who wrote the pilot and will executive produce.',
    ['WROTE Ada Moss', 'EXECUTIVE_PRODUCED Ada Moss'],
  ],
  ['Produced by Low Lamp Films and Tin Kettle, the series starts filming in May.', []],
  [
    'It is a Low Lamp production, with Ada Moss as producer and Ivy Bell and Max Roe as executive producers.',
    ['PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  ['Ada Moss is represented by CAA and her novel “Tin Rivers” is being adapted by Ivy Bell.', []],
  [
    'Ada Moss was a writer and co-executive producer on “Tin Rivers.”',
    ['WROTE Ada Moss > Tin Rivers'],
  ],
  ['Her other credits include “Tin Rivers” and “Grey Gulls.”', []],
  ['“Tin Rivers,” Ada Moss’s follow-up to “Grey Gulls,” opens in May.', []],
  [
    '“Tin Rivers,” the debut feature of Georgian filmmaker Ada Moss, won the main prize.',
    ['DIRECTED Ada Moss > Tin Rivers'],
  ],
  [
    '“Tin Rivers,” from director Ada Moss, and “Grey Gulls,” a comedy written by Ivy Bell, were also ordered.',
    ['DIRECTED Ada Moss > Tin Rivers', 'WROTE Ivy Bell > Grey Gulls'],
  ],
  [
    'Netflix has also renewed “Tin Rivers,” the fantasy drama from creators Ada Moss and Ivy Bell.',
    ['CREATED Ada Moss > Tin Rivers', 'CREATED Ivy Bell > Tin Rivers'],
  ],
  [
    'It was preceded by “Tin Rivers” (2015), directed by Ada Moss.',
    ['DIRECTED Ada Moss > Tin Rivers'],
  ],
  ['Ada Moss will direct, having made “Tin Rivers” for the same studio.', ['DIRECTED Ada Moss']],
  ['Her producing partner is Ivy Bell, with whom she made “Tin Rivers.”', []],
  [
    'Ada Moss serves as supervising director, while Ivy Bell is head writer.',
    ['DIRECTED Ada Moss', 'WROTE Ivy Bell'],
  ],
  [
    'Producers include Ada Moss and Low Lamp’s Ivy Bell, with Max Roe co-producing.',
    ['PRODUCED Ada Moss', 'PRODUCED Ivy Bell', 'PRODUCED Max Roe'],
  ],
  [
    'The pilot was written by Ada Moss and directed by Ivy Bell, both of whom will executive produce.',
    [
      'WROTE Ada Moss',
      'DIRECTED Ivy Bell',
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
    ],
  ],
  [
    'The pilot, directed by Ada Moss from a teleplay by Ivy Bell & Max Roe, was shot in Leeds.',
    ['DIRECTED Ada Moss', 'WROTE Ivy Bell', 'WROTE Max Roe'],
  ],
  [
    'Ada Moss wrote the pilot episode and Ivy Bell directed it.',
    ['WROTE Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss, Ivy Bell and Max Roe are executive producing via Low Lamp.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'EXECUTIVE_PRODUCED Max Roe'],
  ],
  ['Under the direction of Ada Moss, the film was shot in three weeks.', ['DIRECTED Ada Moss']],
  [
    'Shooting has begun under the direction of Ada Moss, working from her own screenplay.',
    ['DIRECTED Ada Moss', 'WROTE Ada Moss'],
  ],
  [
    'Ada Moss and Ivy Bell, both Emmy winners for “Tin Rivers,” are writing and executive producing.',
    [
      'WROTE Ada Moss',
      'WROTE Ivy Bell',
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
    ],
  ],
  [
    'Ivy Bell is producing for Low Lamp, whose recent films include “Tin Rivers” and “Grey Gulls.”',
    ['PRODUCED Ivy Bell'],
  ],
  ['Ada Moss plays a director in the film.', []],
  ['Ada Moss stars as a writer who moves to the coast.', []],
  ['The commission was made by BBC director of drama Ada Moss.', []],
  ['Ada Moss, head of drama at Channel 4, ordered the series from Low Lamp.', []],
  [
    'From “Tin Rivers” showrunner Ada Moss, the series stars Ivy Bell as a diver.',
    ['SHOWRAN Ada Moss > Tin Rivers'],
  ],
  [
    'Ada Moss, who wrote the BBC drama “Tin Rivers” and the film “Grey Gulls,” has penned all six episodes.',
    ['WROTE Ada Moss > Tin Rivers', 'WROTE Ada Moss > Grey Gulls', 'WROTE Ada Moss'],
  ],
  [
    'Ada Moss is the showrunner and an executive producer; Ivy Bell directed the pilot and also executive produces.',
    [
      'SHOWRAN Ada Moss',
      'EXECUTIVE_PRODUCED Ada Moss',
      'EXECUTIVE_PRODUCED Ivy Bell',
      'DIRECTED Ivy Bell',
    ],
  ],
  [
    'Low Lamp’s Ada Moss and Ivy Bell are executive producers, with Max Roe producing.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell', 'PRODUCED Max Roe'],
  ],
  [
    'The executive producers for Channel 4 are Ada Moss and Ivy Bell.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'EXECUTIVE_PRODUCED Ivy Bell'],
  ],
  [
    'Ada Moss is executive producer, Max Roe is series producer and Ivy Bell directs.',
    ['EXECUTIVE_PRODUCED Ada Moss', 'DIRECTED Ivy Bell'],
  ],
  [
    'Ada Moss, who helmed the first three seasons, has handed over the reins to Ivy Bell.',
    ['DIRECTED Ada Moss'],
  ],
  [
    'Ada Moss is succeeded as showrunner by Ivy Bell, a longtime writer on the series.',
    ['SHOWRAN Ada Moss', 'SHOWRAN Ivy Bell', 'WROTE Ivy Bell'],
  ],
  ['Ivy Bell has been promoted to showrunner.', ['SHOWRAN Ivy Bell']],
  [
    'Ada Moss co-created the series with Ivy Bell and directs three of the six episodes.',
    ['CREATED Ada Moss', 'CREATED Ivy Bell', 'DIRECTED Ada Moss'],
  ],
  [
    'The series was co-created by Ada Moss and Ivy Bell, who also star.',
    ['CREATED Ada Moss', 'CREATED Ivy Bell'],
  ],
  [
    'Max Roe stars in the comedy, which he also co-wrote with Ada Moss.',
    ['WROTE Max Roe', 'WROTE Ada Moss'],
  ],
  [
    'Max Roe, who also executive produces, stars alongside Ivy Bell.',
    ['EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'Max Roe stars and executive produces, and Ada Moss writes.',
    ['EXECUTIVE_PRODUCED Max Roe', 'WROTE Ada Moss'],
  ],
  [
    'In addition to starring, Max Roe will serve as an executive producer.',
    ['EXECUTIVE_PRODUCED Max Roe'],
  ],
  [
    'Max Roe will make his directorial debut with two episodes of the new season.',
    ['DIRECTED Max Roe'],
  ],
  [
    'Ada Moss makes her feature directing debut from her own script.',
    ['DIRECTED Ada Moss', 'WROTE Ada Moss'],
  ],
  [
    'Ada Moss has written all ten episodes and will direct four of them.',
    ['WROTE Ada Moss', 'DIRECTED Ada Moss'],
  ],
  [
    'The book was adapted for television by Ada Moss and Ivy Bell.',
    ['WROTE Ada Moss', 'WROTE Ivy Bell'],
  ],
  ['The series was commissioned by Ada Moss, director of drama, and Ivy Bell, head of comedy.', []],
  [
    'Ada Moss, best known for “Tin Rivers” and for directing “Grey Gulls,” joins as a producer.',
    ['NOTABLE_WORK Ada Moss > Tin Rivers', 'DIRECTED Ada Moss > Grey Gulls', 'PRODUCED Ada Moss'],
  ],
  ['Ada Moss is known for her work on “Tin Rivers.”', ['NOTABLE_WORK Ada Moss > Tin Rivers']],
  [
    'Ada Moss’s previous credits include “Tin Rivers,” “Grey Gulls” and the film “Old Salt.”',
    [
      'NOTABLE_WORK Ada Moss > Tin Rivers',
      'NOTABLE_WORK Ada Moss > Grey Gulls',
      'NOTABLE_WORK Ada Moss > Old Salt',
    ],
  ],
  [
    'Max Roe, whose credits include the stage musical “Tin Rivers” and the podcast “Grey Gulls,” also stars.',
    [],
  ],
  ['Max Roe (Tin Rivers) plays the mayor.', ['NOTABLE_WORK Max Roe > Tin Rivers']],
  ['Max Roe, last seen in “Tin Rivers,” will play the mayor.', []],
  ['Ada Moss beat Ivy Bell (“Tin Rivers”) and Max Roe (“Grey Gulls”) to the prize.', []],
  ['A previous version was to be directed by Ada Moss.', []],
  ['Ada Moss is in talks to direct.', ['DIRECTED Ada Moss']],
  ['Sources say Ada Moss turned down an offer to direct.', []],
  [
    'Netflix’s “Tin Rivers,” created by Ada Moss, will return in May, followed by “Grey Gulls,” which Ivy Bell directs.',
    ['CREATED Ada Moss > Tin Rivers', 'DIRECTED Ivy Bell > Grey Gulls'],
  ],
  ['Ada Moss won an Emmy for directing “Tin Rivers.”', ['DIRECTED Ada Moss > Tin Rivers']],
  ['Ada Moss won the award for best writing for “Tin Rivers.”', ['WROTE Ada Moss > Tin Rivers']],
  [
    '“Tin Rivers,” written by Ada Moss, and Ivy Bell’s “Grey Gulls” are also on the slate.',
    ['WROTE Ada Moss > Tin Rivers'],
  ],
  ['Ada Moss is also developing “Tin Rivers” with Ivy Bell for HBO.', []],
  ['Ada Moss is currently directing “Tin Rivers” for A24.', ['DIRECTED Ada Moss > Tin Rivers']],
  ['The cast also includes Max Roe, who directed “Tin Rivers.”', ['DIRECTED Max Roe > Tin Rivers']],
  ['The original series was created by Ada Moss.', []],
  [
    'Music is by Ada Moss, Ivy Bell edited and Max Roe was director of photography.',
    ['COMPOSED Ada Moss'],
  ],
  ['Original music comes from Ada Moss and Ivy Bell.', ['COMPOSED Ada Moss', 'COMPOSED Ivy Bell']],
  ['Ada Moss provides the score.', ['COMPOSED Ada Moss']],
  ['Costumes are by Ada Moss and production design is by Ivy Bell.', []],
  ['Casting director Ada Moss found the children in Leeds.', []],
  ['Director of photography Ada Moss shot the series in Wales.', []],
  ['Art director Ada Moss and stunt coordinator Ivy Bell round out the crew.', []],
  ['Ada Moss served as story editor and Ivy Bell as line producer.', []],
  ['Ada Moss is associate producer.', []],
  ['The series is run by Ivy Bell.', ['SHOWRAN Ivy Bell']],
  ['The theatre in the town is run by Ivy Bell.', []],
];

describe('the jobs that a sentence gives', () => {
  it.each(SENTENCES)('%s', (text, expected) => {
    expect(jobs(text)).toEqual([...expected].sort());
  });
});
