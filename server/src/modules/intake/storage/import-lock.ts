import type { Connection } from 'mysql2/promise';

/** Holds a file for the life of the connection, so that it is never read by two at once; false when somebody else has it. */
export async function lockImport(connection: Connection, importId: number): Promise<boolean> {
  const [rows] = await connection.query("SELECT GET_LOCK(CONCAT(DATABASE(), '.import.', ?), 0) AS held", [importId]);
  return Number((rows as { held: number }[])[0]?.held) === 1;
}

/** One commit of files at a time in a database: the second waits for it. */
export async function lockCommits(connection: Connection, seconds: number): Promise<boolean> {
  const [rows] = await connection.query("SELECT GET_LOCK(CONCAT(DATABASE(), '.commit'), ?) AS held", [seconds]);
  return Number((rows as { held: number }[])[0]?.held) === 1;
}
