import { type PlainDate } from '../calendar';
import { type FactCode } from '../criteria';
import { type RegionCode } from '../region';

/** PAYABLE: on the list and paid. HELD: on the list, keeps its place, not paid. WAITING: eligible beyond the quota. */
export const ROW_STATUSES = ['PAYABLE', 'HELD', 'WAITING'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** BACK_PAY: months that were held, or found due later, paid at once. */
export const ROW_KINDS = ['NEW', 'EXISTING', 'BACK_PAY'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Whose account is paid: a small child has none of its own. */
export const PAYEES = ['SELF', 'PARENT', 'GUARDIAN', 'PROXY'] as const;
export type Payee = (typeof PAYEES)[number];

/** A fact as it decided: the number of the fact vector, null when unknown. */
export interface ListedFact {
  readonly code: FactCode;
  readonly value: number | null;
}

/** One frozen line of a recipient list. It holds no NIK in clear: `recipientRef` leads to it inside the system. */
export interface ListRow {
  /** Place in the list, from 1, without gaps. */
  readonly position: number;
  /** Stable reference of the person, the same in every list; not a NIK and not made from one. */
  readonly recipientRef: string;
  readonly familyRef: string;
  readonly name: string;
  readonly birthDate: PlainDate;
  readonly kelurahan: RegionCode;
  /** Rupiah of the period. */
  readonly amount: number;
  readonly kind: RowKind;
  readonly payee: Payee;
  readonly status: RowStatus;
  /** Rank in the order of need; null where no quota binds. */
  readonly needRank: number | null;
  readonly desil: number | null;
  /** Hex of the recorded lot, where a tie was decided by it. */
  readonly lot: string | null;
  /** The facts used, in any order: they are written in the order of their codes. */
  readonly facts: readonly ListedFact[];
}

/** Names the layout below. A changed layout is a new name, so that old lists stay verifiable. */
export const ROW_FORMAT = 'tepat-row-1';

function whole(value: number, field: string): number {
  if (!Number.isSafeInteger(value) || Object.is(value, -0))
    throw new RangeError(`${field} is not a whole number: ${value}`);
  return value;
}

const wholeOrNull = (value: number | null, field: string): number | null =>
  value === null ? null : whole(value, field);

/** Text that JSON and NFC leave as it is: most of what a list holds, and a fifth of the work. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/** Text as it is signed: composed form (NFC), and no lone surrogate, which UTF-8 could not carry. */
function text(value: string, field: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (/\p{Surrogate}/u.test(value)) throw new RangeError(`${field} is not well-formed text`);
  return JSON.stringify(value.normalize('NFC'));
}

const textOrNull = (value: string | null, field: string): string | null => (value === null ? null : text(value, field));

/** In the order of their codes; a caller who brings them so spares the sorting. */
function factsText(facts: readonly ListedFact[]): string {
  let joined = '';
  let before = '';
  for (const { code, value } of facts) {
    if (code === before) throw new RangeError('A fact stands twice in a row');
    if (code < before) return factsText([...facts].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)));
    joined += `${before === '' ? '' : ','}["${code}",${wholeOrNull(value, code)}]`;
    before = code;
  }
  return `[${joined}]`;
}

/**
 * The exact text of a row: a JSON array in fixed order without spaces, whole numbers only, text in NFC. Two machines
 * write the same row alike to the last byte; what cannot be written so (a fraction, NaN) stops the list.
 *
 * Digest of a list, made by the server: SHA-256 over, for each row in order of `position`, the length of its UTF-8
 * bytes as four bytes big-endian, then those bytes. The lengths keep two rows from ever reading as one. These bytes
 * are what is stored, hashed and signed; nothing is rebuilt from columns later.
 */
export function canonicalRow(row: ListRow): string {
  // Joined, not added up: a sum of texts stays a tree of its parts until it is read, and whoever keeps many rows of a list
  // would keep those trees.
  return [
    `["${ROW_FORMAT}"`,
    whole(row.position, 'position'),
    text(row.recipientRef, 'recipientRef'),
    text(row.familyRef, 'familyRef'),
    text(row.name, 'name'),
    text(row.birthDate, 'birthDate'),
    text(row.kelurahan, 'kelurahan'),
    whole(row.amount, 'amount'),
    text(row.kind, 'kind'),
    text(row.payee, 'payee'),
    text(row.status, 'status'),
    // An empty place would be joined as nothing.
    `${wholeOrNull(row.needRank, 'needRank')}`,
    `${wholeOrNull(row.desil, 'desil')}`,
    `${textOrNull(row.lot, 'lot')}`,
    `${factsText(row.facts)}]`,
  ].join(',');
}
