import type { RowStatus } from '@tepat/shared';
import { ROW_STATUSES } from '@tepat/shared';
import { FewTexts, wider } from './columns';

/** What of a row decides whether a list is a new one: who, how much, and whether it is paid. */
export interface RowEssence {
  readonly residentId: number;
  readonly status: RowStatus;
  readonly amount: number;
  readonly kelurahanCode: string;
}

const WAITING = ROW_STATUSES.indexOf('WAITING');
const NOT_THERE = -1;

/**
 * Who stands on a list, as columns by ascending resident id: 19 bytes a person, so that two lists of a province can be
 * laid beside each other.
 */
export class Listed {
  size = 0;
  private ids: Float64Array;
  private statuses: Uint8Array;
  private amounts: Float64Array;
  private kelurahans: Uint16Array;
  private readonly codes = new FewTexts();

  /** @param capacity how many are expected: more may come, at the price of a copy */
  constructor(capacity = 0) {
    this.ids = new Float64Array(capacity);
    this.statuses = new Uint8Array(capacity);
    this.amounts = new Float64Array(capacity);
    this.kelurahans = new Uint16Array(capacity);
  }

  static of(rows: readonly RowEssence[]): Listed {
    const listed = new Listed(rows.length);
    for (const row of [...rows].sort((a, b) => a.residentId - b.residentId)) listed.add(row);
    return listed;
  }

  /** @throws unless the ids ascend */
  add({ residentId, status, amount, kelurahanCode }: RowEssence): void {
    const at = this.size;
    if (at === this.ids.length) this.grow();
    if (at > 0 && residentId <= this.idAt(at - 1)) throw new RangeError('the rows of a list must come by resident');
    this.ids[at] = residentId;
    this.statuses[at] = ROW_STATUSES.indexOf(status);
    this.amounts[at] = amount;
    this.kelurahans[at] = this.codes.numberOf(kelurahanCode);
    this.size += 1;
  }

  idAt(at: number): number {
    return this.ids[at] as number;
  }

  statusAt(at: number): RowStatus {
    return ROW_STATUSES[this.statuses[at] as number] as RowStatus;
  }

  isRecipientAt(at: number): boolean {
    return this.statuses[at] !== WAITING;
  }

  amountAt(at: number): number {
    return this.amounts[at] as number;
  }

  kelurahanAt(at: number): string {
    return this.codes.textOf(this.kelurahans[at] as number);
  }

  /** The place of a resident in the columns, -1 when the person is not there. */
  find(residentId: number): number {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.idAt(middle) < residentId) from = middle + 1;
      else to = middle;
    }
    return from < this.size && this.idAt(from) === residentId ? from : NOT_THERE;
  }

  isRecipient(residentId: number): boolean {
    const at = this.find(residentId);
    return at !== NOT_THERE && this.isRecipientAt(at);
  }

  isWaiting(residentId: number): boolean {
    const at = this.find(residentId);
    return at !== NOT_THERE && !this.isRecipientAt(at);
  }

  private grow(): void {
    const capacity = 2 * this.ids.length + 1;
    this.ids = wider(this.ids, new Float64Array(capacity));
    this.statuses = wider(this.statuses, new Uint8Array(capacity));
    this.amounts = wider(this.amounts, new Float64Array(capacity));
    this.kelurahans = wider(this.kelurahans, new Uint16Array(capacity));
  }
}
