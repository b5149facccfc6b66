/** Words for genres; a hyphen or a slash between two of them parts them, a longer phrase goes first. */
const GENRES =
  `romantic comedy|science fiction|sci-fi|film noir|neo-noir|coming-of-age|superhero|martial arts|
  true crime|period drama|police procedural|soap opera|teen drama|legal drama|medical drama|
  dark comedy|black comedy|psychological thriller|psychological horror|political thriller|
  reality|game show|talk show|sword and sorcery|anthology|fantasy|horror|thriller|drama|comedy|crime|mystery|
  adventure|action|musical|western|war|biographical|historical|documentary|animated|romance|romantic|
  spy|heist|satirical|satire|sitcom|dramedy|supernatural|slasher|disaster|sports|family|teen|biopic|
  melodrama|noir|epic|erotic|gothic|survival|post-apocalyptic|dystopian|espionage|mockumentary|
  blaxploitation|silent|swashbuckler`
    .split('|')
    .map((genre) => genre.trim());
const PATTERN = new RegExp(
  `(?<![\\w-])(?:${[...GENRES].sort((a, b) => b.length - a.length).join('|')})(?![\\w])`,
  'gi',
);
/** One name for each genre, whatever the article calls it. */
const CANONICAL: Readonly<Record<string, string>> = {
  'sci-fi': 'science fiction',
  romantic: 'romance',
  satirical: 'satire',
  animated: 'animation',
  biographical: 'biography',
  biopic: 'biography',
  noir: 'film noir',
  swashbuckler: 'swashbuckler',
};

/** The genres in the words before and including "film" or "series", each once, in order. */
export function genresIn(words: string): string[] {
  const spaced = words
    .replace(/(?<=\w{4})[/](?=\w)/g, ' / ')
    .replace(
      /\b(?!live-action|coming-of-age|neo-noir|sci-fi|post-apocalyptic)(\w{3,})-(?=\w{4})/g,
      '$1 ',
    );
  const found = [...spaced.matchAll(PATTERN)].map(([genre]) => {
    const lower = genre.toLowerCase();
    return CANONICAL[lower] ?? lower;
  });
  // "Fantasy epic": after a genre it is a noun that praises.
  const praised = /\w epic$/i.test(words.trim()) && found.length > 1;
  return [...new Set(found)].filter(
    (genre) => genre !== 'silent' && !(praised && genre === 'epic'),
  );
}
