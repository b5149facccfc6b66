import type { Finding, Story } from './story.ts';

/** What is said of things made for a screen, and of little else. */
const SCREEN =
  /\b(?:films?|movies?|biopic|(?:mini|micro|docu)?series(?! of\b)|sitcoms?|dramas?|comed(?:y|ies)|documentar(?:y|ies)|cartoons?|anime|telenovelas?|telefilms?|episodes?|seasons?|television|TV|screen\w*|Hollywood|Bollywood|cinema|soap operas?|thrillers?|blockbusters?|starr?(?:s|ed|ing)|sequel|prequel|spin-?off|animated|featurette|motion picture|broadcast|aired|premiered)\b/;

/**
 * Without the credits of shows that nothing calls shows, in an article that defines something else: an
 * encyclopedia's quoted names are songs in the life of a singer, books in that of a scholar, and "the
 * director of" leads to offices.
 */
export function withoutUnscreened(found: readonly Finding[], story: Story): Finding[] {
  if (!isElsewhere(story)) return [...found];
  const called = new Map<string, boolean>();
  return found.filter(({ subject, object, sentence }) => {
    const show = [object, subject].find((one) => one?.type === 'Show');
    if (!show) return true;
    const own = story.views[sentence]?.full ?? '';
    if (SCREEN.test(own)) return true;
    const told = called.get(show.name) ?? isCalled(show.name, story);
    called.set(show.name, told);
    return told;
  });
}

function isElsewhere({ reading: { topic } }: Story): boolean {
  if (!topic) return false;
  const { type, field } = topic.definition;
  if (type === 'Person') return field !== 'screen';
  return type === 'Recording' || type === 'Place' || type === 'Other';
}

/** Another sentence says what it is, or the graph knows it. */
function isCalled(name: string, { reading, views, entity }: Story): boolean {
  const show = reading.entities.find((one) => one.name === name && one.type === 'Show');
  if (!show || show.known) return true;
  return views.some(
    ({ full }) =>
      SCREEN.test(full) &&
      [...full.matchAll(/⟦S(\d+)⟧/g)].some(([, id]) => entity(Number(id)) === show),
  );
}
