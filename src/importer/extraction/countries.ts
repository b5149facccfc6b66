/**
 * Countries, and the larger regions that trade news names like them: general knowledge. Those that are
 * given names or well-known titles as well (Chad, Georgia, Jordan) are left out.
 */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|
Belize|Bolivia|Bosnia|Botswana|Brazil|Bulgaria|Burma|Cambodia|Cameroon|Canada|Catalonia|Chile|Colombia|Congo|
Costa Rica|Croatia|Cyprus|Czechia|Czech Republic|Denmark|Dominican Republic|Ecuador|Egypt|El Salvador|England|
Estonia|Ethiopia|Finland|France|Germany|Ghana|Greece|Greenland|Guatemala|Haiti|Honduras|Hong Kong|Hungary|
Iceland|Indonesia|Iran|Iraq|Ireland|Italy|Ivory Coast|Jamaica|Japan|Kazakhstan|Kosovo|Kuwait|Latvia|Lebanon|
Liberia|Libya|Lithuania|Luxembourg|Macedonia|Madagascar|Malawi|Malaysia|Mali|Malta|Mexico|Moldova|Monaco|
Mongolia|Montenegro|Morocco|Mozambique|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|
North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|
Poland|Portugal|Puerto Rico|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Singapore|
Slovakia|Slovenia|Somalia|South Africa|South Korea|Soviet Union|Spain|Sri Lanka|Sudan|Sweden|Switzerland|
Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|Türkiye|Uganda|Ukraine|United Arab Emirates|United Kingdom|
United States|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Yemen|Yugoslavia|Zambia|Zimbabwe|Africa|Asia|Europe|
North America|South America|Latin America|Central America|Scandinavia|Quebec|Québec|Ontario|Nova Scotia|
British Columbia|New England|New South Wales`
    .split('|')
    .map((name) => name.trim()),
);
