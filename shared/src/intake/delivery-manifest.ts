import { isPlainDate, type PlainDate } from '../calendar';
import { err, ok, type Result, type UserError } from '../prelude';
import { isIntakeKind, type IntakeKind } from './column';

/** FULL: every family of the province; one that is not in it is marked absent. DELTA: only what changed. */
export type DeliveryMode = 'FULL' | 'DELTA';

export interface DeliveryPart {
  readonly kind: IntakeKind;
  /** File name beside the manifest, no folder. */
  readonly file: string;
  /** Data rows, without the header. */
  readonly rows: number;
  /** SHA-256 of the file as it lies on disk, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** `delivery.json`: what a delivery claims to be. `families` and `residents` are its two DTSEN parts, the others extracts of the same day. */
export interface DeliveryManifest {
  /** Version of the DTSEN, year and quarter: `2026-Q3`. */
  readonly version: string;
  readonly mode: DeliveryMode;
  /** The day at which ages and members are counted. */
  readonly referenceDate: PlainDate;
  /** True for generated data; production refuses it. */
  readonly synthetic: boolean;
  readonly parts: readonly DeliveryPart[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partOf(value: unknown): DeliveryPart | null {
  if (!isFields(value)) return null;
  const { kind, file, rows, sha256 } = value;
  if (typeof kind !== 'string' || !isIntakeKind(kind)) return null;
  // A name, never a path: the manifest must not reach outside its folder.
  if (typeof file !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(file)) return null;
  if (typeof rows !== 'number' || !Number.isSafeInteger(rows) || rows < 0) return null;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return null;
  return { kind, file, rows, sha256 };
}

/** Reads a parsed `delivery.json`; `field` of the error names what is wrong. */
export function parseDeliveryManifest(value: unknown): Result<DeliveryManifest, UserError<'BAD_DELIVERY_MANIFEST'>> {
  const bad = (field: string) => err({ code: 'BAD_DELIVERY_MANIFEST' as const, field });
  if (!isFields(value)) return bad('');
  const { version, mode, referenceDate, synthetic, parts } = value;
  if (typeof version !== 'string' || !/^\d{4}-Q[1-4]$/.test(version)) return bad('version');
  if (mode !== 'FULL' && mode !== 'DELTA') return bad('mode');
  if (typeof referenceDate !== 'string' || !isPlainDate(referenceDate)) return bad('referenceDate');
  if (typeof synthetic !== 'boolean') return bad('synthetic');
  if (!Array.isArray(parts)) return bad('parts');
  const read: DeliveryPart[] = [];
  for (const [i, entry] of parts.entries()) {
    const part = partOf(entry);
    if (!part || read.some(({ kind }) => kind === part.kind)) return bad(`parts.${i}`);
    read.push(part);
  }
  return ok({ version, mode, referenceDate, synthetic, parts: read });
}
