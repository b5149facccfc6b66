import type { OrganizationKind } from '../../kinds.ts';

/**
 * Companies that articles name without saying what they are: general knowledge, like the names of the
 * months. The only names of real things in this source tree; the graph's own names come as a gazetteer.
 */
export const KNOWN_ORGANIZATIONS: Readonly<Record<OrganizationKind, string>> = {
  STREAMER: `Netflix|Hulu|Disney+|Disney Plus|Amazon Prime Video|Prime Video|Amazon Prime|Apple TV+|
    Apple TV Plus|Apple TV|HBO Max|Max|Peacock|Paramount+|Paramount Plus|CBS All Access|Quibi|Tubi|Roku|
    BritBox|Shudder|AMC+|Discovery+|Crunchyroll|Funimation|Stan|BBC iPlayer|ITVX|ITV Hub|All 4|Now TV|
    MGM+|Acorn TV|Crave|Freevee|Viaplay|YouTube Premium|Mubi|DC Universe`,
  NETWORK: `ABC|NBC|CBS|Fox|The CW|PBS|HBO|Showtime|Starz|AMC|FX|FXX|TNT|TBS|USA Network|Syfy|Freeform|
    Bravo|MTV|VH1|BET|E!|Lifetime|Hallmark Channel|History Channel|Discovery Channel|National Geographic|
    Nickelodeon|Cartoon Network|Adult Swim|Disney Channel|Comedy Central|Paramount Network|Spike|Epix|
    Cinemax|Spectrum Originals|Spectrum|BBC One|BBC Two|BBC Three|BBC Four|BBC America|BBC|ITV|ITV2|
    Channel 4|Channel 5|Sky One|Sky Atlantic|Sky|E4|Dave|CBC|CTV|Global|Nine Network|Network Ten|
    Seven Network|RTE|S4C|Canal+|Arte|ZDF|NHK|TV Tokyo|Telemundo|Univision|UPN|The WB|TLC|A&E|WGN America|
    BBC1|BBC2|BBC 1|BBC 2|BBC Television|BBC Alba|BBC Radio|CBBC|CBeebies|CITV|ITV1|Channel Four|Channel Five|More4|
    Film4|UKTV|Gold|HGTV|HGTV Canada|W Network|Food Network|Travel Channel|Animal Planet|Investigation Discovery|
    Science Channel|truTV|TruTV|Sundance TV|SundanceTV|IFC|MyNetworkTV|Ion Television|Oxygen|Logo TV|Game Show Network|
    GSN|Disney XD|Disney Junior|Nick Jr.|Nicktoons|Boomerang|PBS Kids|Playhouse Disney|ABC Family|Fox Kids|Kids' WB|
    Citytv|Teletoon|YTV|Family Channel|Global Television Network|CBC Television|CTV Television Network|Seven Network|
    Network 10|SBS|Foxtel|TVNZ|TV One|TV2|TV3|RTÉ|RTÉ One|TG4|RTL|ProSieben|Sat.1|ARD|TF1|France 2|France 3|M6|RAI|
    Rai 1|Mediaset|Canale 5|Italia 1|Antena 3|Telecinco|TVE|La 1|RTP|SIC|TVI|NRK|SVT|TV 2|Televisa|TV Azteca|
    Canal de las Estrellas|Las Estrellas|TV Globo|Rede Globo|Rede Record|SBT|Caracol Televisión|RCN Televisión|Venevisión|
    ABS-CBN|GMA Network|GMA|TV5|KBS|KBS2|KBS2TV|MBC|tvN|JTBC|OCN|TVB|ATV|CCTV|Hunan Television|Nippon TV|
    Nippon Television|Nippon Television Network|TV Asahi|Fuji TV|Fuji Television|NTV|MBS|Star Plus|StarPlus|Zee TV|
    Colors TV|Sony Entertainment Television|SAB TV|Sun TV|Asianet|Doordarshan|M-Net|ESPN|DuMont|CNBC|MSNBC|Fox News|WWE Network`,
  STUDIO: `Marvel|Lucasfilm|Nintendo|Sony|Legendary Entertainment|Warner Bros.|Warner Bros|Warner Bros. Pictures|Warner Bros. Television|Paramount Pictures|
    Paramount|Universal Pictures|Universal|Columbia Pictures|20th Century Fox|20th Century Studios|
    20th Century|Walt Disney Pictures|Walt Disney Productions|Disney|Pixar|Marvel Studios|DC Studios|
    Lucasfilm|Metro-Goldwyn-Mayer|MGM|United Artists|RKO Radio Pictures|RKO Pictures|Lionsgate|
    Lionsgate Television|A24|Miramax|Focus Features|Sony Pictures|Sony Pictures Television|Tri-Star|
    TriStar Pictures|New Line Cinema|Orion Pictures|DreamWorks|DreamWorks Animation|Legendary|
    Legendary Pictures|Blumhouse|Blumhouse Productions|Amazon Studios|Hammer Film Productions|
    Hanna-Barbera Productions|Working Title|Bad Robot|Skydance|Eon Productions|Famous Players-Lasky|
    Republic Pictures|Allied Artists Pictures|Castle Rock Entertainment|Amblin Entertainment|
    American International Pictures|Searchlight Pictures|Fox Searchlight Pictures|STX Entertainment`,
  PUBLISHER: `Penguin Random House|HarperCollins|Simon & Schuster|Hachette|Macmillan|Scholastic|
    Marvel Comics|DC Comics|Image Comics|Dark Horse Comics|IDW Publishing|Boom! Studios|Graphix`,
  NEWS_OUTLET: `Variety|Deadline|The Hollywood Reporter|Entertainment Weekly|TheWrap|The Wrap|TVLine|
    The Playlist|IndieWire|Collider|Vulture|Vanity Fair|Empire|Rolling Stone|People|Us Weekly|TMZ|
    The Guardian|The Times|The Sun|The Mirror|The Telegraph|Daily Mail|MailOnline|Metro|The Independent|
    The New York Times|The Washington Post|Los Angeles Times|USA Today|Radio Times|Digital Spy|
    Screen Rant|Screen Daily|Total Film|Esquire|GQ|Vogue|Elle|Time Magazine|CNN|Good Morning America|
    The Tonight Show|Hello! Magazine|E! News|Entertainment Tonight|Extra|Page Six|Bleeding Cool|
    Associated Press|Reuters|The Daily Beast|Glamour|Harper's Bazaar|Tatler|PEOPLE`,
};

