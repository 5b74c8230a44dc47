import type { ChangeKind } from '@tepat/shared';
import type { StoredRow } from './list-rows';

/**
 * People of one kelurahan who stand on a list, or whom it changed for these reasons; WITHIN: whom the programme could be
 * for, on the list or not.
 */
export interface ListCount {
  readonly kelurahanCode: string;
  readonly part: StoredRow['standing'] | ChangeKind | 'WITHIN';
  /** Of a change; empty for rows. */
  readonly reasons: string;
  readonly people: number;
  /** Rupiah of the payable rows. */
  readonly amount: number;
}

/** Counts a list by kelurahan while it is written: a viewer of one region then reads a few numbers, never the rows. */
export class ListCounts {
  private readonly counts = new Map<string, { -readonly [Field in keyof ListCount]: ListCount[Field] }>();

  addRow({ kelurahanCode, standing, status, amount }: StoredRow): void {
    this.add(kelurahanCode, standing, '', 1, status === 'PAYABLE' ? amount : 0);
  }

  addChange(kelurahanCode: string, kind: ChangeKind, reasons: string): void {
    this.add(kelurahanCode, kind, reasons, 1, 0);
  }

  addWithin(kelurahanCode: string, people: number): void {
    this.add(kelurahanCode, 'WITHIN', '', people, 0);
  }

  all(): Iterable<ListCount> {
    return this.counts.values();
  }

  private add(kelurahanCode: string, part: ListCount['part'], reasons: string, people: number, amount: number): void {
    const key = `${kelurahanCode} ${part} ${reasons}`;
    const known = this.counts.get(key);
    if (known) {
      known.people += people;
      known.amount += amount;
    } else this.counts.set(key, { kelurahanCode, part, reasons, people, amount });
  }
}
