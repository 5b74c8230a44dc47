import { CsvError, parse } from 'csv-parse/sync';

/** One record; `line` is the line of the (unpacked) file on which it ends. */
export interface SourceRow {
  line: number;
  cells: string[];
}

/** Quotes that do not fit together, or a record without an end. `code` is the parser's. */
export class BrokenRecord extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A record longer than this is a quote that was never closed, not a row. */
const LONGEST_RECORD = 64 * 1024;
/** Lines with quotes are parsed together, up to so many characters. */
const QUOTED_AT_ONCE = 256 * 1024;
const TOO_LONG = 'CSV_MAX_RECORD_SIZE';
/** Stands for a line end that is not known yet: occurs in no text. */
const NO_END = '\uDFFF\uDFFF';
const BYTE_ORDER_MARK = '\uFEFF';
const CARRIAGE_RETURN = 13;

/**
 * Records out of the text of a CSV file, piece by piece. What stands on a line without a quote is told by its commas,
 * ten times as fast as a parser that must look at each character; lines with quotes, and records over several lines,
 * are the parser's. Blank lines are passed over.
 */
export class CsvRecords {
  private line = 0;
  /** The beginning of a line whose end has not come yet. */
  private rest = '';
  /** Whole lines for the parser; they stand before everything else that is not given out yet. */
  private quoted = '';
  /** Characters of a quoted record that has not ended, 0 = none. */
  private open = 0;
  private newline: '\n' | '\r' | null = null;

  /** @throws BrokenRecord, when `lastLine` is the last line that was read well */
  take(text: string): SourceRow[] {
    const data = this.newline === null ? this.begin(this.rest + text) : this.rest + text;
    const newline = this.newline ?? NO_END;
    const rows: SourceRow[] = [];
    let quote = data.indexOf('"');
    let at = 0;
    for (let end = data.indexOf(newline); end >= 0; end = data.indexOf(newline, at)) {
      if (quote >= 0 && quote < at) quote = data.indexOf('"', at);
      if (end - at > LONGEST_RECORD) throw new BrokenRecord(TOO_LONG);
      if (this.open === 0 && (quote < 0 || quote > end)) this.splitLine(data, at, end, rows);
      else this.queueLine(data.slice(at, end + 1), rows);
      at = end + 1;
    }
    this.rest = data.slice(at);
    if (this.rest.length > LONGEST_RECORD) throw new BrokenRecord(TOO_LONG);
    if (this.open === 0) this.parseQuoted(rows);
    return rows;
  }

  /** What is left when the file has ended. */
  end(): SourceRow[] {
    const rows: SourceRow[] = [];
    if (this.rest !== '') this.queueLine(this.rest, rows);
    this.parseQuoted(rows);
    return rows;
  }

  /** The last line that was read well. */
  get lastLine(): number {
    return this.line;
  }

  /** The first line end tells which one the file has. */
  private begin(text: string): string {
    const at = text.search(/[\r\n]/);
    if (at >= 0 && at < text.length - 1) this.newline = text[at] === '\n' || text[at + 1] === '\n' ? '\n' : '\r';
    else if (text[at] === '\n') this.newline = '\n';
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }

  private splitLine(data: string, from: number, to: number, rows: SourceRow[]): void {
    if (this.quoted !== '') this.parseQuoted(rows);
    this.line += 1;
    const end = to > from && data.charCodeAt(to - 1) === CARRIAGE_RETURN ? to - 1 : to;
    if (end > from) rows.push({ line: this.line, cells: data.slice(from, end).split(',') });
  }

  private queueLine(line: string, rows: SourceRow[]): void {
    this.quoted += line;
    // A record ends with a line after which every quote has its partner.
    const odd = line.split('"').length % 2 === 0;
    this.open = this.open > 0 !== odd ? this.open + line.length : 0;
    if (this.open > LONGEST_RECORD) throw new BrokenRecord(TOO_LONG);
    if (this.open === 0 && this.quoted.length > QUOTED_AT_ONCE) this.parseQuoted(rows);
  }

  private parseQuoted(rows: SourceRow[]): void {
    if (this.quoted === '') return;
    const text = this.quoted;
    this.quoted = '';
    try {
      parse(text, {
        relax_column_count: true,
        record_delimiter: this.newline === '\r' ? '\r' : ['\r\n', '\n'],
        on_record: (cells: string[]) => {
          this.line += 1;
          for (const cell of cells) if (cell.includes('\n')) this.line += cell.split('\n').length - 1;
          if (cells.length > 1 || cells[0] !== '') rows.push({ line: this.line, cells });
          return null;
        },
      });
    } catch (error) {
      throw error instanceof CsvError ? new BrokenRecord(error.code) : error;
    }
  }
}
