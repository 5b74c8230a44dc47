import { inflateSync } from 'node:zlib';

export interface PdfText {
  readonly pages: number;
  /** The lines as they are written, joined by blanks: a sentence reads on over its line breaks. */
  readonly text: string;
}

/** Reads back what a PDF of one of the built-in fonts says: enough for the letters that we make ourselves. */
export function pdfText(pdf: Buffer): PdfText {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const lines = streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown]) =>
      [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)]
        .map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1'))
        .join('')
        .trim(),
    ),
  );
  return { pages: raw.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0, text: lines.join(' ') };
}
