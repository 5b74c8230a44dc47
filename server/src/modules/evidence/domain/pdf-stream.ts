import { deflateSync, inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNull, PDFNumber, PDFRawStream, PDFStream } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';
import type { EvidenceFault } from './evidence';
import { jpegWithoutNotes } from './jpeg-notes';

/** Ten pages of 200 dots per inch without loss, or hundreds as photographs. */
const MOST_UNPACKED_BYTES = 160 * 1024 * 1024;
/** A3 at 300 dots per inch, and somewhat more. */
const MOST_PIXELS = 30_000_000;

/** A document that is not taken, and why. */
export class UnfitPdf extends Error {
  constructor(readonly fault: EvidenceFault) {
    super(fault);
  }
}

interface Packing {
  readonly filter: string;
  readonly parms: PDFDict | null;
}

const UNPACKED = new Set(['/FlateDecode', '/LZWDecode', '/ASCII85Decode', '/ASCIIHexDecode', '/RunLengthDecode']);
const FAX = new Set(['/CCITTFaxDecode', '/JBIG2Decode']);
/** A photograph inside drawing orders would keep its camera's notes. */
const PHOTOGRAPH_IN_CONTENT = /\/DCT(Decode)?\b/;

/** Unpacks parts of one document, all together within one bound, and packs them again: nothing but their content stays. */
export class Streams {
  private left = MOST_UNPACKED_BYTES;

  constructor(private readonly context: PDFContext) {}

  /** The bytes that are kept and how they are packed, from a part of the document that was brought. */
  repacked(stream: PDFStream, draws: boolean): { bytes: Buffer; filter: string | null; parms: PDFDict | null } {
    const { dict } = stream;
    this.assertSize(dict);
    const packings = packingsOf(dict);
    let bytes: Buffer = Buffer.from(stream.getContents());
    let last: PDFDict | null = null;
    while (packings[0] && UNPACKED.has(packings[0].filter)) {
      const { filter, parms } = packings.shift() as Packing;
      bytes = this.unpacked(bytes, filter, parms);
      last = isPredicted(parms) ? parms : null;
      if (last && packings.length > 0) throw new UnfitPdf('EVIDENCE_PDF_PARTS');
    }
    const [packing, ...more] = packings;
    if (more.length > 0) throw new UnfitPdf('EVIDENCE_PDF_PARTS');
    if (!packing) {
      if (draws && PHOTOGRAPH_IN_CONTENT.test(withoutEscapes(bytes))) throw new UnfitPdf('EVIDENCE_PDF_PARTS');
      return { bytes: deflateSync(bytes), filter: '/FlateDecode', parms: last };
    }
    if (draws) throw new UnfitPdf('EVIDENCE_PDF_PARTS');
    if (packing.filter === '/DCTDecode') {
      const plain = jpegWithoutNotes(bytes);
      if (!plain) throw new UnfitPdf('EVIDENCE_UNREADABLE');
      return { bytes: plain, filter: packing.filter, parms: packing.parms };
    }
    if (FAX.has(packing.filter)) return { bytes, filter: packing.filter, parms: packing.parms };
    // JPEG 2000 carries notes of its own; what is locked or unknown cannot be looked into.
    throw new UnfitPdf('EVIDENCE_PDF_PARTS');
  }

  private unpacked(bytes: Buffer, filter: string, parms: PDFDict | null): Buffer {
    const plain =
      filter === '/FlateDecode' ? this.inflated(bytes) : decodedBy(this.context, bytes, filter, early(parms));
    this.left -= plain.length;
    if (this.left < 0) throw new UnfitPdf('EVIDENCE_PDF_TOO_LARGE');
    return plain;
  }

  private inflated(bytes: Buffer): Buffer {
    try {
      return inflateSync(bytes, { maxOutputLength: Math.max(1, this.left) });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new UnfitPdf(code === 'ERR_BUFFER_TOO_LARGE' ? 'EVIDENCE_PDF_TOO_LARGE' : 'EVIDENCE_UNREADABLE');
    }
  }

  private assertSize(dict: PDFDict): void {
    const [width, height] = ['Width', 'Height'].map((key) => dict.lookup(PDFName.of(key)));
    if (!(width instanceof PDFNumber) || !(height instanceof PDFNumber)) return;
    if (width.asNumber() * height.asNumber() > MOST_PIXELS) throw new UnfitPdf('EVIDENCE_PDF_TOO_LARGE');
  }
}

function decodedBy(context: PDFContext, bytes: Buffer, filter: string, parms: PDFDict | null): Buffer {
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Filter'), PDFName.of(filter.slice(1)));
  if (parms) dict.set(PDFName.of('DecodeParms'), parms);
  return Buffer.from(decodePDFRawStream(PDFRawStream.of(dict, bytes)).decode());
}

/** The one word that unpacking itself needs. */
function early(parms: PDFDict | null): PDFDict | null {
  const value = parms?.lookup(PDFName.of('EarlyChange'));
  if (!parms || !(value instanceof PDFNumber)) return null;
  const only = PDFDict.withContext(parms.context);
  only.set(PDFName.of('EarlyChange'), value);
  return only;
}

function packingsOf(dict: PDFDict): Packing[] {
  const filters = listOf(dict.lookup(PDFName.of('Filter')));
  const parms = listOf(dict.lookup(PDFName.of('DecodeParms')));
  return filters.map((filter, i) => {
    const own = parms[i];
    if (!(filter instanceof PDFName)) throw new UnfitPdf('EVIDENCE_UNREADABLE');
    return { filter: filter.asString(), parms: own instanceof PDFDict ? own : null };
  });
}

function listOf(value: PDFObject | undefined): PDFObject[] {
  if (value === undefined || value === PDFNull) return [];
  return value instanceof PDFArray ? value.asArray().map((_, i) => value.lookup(i) ?? PDFNull) : [value];
}

function isPredicted(parms: PDFDict | null): boolean {
  const predictor = parms?.lookup(PDFName.of('Predictor'));
  return predictor instanceof PDFNumber && predictor.asNumber() > 1;
}

/** `/D#43T` is `/DCT`: names may be written in numbers. */
const withoutEscapes = (content: Buffer): string =>
  content
    .toString('latin1')
    .replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
