import type { Sql } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import { idCondition } from '../../../platform/id-set';
import type { IdChunk } from '../../../platform/id-set';
import { FAMILIES_A_CHUNK } from './family-facts';
import type { Score } from './score-row';
import { tableOf } from './slots';
import type { Slot } from './slots';

const SELECT = 't.family_id, t.kelurahan_code, t.score, t.members, t.national_desil, t.incomplete, t.model_id';
type Cells = [number, string, number | null, number, number, number, number];

/**
 * Stored scores of a chunk, waiting for what was computed of the same families. They are kept column by column: millions
 * of objects that outlive the rows after them were half of a check's work, in the garbage collector.
 */
export class ScoresInRange {
  /** Where a family's score stands in the columns, by the distance of its id from the first. */
  private readonly places: (number | undefined)[] = [];
  private readonly ids: number[] = [];
  private readonly kelurahan: string[] = [];
  private readonly scores: (number | null)[] = [];
  private readonly members: number[] = [];
  private readonly nationalDesils: number[] = [];
  private readonly incomplete: number[] = [];
  private readonly modelIds: number[] = [];

  constructor(private readonly first: number) {}

  add([familyId, kelurahan, score, members, nationalDesil, incomplete, modelId]: Cells): void {
    this.places[familyId - this.first] = this.ids.length;
    this.ids.push(familyId);
    this.kelurahan.push(kelurahan);
    this.scores.push(score);
    this.members.push(members);
    this.nationalDesils.push(nationalDesil);
    this.incomplete.push(incomplete);
    this.modelIds.push(modelId);
  }

  /** Does the family's stored score say what was computed by the model (null: it has none)? Asked once for each family. */
  confirms(familyId: number, computed: Score | null, modelId: number): boolean {
    const at = this.places[familyId - this.first];
    if (at === undefined) return computed === null;
    this.places[familyId - this.first] = undefined;
    return (
      computed !== null &&
      this.modelIds[at] === modelId &&
      this.scores[at] === computed.score &&
      this.members[at] === computed.members &&
      this.nationalDesils[at] === computed.nationalDesil &&
      this.incomplete[at] === computed.incomplete &&
      this.kelurahan[at] === computed.kelurahan
    );
  }

  /** Families with a score that nobody asked about. */
  left(): number[] {
    return this.ids.filter((id) => this.places[id - this.first] !== undefined);
  }
}

/** The scores of a slot as of a revision for the families of a chunk (where that is dense, for those between them too). */
export async function scoresInRange(sql: Sql, slot: Slot, chunk: IdChunk, revision: number): Promise<ScoresInRange> {
  const found = new ScoresInRange(chunk.first);
  const { text: condition, values: ids } = idCondition(chunk, 't.family_id', FAMILIES_A_CHUNK);
  const { text, values } = asOfRows(tableOf(slot), revision, SELECT, condition, ids);
  await sql.each(text, values, (row) => found.add(row as Cells));
  return found;
}

export async function highestScored(sql: Sql, slot: Slot): Promise<number> {
  const [row] = await sql.rows<{ highest: number | null }>(`SELECT MAX(family_id) AS highest FROM ${tableOf(slot)}`);
  return row?.highest ?? 0;
}
