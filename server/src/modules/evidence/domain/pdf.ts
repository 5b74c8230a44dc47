import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFHeader,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFWriter,
} from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { MOST_EVIDENCE_BYTES } from './evidence';
import type { EvidenceFault } from './evidence';
import { LOST_WITH_THEM, roleUnder, type Role } from './pdf-parts';
import { Streams, UnfitPdf } from './pdf-stream';

const MOST_PAGES = 100;
const MOST_PARTS = 50_000;
/** Packed again it may grow a little. */
const MOST_WRITTEN_BYTES = 1.5 * MOST_EVIDENCE_BYTES;
/** Of what a page inherits from the group of pages that it stands in. */
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** Marks that show nothing of their own. */
const SHOWS_NOTHING = new Set(['/Link', '/Popup']);
const HIDDEN = 2;
const LOCK = /\/Encrypt\s/;

const name = (text: string): PDFName => PDFName.of(text);

/**
 * The document written anew from what its pages show. Nothing else is carried over, so nothing has to be found: what acts is
 * left behind however it is hidden. What would be lost with it and belongs to the paper (attachments, forms that draw
 * themselves, marks laid over a page) is refused. The same file becomes the same bytes.
 */
export async function plainPdf(bytes: Buffer): Promise<Buffer | EvidenceFault> {
  try {
    const options = { throwOnInvalidObject: true, updateMetadata: false, ignoreEncryption: true, parseSpeed: Infinity };
    const { context } = await PDFDocument.load(bytes, options);
    if (context.trailerInfo.Encrypt) return 'EVIDENCE_PDF_LOCKED';
    const written = await new Rewriting(context).written();
    return written.length > MOST_WRITTEN_BYTES ? 'EVIDENCE_PDF_TOO_LARGE' : written;
  } catch (error) {
    if (error instanceof UnfitPdf) return error.fault;
    // Whatever its reader stumbles over: it cannot be called harmless. Of a locked one these may be the parts themselves.
    return LOCK.test(bytes.toString('latin1')) ? 'EVIDENCE_PDF_LOCKED' : 'EVIDENCE_UNREADABLE';
  }
}

interface Page {
  readonly dict: PDFDict;
  readonly inherited: ReadonlyMap<string, PDFObject>;
}

class Rewriting {
  private readonly target = PDFContext.create();
  private readonly streams: Streams;
  private readonly copies = new Map<string, PDFRef>();
  private readonly due: (() => void)[] = [];
  private parts = 0;

  constructor(private readonly source: PDFContext) {
    this.streams = new Streams(source);
  }

  async written(): Promise<Buffer> {
    this.assertNothingIsLost();
    const pages = this.pages();
    if (pages.length === 0) throw new UnfitPdf('EVIDENCE_UNREADABLE');
    const tree = this.target.nextRef();
    const kids = PDFArray.withContext(this.target);
    for (const page of pages) kids.push(this.page(page, tree));
    // Parts wait here rather than call each other: a chain of any length takes no stack.
    for (let next = this.due.shift(); next; next = this.due.shift()) next();
    this.target.assign(tree, this.target.obj({ Type: 'Pages', Kids: kids, Count: pages.length }));
    this.target.trailerInfo.Root = this.target.register(this.target.obj({ Type: 'Catalog', Pages: tree }));
    this.target.header = PDFHeader.forVersion(1, 7);
    return Buffer.from(await PDFWriter.forContext(this.target, Infinity).serializeToBuffer());
  }

  private assertNothingIsLost(): void {
    for (const [, object] of this.source.enumerateIndirectObjects()) {
      const found = [object];
      for (let part = found.pop(); part; part = found.pop()) {
        if (part instanceof PDFArray) found.push(...part.asArray());
        if (part instanceof PDFStream) found.push(part.dict);
        if (!(part instanceof PDFDict)) continue;
        for (const [key, value] of part.entries()) {
          if (LOST_WITH_THEM.has(key.asString()) && !isEmpty(part.lookup(key))) {
            throw new UnfitPdf('EVIDENCE_ACTIVE_PDF');
          }
          found.push(value);
        }
      }
    }
  }

