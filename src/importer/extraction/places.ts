import { COUNTRIES } from './countries.ts';

/**
 * Countries, their parts and cities whose names need no word beside them to be a place's: general
 * knowledge, like the names of the months. Titles may look the same, so what is said of a name outweighs it.
 */
const PLACES: ReadonlySet<string> = new Set([
  ...COUNTRIES,
  ...`Australia|China|Cuba|Czechoslovakia|East Germany|West Germany|India|Israel|Kenya|Korea|Myanmar|
   The Netherlands|United States of America|Great Britain|Britain|Eastern Europe|Western Europe|
   Southeast Asia|Middle East|Caribbean|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|
   Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|
   Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
   New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|
   Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|
   Wyoming|Alberta|Manitoba|Saskatchewan|Queensland|Tasmania|Yorkshire|Cornwall|Kerala|Tamil Nadu|
   Maharashtra|Punjab|West Bengal|Bavaria|Sicily|Tuscany|New York City|Los Angeles|San Francisco|
   San Diego|Boston|Philadelphia|Seattle|Detroit|Houston|Dallas|Las Vegas|Miami|Atlanta|Baltimore|
   Cleveland|Pittsburgh|New Orleans|St. Louis|Minneapolis|Washington, D.C.|Toronto|Montreal|Vancouver|
   Ottawa|London|Manchester|Liverpool|Birmingham|Leeds|Glasgow|Edinburgh|Cardiff|Belfast|Dublin|
   Brighton|Bristol|Paris|Marseille|Lyon|Berlin|Hamburg|Munich|Frankfurt|Cologne|Vienna|Zurich|Geneva|
   Rome|Milan|Naples|Venice|Turin|Florence|Madrid|Barcelona|Seville|Lisbon|Porto|Brussels|Antwerp|Ghent|
   Amsterdam|Rotterdam|Copenhagen|Stockholm|Gothenburg|Oslo|Bergen|Helsinki|Reykjavik|Warsaw|Kraków|
   Prague|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Athens|Istanbul|Ankara|Moscow|Saint Petersburg|
   St. Petersburg|Leningrad|Kiev|Kyiv|Minsk|Riga|Vilnius|Tallinn|Cairo|Alexandria|Lagos|Nairobi|
   Johannesburg|Cape Town|Casablanca|Tunis|Jerusalem|Tel Aviv|Beirut|Damascus|Baghdad|Tehran|Dubai|
   Mumbai|Bombay|Delhi|New Delhi|Kolkata|Calcutta|Chennai|Madras|Bangalore|Hyderabad|Kochi|Karachi|
   Lahore|Dhaka|Colombo|Bangkok|Hanoi|Saigon|Jakarta|Surabaya|Manila|Kuala Lumpur|Beijing|Shanghai|
   Taipei|Seoul|Busan|Tokyo|Osaka|Kyoto|Hokkaido|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|
   Wellington|Mexico City|Havana|Bogotá|Caracas|Lima|Santiago|Buenos Aires|Montevideo|Rio de Janeiro|
   São Paulo`
    .split('|')
    .map((name) => name.trim()),
]);

/** Whether a name is, by itself, that of a country, a part of one or a well-known city. */
export function isWellKnownPlace(name: string): boolean {
  return PLACES.has(name);
}
