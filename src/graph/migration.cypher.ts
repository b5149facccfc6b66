/** The migration steps that this graph has had. */
export const APPLIED_MIGRATIONS = `
  MATCH (m:Migration)
  RETURN m.number AS number, m.checksum AS checksum
  ORDER BY number`;

/** Notes that a migration step was applied. */
export const RECORD_MIGRATION = `
  MERGE (m:Migration {number: $number})
  SET m.checksum = $checksum, m.appliedAt = $appliedAt`;
