import type { FactCode, PlainDate, RowKind, RowStatus, YearTerms } from '@tepat/shared';
import { canonicalRow, FACT_INDEX, quotaShares, regionCode, yearTermsOn } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { DecidedProgram, Decider, Decision, FamilyDesils } from '../../eligibility';
import { OUTCOMES } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { Candidates } from '../domain/candidates';
import { isRecordedDead } from '../domain/change-reasons';
import { Listed } from '../domain/listed';
import type { StoredRow } from '../domain/list-rows';
import { ListDigest } from '../domain/list-rows';
import type { Places } from '../domain/order-of-need';
import { handOutPlaces, quotasOf } from '../domain/order-of-need';
import { References } from '../domain/list-references';
import { lotSalt } from '../domain/references';
import type { ListedPerson } from '../storage/candidates';

/** Who stands on a list, and where: enough to say whether it is a new one. Not yet a row is made. */
export interface PlacedList {
  readonly listed: Listed;
  readonly recipients: number;
  readonly waiting: number;
  readonly byKelurahan: ReadonlyMap<string, number>;
  /** Quotas and budget of the year that the list belongs to. */
  readonly year: YearTerms;
  readonly amountTotal: bigint;
  readonly lotSalt: Buffer;
  /** Recipients who share a NIK with another recipient. */
  readonly duplicates: number;
  /** Payable recipients who are recorded as dead, by anybody. */
  readonly deceased: number;
  /** Makes every row once, in the order of the list. */
  seal(): Promise<SealedList>;
}

export interface SealedList {
  readonly digest: Buffer;
  /** Clauses met by somebody on the list: for the reasons of joining. */
  metOf(residentId: number): number;
  /** Every row once more, by ascending resident, in batches. */
  rows(): AsyncGenerator<StoredRow[]>;
}

export interface PlaceInput {
  readonly program: ProgramInForce;
  readonly decided: DecidedProgram;
  readonly decider: Decider;
  readonly desils: FamilyDesils;
  readonly period: string;
  /** The day on which the list decides; its year has the quotas. */
  readonly referenceDate: PlainDate;
  /** The programme's last published list; null before the first. */
  readonly incumbents: Listed | null;
  /** How many people will be handed over, or nearly. */
  readonly expected: number;
  /** Told how many more rows are made; may stop the work by throwing. */
  readonly progress: (rows: number) => Promise<void>;
}

/** Hands everybody who may stand on the list to the visitor. */
export type PeopleSource = (visit: (listed: ListedPerson) => void) => Promise<void>;

const BATCH = 500;

/**
 * Makes the list of one programme and period: order of need and places. The people are kept in columns; each canonical
 * row is made twice (in the order of the list for the digest, in the order of the table to be written), which costs less
 * than keeping half a million of them. Writes nothing.
 */
export async function placeList(
  { recipientKey }: Pick<Platform, 'recipientKey'>,
  people: PeopleSource,
  input: PlaceInput,
): Promise<PlacedList> {
  const { program, desils, period, incumbents } = input;
  const candidates = new Candidates(input.expected);
  await people(({ person, name, suspended }) => {
    const incumbent = incumbents?.isRecipient(person.residentId) ?? false;
    // A suspension keeps a place; it never makes one.
    if (suspended && !incumbent) return;
    candidates.add({ person, name, score: desils.scoreOf(person.familyId), incumbent, held: suspended });
  });
  const { orderOfNeed } = program.terms;
  const year = yearTermsOn(program.terms, input.referenceDate);
  const quotas = quotasOf(quotaShares(year), (at) => candidates.kelurahanOf(at));
  const references = new References(recipientKey, lotSalt(recipientKey, program.code, period), candidates);
  const places = handOutPlaces(candidates, orderOfNeed, quotas, (at) => references.lotOf(at));
  return new ListMaker(candidates, places, references, { ...input, year }).placed();
}

/** The candidates with their places, and the one way to make a row of them. */
class ListMaker {
  /** Of the row that is being made, in the order of their codes: made once, and filled for each row. */
  private readonly facts: readonly { readonly code: FactCode; value: number | null }[];
  /** Place in the whole list, from 1, by candidate. */
  private readonly positions: Uint32Array;
  private readonly met: Int32Array;

  constructor(
    private readonly candidates: Candidates,
    private readonly places: Places,
    private readonly references: References,
    private readonly input: PlaceInput & { readonly year: YearTerms },
  ) {
    const codes = [...new Set(input.decided.criteria.clauses.map(({ fact }) => fact))].sort();
    this.facts = codes.map((code) => ({ code, value: null }));
    this.positions = new Uint32Array(candidates.size);
    places.sequence.forEach((at, index) => (this.positions[at] = index + 1));
    this.met = new Int32Array(candidates.size);
  }

