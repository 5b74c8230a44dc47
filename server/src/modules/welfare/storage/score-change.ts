import { loadLine } from '../../../platform/database/load';
import type { Score } from './score-row';
import type { ScoresOf } from './slots';

/** A family's new result; `score` null = it has none any more (absent from the delivery). */
export interface ScoreChange {
  readonly familyId: number;
  readonly score: Score | null;
}

export interface ScoreTarget extends ScoresOf {
  /** The scores are those of this revision. */
  readonly revision: number;
}

/** The columns of a line of `ScoreChanges`; `gone` 1 = the family has no score any more. */
export const CHANGE_COLUMNS = [
  'family_id',
  'gone',
  'kelurahan_code',
  'score',
  'members',
  'national_desil',
  'incomplete',
] as const;

const FIRST_CAPACITY = 1 << 18;
/** More bytes than a character of a line takes. */
const BYTES_A_CHARACTER = 3;

/**
 * The changes of a chunk as the lines that the database loads, in one buffer that serves chunk after chunk: a change that
 * waits for the database as an object is copied by every collection of garbage until then.
 */
export class ScoreChanges {
  private bytes = Buffer.allocUnsafe(FIRST_CAPACITY);
  private ids: number[] = [];
  private gone: boolean[] = [];
  /** Where each line ends. */
  private ends: number[] = [];

  get count(): number {
    return this.ids.length;
  }

  get familyIds(): readonly number[] {
    return this.ids;
  }

  /** Forgets everything, for the next chunk. */
  clear(): void {
    this.ids = [];
    this.gone = [];
    this.ends = [];
  }

  add(familyId: number, score: Score | null): void {
    const line = loadLine(
      score === null
        ? [familyId, 1, null, null, null, null, null]
        : [familyId, 0, score.kelurahan, score.score, score.members, score.nationalDesil, score.incomplete],
    );
    const at = this.ends.at(-1) ?? 0;
    if (at + line.length * BYTES_A_CHARACTER > this.bytes.length) {
      this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2);
    }
    this.ids.push(familyId);
    this.gone.push(score === null);
    this.ends.push(at + this.bytes.write(line, at));
  }

  /** Brings the changes into the order of families: nearly always they came in it. */
  sort(): void {
    if (this.ids.every((id, i) => i === 0 || id > (this.ids[i - 1] ?? 0))) return;
    const { ids, gone } = this;
    const order = ids.map((_, i) => i).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
    const lines = order.map((i) => this.line(i));
    this.bytes = Buffer.concat(lines, this.bytes.length);
    this.ids = order.map((i) => ids[i] ?? 0);
    this.gone = order.map((i) => gone[i] ?? false);
    let end = 0;
    this.ends = lines.map((line) => (end += line.length));
  }

  /** All lines. They are overwritten after `clear`. */
  all(): Buffer {
    return this.bytes.subarray(0, this.ends.at(-1) ?? 0);
  }

  /** The lines of some families, as `all` gives them; null when there is none. */
  only(wanted: (familyId: number, gone: boolean) => boolean): Buffer | null {
    const lines = this.ids.flatMap((id, i) => (wanted(id, this.gone[i] ?? false) ? [this.line(i)] : []));
    if (lines.length === 0) return null;
    return lines.length === this.count ? this.all() : Buffer.concat(lines);
  }

  /** The changes of a few families, read back. */
  of(families: ReadonlySet<number>): ScoreChange[] {
    return this.ids.flatMap((id, i) => (families.has(id) ? [changeFrom(this.line(i))] : []));
  }

  private line(i: number): Buffer {
    return this.bytes.subarray(this.ends[i - 1] ?? 0, this.ends[i]);
  }
}

function changeFrom(line: Buffer): ScoreChange {
  const [id, gone, kelurahan = '', score, members, nationalDesil, incomplete] = line.toString().trimEnd().split('\t');
  const familyId = Number(id);
  if (gone === '1') return { familyId, score: null };
  return {
    familyId,
    score: {
      familyId,
      kelurahan,
      score: score === '\\N' ? null : Number(score),
      members: Number(members),
      nationalDesil: Number(nationalDesil),
      incomplete: Number(incomplete),
    },
  };
}
