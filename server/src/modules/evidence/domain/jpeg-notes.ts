const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const COMMENT = 0xfe;
const APP0 = 0xe0;
/** Adobe's mark: without it the colours of some pictures turn. */
const APP14 = 0xee;
const APP15 = 0xef;
const ADOBE_BYTES = 16;

/**
 * The JPEG of a PDF without what its camera wrote (place, moment, thumbnail, comments, profiles) and without what stands
 * behind its end; its pixels stay as they are, because a scanned page has more of them than a photograph may have. Null
 * where it is not built as a JPEG is.
 */
export function jpegWithoutNotes(bytes: Buffer): Buffer | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of these may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return Buffer.concat([...kept, bytes.subarray(at, at + 2)]);
    if (marker < 0xc0 || at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const part = bytes.subarray(at, marker === SOS ? endOfScan(bytes, end) : end);
    if (isPicture(marker)) kept.push(part);
    else if (marker === APP14 && part.subarray(4, 9).toString('latin1') === 'Adobe') {
      kept.push(Buffer.from([0xff, APP14, 0, ADOBE_BYTES - 2]), part.subarray(4, ADOBE_BYTES));
    }
    at += part.length;
  }
  return null;
}

const isPicture = (marker: number): boolean => (marker < APP0 || marker > APP15) && marker !== COMMENT;

/** Packed pixels last until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
}
