/**
 * Countries, their parts and cities whose names need no word beside them to be a place's: general
 * knowledge, like the names of the months. Titles may look the same, so what is said of a name outweighs it.
 */
const PLACES: ReadonlySet<string> = new Set(
  `Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|
   Belgium|Bolivia|Bosnia|Botswana|Brazil|Bulgaria|Burma|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|
   Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechoslovakia|Denmark|Dominican Republic|Ecuador|Egypt|
   El Salvador|England|Estonia|Ethiopia|Finland|France|Germany|East Germany|West Germany|Ghana|Greece|Guatemala|
   Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Northern Ireland|Israel|Italy|
   Jamaica|Japan|Kazakhstan|Kenya|Korea|South Korea|North Korea|Kosovo|Kuwait|Latvia|Lebanon|Libya|Lithuania|
   Luxembourg|Macedonia|Malaysia|Malta|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|
   Nepal|Netherlands|The Netherlands|New Zealand|Nicaragua|Nigeria|Norway|Pakistan|Palestine|Panama|Paraguay|
   Peru|Philippines|Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|
   Singapore|Slovakia|Slovenia|Somalia|South Africa|Soviet Union|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|
   Taiwan|Tanzania|Thailand|Tunisia|Turkey|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|
   United States of America|Great Britain|Britain|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|
   Zambia|Zimbabwe|Africa|South America|North America|Latin America|Europe|Eastern Europe|Western Europe|Asia|
   Southeast Asia|Middle East|Scandinavia|Caribbean|Alabama|Alaska|Arizona|Arkansas|California|Colorado|
   Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|
   Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|
   New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|
   South Dakota|Tennessee|Texas|Utah|Vermont|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|
   Alberta|Manitoba|Saskatchewan|Nova Scotia|New South Wales|Queensland|Tasmania|Yorkshire|Cornwall|Kerala|
   Tamil Nadu|Maharashtra|Punjab|West Bengal|Bavaria|Catalonia|Sicily|Tuscany|New York City|Los Angeles|
   San Francisco|San Diego|Boston|Philadelphia|Seattle|Detroit|Houston|Dallas|Las Vegas|Miami|Atlanta|Baltimore|
   Cleveland|Pittsburgh|New Orleans|St. Louis|Minneapolis|Washington, D.C.|Toronto|Montreal|Vancouver|Ottawa|
   London|Manchester|Liverpool|Birmingham|Leeds|Glasgow|Edinburgh|Cardiff|Belfast|Dublin|Brighton|Bristol|Paris|
   Marseille|Lyon|Berlin|Hamburg|Munich|Frankfurt|Cologne|Vienna|Zurich|Geneva|Rome|Milan|Naples|Venice|Turin|
   Florence|Madrid|Barcelona|Seville|Lisbon|Porto|Brussels|Antwerp|Ghent|Amsterdam|Rotterdam|Copenhagen|Stockholm|
   Gothenburg|Oslo|Bergen|Helsinki|Reykjavik|Warsaw|Kraków|Prague|Budapest|Bucharest|Sofia|Belgrade|Zagreb|Athens|
   Istanbul|Ankara|Moscow|Saint Petersburg|St. Petersburg|Leningrad|Kiev|Kyiv|Minsk|Riga|Vilnius|Tallinn|Cairo|
   Alexandria|Lagos|Nairobi|Johannesburg|Cape Town|Casablanca|Tunis|Jerusalem|Tel Aviv|Beirut|Damascus|Baghdad|
   Tehran|Dubai|Mumbai|Bombay|Delhi|New Delhi|Kolkata|Calcutta|Chennai|Madras|Bangalore|Hyderabad|Kochi|Karachi|
   Lahore|Dhaka|Colombo|Bangkok|Hanoi|Saigon|Jakarta|Surabaya|Manila|Kuala Lumpur|Beijing|Shanghai|Hong Kong|
   Taipei|Seoul|Busan|Tokyo|Osaka|Kyoto|Hokkaido|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Wellington|
   Mexico City|Havana|Bogotá|Caracas|Lima|Santiago|Buenos Aires|Montevideo|Rio de Janeiro|São Paulo`
    .split('|')
    .map((name) => name.trim()),
);

/** Whether a name is, by itself, that of a country, a part of one or a well-known city. */
export function isWellKnownPlace(name: string): boolean {
  return PLACES.has(name);
}