  /** In the order of the tree; a tree that turns back on itself is none. */
  private pages(): Page[] {
    const catalog = this.source.lookup(this.source.trailerInfo.Root);
    const root = catalog instanceof PDFDict ? catalog.get(name('Pages')) : undefined;
    const pages: Page[] = [];
    const seen = new Set<PDFDict>();
    const open: { object: PDFObject | undefined; inherited: ReadonlyMap<string, PDFObject> }[] = [
      { object: root, inherited: new Map() },
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const dict = this.source.lookup(next.object);
      if (!(dict instanceof PDFDict) || seen.has(dict)) throw new UnfitPdf('EVIDENCE_UNREADABLE');
      seen.add(dict);
      if (seen.size > 2 * MOST_PAGES) throw new UnfitPdf('EVIDENCE_PDF_TOO_LARGE');
      const inherited = new Map(next.inherited);
      for (const key of INHERITED) {
        const own = dict.get(name(key));
        if (own) inherited.set(key, own);
      }
      const kids = dict.lookup(name('Kids'));
      if (kids instanceof PDFArray) {
        for (const object of kids.asArray().toReversed()) open.push({ object, inherited });
        continue;
      }
      pages.push({ dict, inherited });
      if (pages.length > MOST_PAGES) throw new UnfitPdf('EVIDENCE_PDF_TOO_LARGE');
    }
    return pages;
  }

  private page({ dict, inherited }: Page, tree: PDFRef): PDFRef {
    this.assertNoMarks(dict.lookup(name('Annots')));
    const copy = this.target.obj({ Type: 'Page', Parent: tree });
    for (const [key, value] of inherited) {
      copy.set(name(key), this.copied(value, key === 'Resources' ? 'RESOURCES' : 'PART'));
    }
    for (const key of ['UserUnit', 'Group']) {
      const own = dict.get(name(key));
      if (own) copy.set(name(key), this.copied(own, 'PART'));
    }
    const contents = dict.get(name('Contents'));
    if (contents) copy.set(name('Contents'), this.copied(contents, 'DRAWING'));
    return this.target.register(copy);
  }

  /** Notes, stamps, filled fields and signatures lie over the page: without them it would say something else. */
  private assertNoMarks(marks: PDFObject | undefined): void {
    if (marks === undefined || marks === PDFNull) return;
    if (!(marks instanceof PDFArray)) throw new UnfitPdf('EVIDENCE_UNREADABLE');
    for (let i = 0; i < marks.size(); i++) {
      const mark = marks.lookup(i);
      if (!(mark instanceof PDFDict)) continue;
      const flags = mark.lookup(name('F'));
      const isHidden = flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0;
      const kind = mark.lookup(name('Subtype'));
      const showsNothing = kind instanceof PDFName && SHOWS_NOTHING.has(kind.asString());
      if (!isHidden && !showsNothing) throw new UnfitPdf('EVIDENCE_ACTIVE_PDF');
    }
  }

  private copied(object: PDFObject, role: Role): PDFObject {
    if (object instanceof PDFRef) return this.copiedRef(object, role);
    if (object instanceof PDFStream) return this.copiedStream(object, role);
    if (object instanceof PDFDict) return this.copiedDict(object, role);
    if (object instanceof PDFArray) {
      const list = PDFArray.withContext(this.target);
      for (const entry of object.asArray()) list.push(this.copied(entry, role));
      return list;
    }
    return object;
  }

  private copiedRef(ref: PDFRef, role: Role): PDFObject {
    const object = this.source.lookup(ref);
    if (object === undefined) return PDFNull;
    const key = `${ref.tag} ${role}`;
    const known = this.copies.get(key);
    if (known) return known;
    this.parts += 1;
    if (this.parts > MOST_PARTS) throw new UnfitPdf('EVIDENCE_PDF_TOO_LARGE');
    const copy = this.target.nextRef();
    this.copies.set(key, copy);
    this.due.push(() => this.target.assign(copy, this.copied(object, role)));
    return copy;
  }

  private copiedDict(dict: PDFDict, role: Role): PDFDict {
    const copy = PDFDict.withContext(this.target);
    for (const [key, value] of dict.entries()) {
      const under = roleUnder(role, key.asString());
      if (under) copy.set(key, this.copied(value, under));
    }
    return copy;
  }

  private copiedStream(stream: PDFStream, role: Role): PDFRawStream {
    const { dict } = stream;
    const kind = dict.lookup(name('Subtype'));
    if (kind === name('PS')) throw new UnfitPdf('EVIDENCE_PDF_PARTS');
    const draws = role === 'DRAWING' || kind === name('Form') || dict.has(name('PatternType'));
    const { bytes, filter, parms } = this.streams.repacked(stream, draws);
    const copy = this.copiedDict(dict, role);
    if (filter) copy.set(name('Filter'), name(filter.slice(1)));
    if (parms) copy.set(name('DecodeParms'), this.copied(parms, 'PART'));
    return PDFRawStream.of(copy, bytes);
  }
}

function isEmpty(object: PDFObject | undefined): boolean {
  if (object === undefined || object === PDFNull) return true;
  if (object instanceof PDFArray) return object.size() === 0;
  if (!(object instanceof PDFDict)) return false;
  const names = object.lookup(name('Names'));
  return object.keys().length === 0 || (names instanceof PDFArray && names.size() === 0);
}
