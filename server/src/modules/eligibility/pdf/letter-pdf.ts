import Paper from 'pdfkit';
import type { Locale } from '@tepat/shared';
import type { Letter } from '../domain/letter';

type Page = InstanceType<typeof Paper>;

const MARGIN = 48;
/** How large the print is, in points, and how long a cell may be, in characters. */
interface Setting {
  readonly size: number;
  readonly cell: number;
}

/**
 * The first that fits the page is taken. A long list (a hundred kelurahan) is cut before the print becomes too small to
 * read: the programme's own page shows it whole.
 */
const SETTINGS: readonly Setting[] = [
  ...[9.5, 9, 8.5, 8, 7.5, 7].map((size) => ({ size, cell: 150 })),
  ...[100, 70, 50].map((cell) => ({ size: 6.5, cell })),
  { size: 6, cell: 45 },
];
/** Even of thirty reasons the sentence stays a sentence. */
const SENTENCE_LENGTH = 600;
/** Parts of the width, in the order of the table's columns. */
const WIDTHS = [0.26, 0.1, 0.17, 0.2, 0.27];
/**
 * The letter as PDF, one A4 page in the fonts that every reader has. What those fonts cannot write (anything beyond Latin)
 * becomes a question mark. Throws when a letter does not fit a page even in the smallest print.
 */
export function letterPdf(letter: Letter, locale: Locale): Promise<Buffer> {
  const page = new Paper({
    size: 'A4',
    margin: MARGIN,
    lang: locale,
    displayTitle: true,
    info: { Title: written(letter.title), Author: 'Tepat' },
  });
  const setting = SETTINGS.find((each) => layOut(page, letter, each, false) <= page.page.height - MARGIN);
  if (setting === undefined) throw new RangeError('the letter does not fit one page');
  layOut(page, letter, setting, true);
  return finished(page);
}

/** Goes down the page, writing or only measuring; returns where it ended. */
function layOut(page: Page, letter: Letter, { size, cell: cellLength }: Setting, writes: boolean): number {
  const width = page.page.width - 2 * MARGIN;
  let y = MARGIN;
  const put = (text: string, x: number, w: number, font: string, points: number): number => {
    page.font(font).fontSize(points);
    if (writes) page.text(written(text), x, y, { width: w, lineBreak: true });
    return page.heightOfString(written(text), { width: w });
  };
  const paragraph = (text: string, font: string, points: number): void => {
    y += put(text, MARGIN, width, font, points) + size * 0.7;
  };
  paragraph(letter.title, 'Helvetica-Bold', size + 5);
  for (const [label, value] of letter.about) {
    const height = put(label, MARGIN, 120, 'Helvetica', size);
    y += Math.max(height, put(value, MARGIN + 120, width - 120, 'Helvetica-Bold', size)) + 1.5;
  }
  y += size;
  paragraph(shortened(letter.sentence, SENTENCE_LENGTH), 'Helvetica-Bold', size + 1);
  for (const text of letter.paragraphs) paragraph(text, 'Helvetica', size);
  const lines = letter.table === null ? [] : [letter.table.head, ...letter.table.rows];
  for (const [at, cells] of lines.entries()) {
    const font = at === 0 ? 'Helvetica-Bold' : 'Helvetica';
    let x = MARGIN;
    let height = 0;
    for (const [column, cell] of cells.entries()) {
      const w = width * (WIDTHS[column] ?? 0);
      height = Math.max(height, put(shortened(cell, cellLength), x, w - 6, font, size - 0.5));
      x += w;
    }
    y += height + 2;
    if (writes)
      page
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + width, y)
        .lineWidth(0.4)
        .stroke('#999999');
    y += 2;
  }
  y += size;
  for (const right of letter.rights) paragraph(right, 'Helvetica', size);
  return y;
}

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** What the built-in fonts can write: Latin-1 and the typographer's signs of Windows-1252. */
const written = (text: string): string =>
  text.normalize('NFC').replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/gu, '?');

function finished(page: Page): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    page.on('data', (part: Buffer) => parts.push(part));
    page.on('end', () => resolve(Buffer.concat(parts)));
    page.on('error', reject);
    page.end();
  });
}
