/**
 * Takes the lock, or takes it again, for its holder; no row where another holds it. The first SET
 * makes a second importer wait until the first one's statement is through.
 */
export const TAKE_LOCK = `
  MERGE (l:WriterLock {id: 'writer'})
  SET l.askedAt = $now
  WITH l
  WHERE coalesce(l.holder, '') IN ['', $holder] OR l.until < $now
  SET l.holder = $holder, l.until = $until
  RETURN l.holder AS holder`;

export const READ_LOCK = `
  MATCH (l:WriterLock {id: 'writer'})
  RETURN l.holder AS holder, l.until AS until`;

export const RELEASE_LOCK = `
  MATCH (l:WriterLock {id: 'writer'})
  WHERE l.holder = $holder
  SET l.holder = '', l.until = ''`;
