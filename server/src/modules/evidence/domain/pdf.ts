import { inflateSync } from 'node:zlib';
import type { EvidenceFault } from './evidence';

/**
 * What makes a document do something, carries another file along, or keeps us from looking. A scan of a letter has none of
 * it. Names of two letters are left out: packed pictures hold them by chance, and they do nothing without one of these.
 */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|OpenAction|RichMedia|XFA|SubmitForm|ImportData|GoToE|GoToR|Encrypt)\b/;
const OBJECT_STREAM = /\/Type\s*\/ObjStm/;
const STREAM = /<<(?:(?!endobj)[\s\S]){0,2000}?>>\s*stream\r?\n/g;
const END_OF_FILE = '%%EOF';
const MOST_UNPACKED_BYTES = 8 * 1024 * 1024;
const MOST_OBJECT_STREAMS = 2000;

/**
 * A PDF that only shows pages, cut off behind its end; one that does more is refused, not repaired: whoever has it can print it
 * into a plain one or photograph the paper. Parts that pack other parts are unpacked within a bound to look inside.
 */
export function plainPdf(bytes: Buffer): Buffer | EvidenceFault {
  const end = bytes.lastIndexOf(END_OF_FILE);
  if (end < 0) return 'EVIDENCE_UNREADABLE';
  const document = bytes.subarray(0, end + END_OF_FILE.length);
  const text = document.toString('latin1');
  if (ACTIVE.test(withoutEscapes(text))) return 'EVIDENCE_ACTIVE_PDF';
  let unpacked = 0;
  let streams = 0;
  for (const { 0: head, index } of text.matchAll(STREAM)) {
    const names = withoutEscapes(head);
    if (!OBJECT_STREAM.test(names)) continue;
    streams += 1;
    if (streams > MOST_OBJECT_STREAMS) return 'EVIDENCE_ACTIVE_PDF';
    const start = index + head.length;
    const inside = unpackedText(
      names,
      document.subarray(start, document.indexOf('endstream', start)),
      MOST_UNPACKED_BYTES - unpacked,
    );
    // What cannot be looked into cannot be called harmless.
    if (inside === null || ACTIVE.test(withoutEscapes(inside))) return 'EVIDENCE_ACTIVE_PDF';
    unpacked += inside.length;
  }
  return document;
}

/** `/J#61vaScript` is `/JavaScript`: names may be written in numbers. */
function withoutEscapes(text: string): string {
  return text.replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function unpackedText(names: string, packed: Buffer, atMost: number): string | null {
  const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(names)?.[1]?.replaceAll(/[[\]\s]/g, '');
  if (filter === undefined) return packed.length <= atMost ? packed.toString('latin1') : null;
  if (filter !== '/FlateDecode' || atMost <= 0) return null;
  try {
    return inflateSync(packed, { maxOutputLength: atMost }).toString('latin1');
  } catch {
    return null;
  }
}
