import type { Sql } from '../../../platform/database/database';
import { eachPacked, packedSelect } from '../../../platform/database/packed';
import type { PackedRow } from '../../../platform/database/packed';
import { idCondition } from '../../../platform/id-set';
import type { IdChunk } from '../../../platform/id-set';
import { FAMILIES_A_CHUNK } from './family-facts';
import type { Score } from './score-row';
import { scoresAsOf, tableOf } from './slots';
import type { ScoresOf } from './slots';

const SELECT = packedSelect([
  't.family_id',
  't.kelurahan_code',
  "COALESCE(t.score, '')",
  't.members',
  't.national_desil',
  't.incomplete',
]);

const FIRST_CAPACITY = 8192;
/** What stands in `cells` for each score. */
const [ID, SCORE, MEMBERS, NATIONAL_DESIL, INCOMPLETE, WIDTH] = [0, 1, 2, 3, 4, 5];
/** A score that is null; no stored score is infinite. */
const UNSCORED = Infinity;

/**
 * Stored scores of one chunk after another, waiting for what was computed of the same families. They stand in one array
 * that is used again: millions of objects that outlive the rows after them were half of a check's work, in the garbage
 * collector.
 */
export class ScoresInRange {
  private cells = new Float64Array(FIRST_CAPACITY * WIDTH);
  private kelurahan: string[] = [];
  private asked = new Uint8Array(FIRST_CAPACITY);
  private count = 0;
  /** The score after the last one that was asked for: families come in the order of their scores, nearly always. */
  private next = 0;
  /** Where each family's score stands; made when the order is broken. */
  private places: Map<number, number> | null = null;

  /** Reads a model's scores as of a revision for the families of a chunk (where that is dense, for those between them too). */
  async read(sql: Sql, of: ScoresOf, chunk: IdChunk, revision: number): Promise<void> {
    this.count = 0;
    this.next = 0;
    this.places = null;
    this.asked.fill(0);
    const { text: condition, values: ids } = idCondition(chunk, 't.family_id', FAMILIES_A_CHUNK);
    await eachPacked(sql, scoresAsOf(of, revision, SELECT, condition, ids), (row) => this.add(row));
  }

  private add(row: PackedRow): void {
    if (this.count === this.asked.length) this.grow();
    const { cells } = this;
    const at = this.count * WIDTH;
    cells[at + ID] = row.count();
    this.kelurahan[this.count] = row.word();
    cells[at + SCORE] = row.integer() ?? UNSCORED;
    cells[at + MEMBERS] = row.count();
    cells[at + NATIONAL_DESIL] = row.count();
    cells[at + INCOMPLETE] = row.count();
    this.count += 1;
  }

  private grow(): void {
    const { cells, asked } = this;
    this.cells = new Float64Array(cells.length * 2);
    this.cells.set(cells);
    this.asked = new Uint8Array(asked.length * 2);
    this.asked.set(asked);
  }

  /** Does the family's stored score say what was computed (null: it has none)? Asked once for each family. */
  confirms(familyId: number, computed: Score | null): boolean {
    const place = this.placeOf(familyId);
    if (place === undefined) return computed === null;
    this.asked[place] = 1;
    const { cells } = this;
    const at = place * WIDTH;
    return (
      computed !== null &&
      cells[at + SCORE] === (computed.score ?? UNSCORED) &&
      cells[at + MEMBERS] === computed.members &&
      cells[at + NATIONAL_DESIL] === computed.nationalDesil &&
      cells[at + INCOMPLETE] === computed.incomplete &&
      this.kelurahan[place] === computed.kelurahan
    );
  }

  private placeOf(familyId: number): number | undefined {
    const { next } = this;
    if (next < this.count && this.cells[next * WIDTH + ID] === familyId) {
      this.next += 1;
      return next;
    }
    this.places ??= new Map(Array.from({ length: this.count }, (_, place) => [this.idAt(place), place]));
    return this.places.get(familyId);
  }

  private idAt(place: number): number {
    return this.cells[place * WIDTH + ID] ?? 0;
  }

  /** Families with a score that nobody asked about. */
  left(): number[] {
    const left: number[] = [];
    for (let place = 0; place < this.count; place++) if (this.asked[place] === 0) left.push(this.idAt(place));
    return left;
  }
}

export async function highestScored(sql: Sql, { slot, modelId }: ScoresOf): Promise<number> {
  const [row] = await sql.rows<{ highest: number | null }>(
    `SELECT MAX(family_id) AS highest FROM ${tableOf(slot)} WHERE model_id = ?`,
    [modelId],
  );
  return row?.highest ?? 0;
}
