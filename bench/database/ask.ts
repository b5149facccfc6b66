import neo4j from 'neo4j-driver';

/** Runs statements on the benchmark's Neo4j, one after another; gives the rows of each. */
export async function ask<Row>(
  uri: string,
  ...statements: readonly string[]
): Promise<readonly Row[][]> {
  const driver = neo4j.driver(uri, undefined, { disableLosslessIntegers: true });
  try {
    const answers: Row[][] = [];
    for (const statement of statements) {
      const { records } = await driver.executeQuery(statement);
      answers.push(records.map((record) => record.toObject() as Row));
    }
    return answers;
  } finally {
    await driver.close();
  }
}