/** The last word of a company that its name gives away, and what it is. */
export const COMPANY_ENDINGS: Readonly<Record<string, OrganizationKind>> = {
  Pictures: 'STUDIO',
  Studios: 'STUDIO',
  Studio: 'STUDIO',
  Productions: 'STUDIO',
  Entertainment: 'STUDIO',
  Films: 'STUDIO',
  Television: 'STUDIO',
  Media: 'STUDIO',
  Animation: 'STUDIO',
  Signature: 'STUDIO',
  Company: 'STUDIO',
  Cinema: 'STUDIO',
  Film: 'STUDIO',
  Filmes: 'STUDIO',
  Filmproduktion: 'STUDIO',
  Interactive: 'STUDIO',
  Audio: 'STUDIO',
  Fiction: 'STUDIO',
  Features: 'STUDIO',
  Content: 'STUDIO',
  TV: 'NETWORK',
  Corporation: 'STUDIO',
  Network: 'NETWORK',
  Channel: 'NETWORK',
  Comics: 'PUBLISHER',
  Books: 'PUBLISHER',
  Press: 'PUBLISHER',
  Publishing: 'PUBLISHER',
  Magazine: 'NEWS_OUTLET',
  Reporter: 'NEWS_OUTLET',
  Times: 'NEWS_OUTLET',
  Weekly: 'NEWS_OUTLET',
  Broadcasting: 'NETWORK',
  Networks: 'NETWORK',
  Games: 'STUDIO',
  Group: 'STUDIO',
  USA: 'STUDIO',
  Filmworks: 'STUDIO',
  Publications: 'PUBLISHER',
  Publishers: 'PUBLISHER',
  Records: 'PUBLISHER',
};

/** Names that are awards by their form. */
export const AWARD =
  /(?:\b(?:Awards?|Prize|Globes?|Emmys?|BAFTAs?|Oscars?|Grammys?|Grammies)|Palme d'Or)$/;

/** Known names that are words or first names as well: only where the sentence says so are they companies. */
export const DOUBTFUL_ORGANIZATIONS: ReadonlySet<string> = new Set(
  `Max Stan Dave Global Time Empire Extra Metro People Universal Spike Bravo Fox Sky Crave Legendary Elle
   Glamour Lifetime Variety Deadline Disney Spectrum Paramount Collider Vulture Arte Epix Gold Boomerang Oxygen MBC SIC`.split(
    /\s+/,
  ),
);
