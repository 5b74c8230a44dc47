import type { MessageCode } from '@tepat/shared';

/** What evidence may be, told by its first bytes and never by its name. */
export const EVIDENCE_KINDS = {
  JPEG: { begins: Buffer.from([0xff, 0xd8, 0xff]), mediaType: 'image/jpeg', extension: 'jpg' },
  PNG: { begins: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), mediaType: 'image/png', extension: 'png' },
  PDF: { begins: Buffer.from('%PDF-', 'latin1'), mediaType: 'application/pdf', extension: 'pdf' },
} as const;

export type EvidenceKind = keyof typeof EVIDENCE_KINDS;

export const MOST_EVIDENCE_BYTES = 10 * 1024 * 1024;
const MOST_NAME_CHARACTERS = 80;

/** Why a file is not taken; each has its message. */
export type EvidenceFault = Extract<
  MessageCode,
  | 'EVIDENCE_BUSY'
  | 'EVIDENCE_EMPTY'
  | 'EVIDENCE_TOO_LARGE'
  | 'EVIDENCE_KIND'
  | 'EVIDENCE_UNREADABLE'
  | 'EVIDENCE_TOO_MANY_PIXELS'
  | 'EVIDENCE_INTERLACED'
  | 'EVIDENCE_ACTIVE_PDF'
  | 'EVIDENCE_PDF_LOCKED'
  | 'EVIDENCE_PDF_PARTS'
  | 'EVIDENCE_PDF_TOO_LARGE'
>;

const NO_FAULT_OF_A_FILE: readonly MessageCode[] = ['EVIDENCE_BUSY', 'CORRECTION_MOVED_ON', 'OBJECTION_MOVED_ON'];

/** Whether the file is not at fault: what was uploaded waits to be asked for again, by whoever has read the case anew. */
export const waitsToBeAsked = (code: MessageCode): boolean => NO_FAULT_OF_A_FILE.includes(code);

/** Where and when a photograph was taken, as its camera wrote it. */
export interface TakenAt {
  /** Degrees, north and east positive. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Local time of the camera, as written: `YYYY-MM-DD HH:MM:SS`. */
  readonly time: string | null;
}

/** The kind whose files begin like this one; null when it is none that is taken. */
export function evidenceKindOf(bytes: Buffer): EvidenceKind | null {
  const kinds = Object.keys(EVIDENCE_KINDS) as EvidenceKind[];
  return (
    kinds.find((kind) => bytes.subarray(0, EVIDENCE_KINDS[kind].begins.length).equals(EVIDENCE_KINDS[kind].begins)) ??
    null
  );
}

/** The name that the sender gave, fit to be shown: no folders, no control or direction characters, not too long. */
export function shownName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return Array.from(plain).slice(0, MOST_NAME_CHARACTERS).join('') || 'berkas';
}

/** The ending under which a reader may save it. */
export const fileName = (kind: EvidenceKind, reference: string): string =>
  `${reference}.${EVIDENCE_KINDS[kind].extension}`;