  placed(): PlacedList {
    const { candidates, places, input } = this;
    const byKelurahan = new Map<string, number>();
    const niks = new Float64Array(places.recipients);
    let [withNik, deceased, payable] = [0, 0, 0];
    for (const at of places.sequence.subarray(0, places.recipients)) {
      const person = candidates.personAt(at);
      byKelurahan.set(person.kelurahanCode, (byKelurahan.get(person.kelurahanCode) ?? 0) + 1);
      if (person.nikId !== null) niks[withNik++] = person.nikId;
      if (candidates.isHeld(at)) continue;
      payable += 1;
      if (isRecordedDead(person)) deceased += 1;
    }
    const byResident = candidates.byResident();
    const listed = this.listedIn(byResident);
    return {
      listed,
      recipients: places.recipients,
      waiting: candidates.size - places.recipients,
      byKelurahan,
      year: input.year,
      amountTotal: BigInt(input.program.terms.amount) * BigInt(payable),
      lotSalt: this.references.salt,
      duplicates: repeated(niks.subarray(0, withNik)),
      deceased,
      seal: async () => ({
        digest: await this.digest(),
        metOf: (residentId) => this.met[byResident[listed.find(residentId)] ?? -1] ?? 0,
        rows: () => this.rowsIn(byResident),
      }),
    };
  }

  private async digest(): Promise<Buffer> {
    const digest = new ListDigest();
    for await (const rows of this.rowsIn(this.places.sequence)) for (const { content } of rows) digest.add(content);
    return digest.finish();
  }

  private async *rowsIn(order: Uint32Array): AsyncGenerator<StoredRow[]> {
    for (let from = 0; from < order.length; from += BATCH) {
      const part = order.subarray(from, from + BATCH);
      await this.input.progress(part.length);
      yield Array.from(part, (at) => this.rowOf(at));
    }
  }

  private listedIn(order: Uint32Array): Listed {
    const listed = new Listed(order.length);
    for (const at of order) {
      const status = this.statusOf(at);
      listed.add({
        residentId: this.candidates.residentIdOf(at),
        status,
        amount: this.amountOf(status),
        kelurahanCode: this.candidates.kelurahanOf(at),
      });
    }
    return listed;
  }

  private statusOf(at: number): RowStatus {
    if ((this.positions[at] as number) > this.places.recipients) return 'WAITING';
    return this.candidates.isHeld(at) ? 'HELD' : 'PAYABLE';
  }

  private amountOf(status: RowStatus): number {
    return status === 'WAITING' ? 0 : this.input.program.terms.amount;
  }

  private rowOf(at: number): StoredRow {
    const { candidates, places, input } = this;
    const { terms } = input.program;
    const person = candidates.personAt(at);
    const judged = this.judge(at, person);
    const vector = input.decider.lastFacts;
    for (const fact of this.facts) fact.value = valueOf(vector, fact.code);
    const status = this.statusOf(at);
    const position = this.positions[at] as number;
    const name = candidates.nameOf(at);
    const { recipientRef: ref, familyRef } = this.references.of(at);
    const kind: RowKind = candidates.isIncumbent(at) ? 'EXISTING' : 'NEW';
    const amount = this.amountOf(status);
    const birthDate = person.birthDate as PlainDate;
    const content = canonicalRow({
      position,
      recipientRef: ref,
      familyRef,
      name,
      birthDate,
      kelurahan: regionCode(person.kelurahanCode),
      amount,
      kind,
      payee: terms.payee,
      status,
      needRank: isUnlimited(input.year) ? null : (places.needRank[at] as number),
      desil: judged.desil,
      lot: places.drawn[at] === 1 ? this.references.lotOf(at) : null,
      facts: this.facts,
    });
    const waits = status === 'WAITING';
    return {
      residentId: person.residentId,
      standing: waits ? 'WAITING' : 'RECIPIENT',
      position: waits ? position - places.recipients : position,
      quotaPosition: input.year.byKota.length === 0 ? null : (places.quotaPosition[at] as number),
      recipientRef: ref,
      nikId: person.nikId,
      name,
      birthDate,
      kelurahanCode: person.kelurahanCode,
      amount,
      kind,
      status,
      content,
    };
  }

  /** The same closures over the same revision: another result means that something under them moved. */
  private judge(at: number, person: ReturnType<Candidates['personAt']>): Decision {
    const { decider, decided } = this.input;
    const judged = decider.judge(decided, person);
    if (judged.outcome !== (this.candidates.isHeld(at) ? OUTCOMES.SUSPENDED : OUTCOMES.ELIGIBLE)) {
      throw new Error(`resident ${person.residentId} is decided otherwise by the night than by its list`);
    }
    this.met[at] = judged.met;
    return judged;
  }
}

function valueOf(vector: Float64Array, code: FactCode): number | null {
  const value = vector[FACT_INDEX[code]] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** Nobody waits in such a year, so that the order of need decides nothing. */
const isUnlimited = ({ quota, byKota }: YearTerms): boolean => quota === null && byKota.length === 0;

/** How many values stand after an equal one. */
function repeated(values: Float64Array): number {
  values.sort();
  let count = 0;
  for (let at = 1; at < values.length; at++) if (values[at] === values[at - 1]) count += 1;
  return count;
}

/** The recipients of a list by kelurahan, as counted when it was written. */
export async function kelurahanCounts(sql: Sql, listId: number): Promise<Map<string, number>> {
  const rows = await sql.rows<{ kelurahan: string; people: number }>(
    "SELECT kelurahan_code AS kelurahan, people FROM list_count WHERE list_id = ? AND part = 'RECIPIENT'",
    [listId],
  );
  return new Map(rows.map(({ kelurahan, people }) => [kelurahan, people]));
}
