/** One finding, as the report has it. */
export interface Finding {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

const ERROR_COLUMNS = ['_import', '_line', '_errors'] as const;

/**
 * The file as it was chosen, with the error columns of the province's error files behind its own: every row stays where it is, and
 * put right it is sent again as it is. It is made here, so that no number leaves the server a second time.
 */
export function errorFile(text: string, name: string, findings: readonly Finding[]): string {
  const byLine = new Map<number, string[]>();
  for (const { line, column, message } of findings) {
    byLine.set(line, [...(byLine.get(line) ?? []), column === '' ? message : `${column}: ${message}`]);
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines
    .map((row, at) => {
      if (row === '') return row;
      if (at === 0) return `${row},${ERROR_COLUMNS.join(',')}`;
      return `${row},${quoted(name)},${at + 1},${quoted((byLine.get(at + 1) ?? []).join('; '))}`;
    })
    .join('\n');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
