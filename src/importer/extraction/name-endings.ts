/** Last words of names of places, events and bodies, which are neither shows nor people. */
const LAST =
  `War Wars Treaty Agreement Protocol Revolution Rebellion Championship Championships Cup Olympics Games
  League Tournament Conference Festival University College Institute Museum Cathedral Church Hospital
  Airport Station Railway River Sea Ocean Strait Peninsula Islands County Province Sultanate Empire
  Navy Army Forces Regiment Brigade Squadron Party Parliament Senate Ministry Commission Committee
  Federation Association Union Society Exchange Orchestra Choir Philharmonic Award Awards Prize Act
  Bridge Square Theatre Theater Stadium Arena Cemetery Palace`
    .split(/\s+/)
    .join('|');
/** "World War II", "2002 Winter Olympics", "Battle of ...", "University of ...". */
const NO_SHOW = new RegExp(
  `^(?:(?!The )(?:[^ ]+ ){1,6}(?:${LAST})(?: (?:I|II|of .+))?|(?:Battle|Siege|Treaty|University|Duke|Duchess|Bishop|Archbishop|Earl|Republic|Ministry|Church|Gulf|Isle|Strait) of .+)$`,
);

/** Whether a name is, by its words, that of a place, an event or a body; titles may look the same. */
export function namesNoShow(name: string): boolean {
  return NO_SHOW.test(name);
}
