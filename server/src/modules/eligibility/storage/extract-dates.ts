import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { ExtractDates, ExtractSource } from '../domain/sources';

const SOURCE_OF_KIND: Readonly<Record<string, ExtractSource>> = {
  'civil-registry': 'CIVIL_REGISTRY',
  assets: 'ASSETS',
  institutions: 'INSTITUTIONS',
  'central-programs': 'CENTRAL_PROGRAMS',
  disability: 'DISABILITY_REGISTER',
  sanctions: 'SANCTIONS',
};

/** How old each extract is, as of a revision: the latest reference date among the files that were committed by then. */
export async function extractDates(sql: Sql, revision: number): Promise<ExtractDates> {
  const rows = await sql.rows<{ kind: string; extractedOn: PlainDate }>(
    `SELECT kind, MAX(reference_date) AS extractedOn FROM import_file
      WHERE revision IS NOT NULL AND revision <= ? GROUP BY kind`,
    [revision],
  );
  const dates: Partial<Record<ExtractSource, PlainDate>> = {};
  for (const { kind, extractedOn } of rows) {
    const source = SOURCE_OF_KIND[kind];
    if (source) dates[source] = extractedOn;
  }
  return dates;
}
