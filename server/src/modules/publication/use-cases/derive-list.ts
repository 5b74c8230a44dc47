import type { FactCode, ListedFact, PlainDate, RowKind, RowStatus } from '@tepat/shared';
import { canonicalRow, FACT_INDEX, regionCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { DecidedProgram, Decider, FamilyDesils } from '../../eligibility';
import { OUTCOMES } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { isRecordedDead } from '../domain/change-reasons';
import type { RowEssence, StoredRow } from '../domain/list-rows';
import { ListDigest } from '../domain/list-rows';
import type { Candidate, Placed } from '../domain/order-of-need';
import { handOutPlaces } from '../domain/order-of-need';
import { familyRef, lotOf, lotSalt, recipientRef } from '../domain/references';
import type { ListedPerson } from '../storage/candidates';

/** A list as it comes out of the decisions, not yet stored. */
export interface DerivedList {
  readonly rows: readonly StoredRow[];
  readonly recipients: ReadonlyMap<number, RowEssence>;
  readonly byKelurahan: ReadonlyMap<string, number>;
  /** Clauses met by the recipients who are new: for the reasons of joining. */
  readonly met: ReadonlyMap<number, number>;
  readonly waiting: number;
  readonly amountTotal: bigint;
  readonly lotSalt: Buffer;
  readonly digest: Buffer;
  /** Recipients who share a NIK with another recipient. */
  readonly duplicates: number;
  /** Payable recipients who are recorded as dead, by anybody. */
  readonly deceased: number;
}

export interface DeriveInput {
  readonly program: ProgramInForce;
  readonly decided: DecidedProgram;
  readonly decider: Decider;
  readonly desils: FamilyDesils;
  readonly period: string;
  /** Recipients of the programme's last published list. */
  readonly incumbents: ReadonlyMap<number, RowEssence>;
}

interface ListCandidate extends Candidate, ListedPerson {
  readonly ref: string;
}

/** Makes the list of one programme and period: order of need, places, canonical rows, digest. Writes nothing. */
export async function deriveList(
  { recipientKey }: Pick<Platform, 'recipientKey'>,
  people: AsyncIterable<ListedPerson> | Iterable<ListedPerson>,
  input: DeriveInput,
): Promise<DerivedList> {
  const { program, desils, period, incumbents } = input;
  const salt = lotSalt(recipientKey, program.code, period);
  const candidates: ListCandidate[] = [];
  for await (const listed of people) {
    const { person, name, suspended } = listed;
    const incumbent = incumbents.has(person.residentId);
    // A suspension keeps a place; it never makes one.
    if (suspended && !incumbent) continue;
    if (person.birthDate === null) throw new Error(`resident ${person.residentId} is eligible without a birth date`);
    candidates.push({
      person,
      name,
      suspended,
      residentId: person.residentId,
      score: desils.scoreOf(person.familyId),
      birthDate: person.birthDate,
      incumbent,
      held: suspended,
      ref: recipientRef(recipientKey, person.residentId),
    });
  }
  const { quota, orderOfNeed } = program.terms;
  const places = handOutPlaces(candidates, orderOfNeed, quota, ({ ref }) => lotOf(salt, ref));
  return rowsOf(recipientKey, input, places, salt);
}

function rowsOf(
  key: Buffer,
  { program, decided, decider }: DeriveInput,
  places: { recipients: readonly Placed<ListCandidate>[]; waiting: readonly Placed<ListCandidate>[] },
  salt: Buffer,
): DerivedList {
  const { terms } = program;
  const facts = [...new Set(decided.criteria.clauses.map(({ fact }) => fact))];
  const digest = new ListDigest();
  const rows: StoredRow[] = [];
  const recipients = new Map<number, RowEssence>();
  const byKelurahan = new Map<string, number>();
  const met = new Map<number, number>();
  const niks = new Set<number>();
  let [duplicates, deceased, payable] = [0, 0, 0];
  const add = ({ candidate, needRank, lot }: Placed<ListCandidate>, waits: boolean, position: number): void => {
    const { person, name, ref, residentId } = candidate;
    const judged = decider.judge(decided, person);
    // The same closures over the same revision: another result means that something under them moved.
    if (judged.outcome !== (candidate.suspended ? OUTCOMES.SUSPENDED : OUTCOMES.ELIGIBLE)) {
      throw new Error(`resident ${residentId} is decided otherwise by the night than by its list`);
    }
    const vector = decider.lastFacts;
    const status: RowStatus = waits ? 'WAITING' : candidate.held ? 'HELD' : 'PAYABLE';
    const kind: RowKind = candidate.incumbent ? 'EXISTING' : 'NEW';
    const amount = waits ? 0 : terms.amount;
    const content = canonicalRow({
      position: waits ? places.recipients.length + position : position,
      recipientRef: ref,
      familyRef: familyRef(key, person.familyId),
      name,
      birthDate: candidate.birthDate as PlainDate,
      kelurahan: regionCode(person.kelurahanCode),
      amount,
      kind,
      payee: terms.payee,
      status,
      needRank: terms.quota === null ? null : needRank,
      desil: judged.desil,
      lot,
      facts: facts.map((code): ListedFact => ({ code, value: valueOf(vector, code) })),
    });
    digest.add(content);
    rows.push({
      residentId,
      standing: waits ? 'WAITING' : 'RECIPIENT',
      position,
      recipientRef: ref,
      nikId: person.nikId,
      name,
      birthDate: candidate.birthDate,
      kelurahanCode: person.kelurahanCode,
      amount,
      kind,
      status,
      content,
    });
    if (waits) return;
    recipients.set(residentId, { status, amount, kelurahanCode: person.kelurahanCode });
    byKelurahan.set(person.kelurahanCode, (byKelurahan.get(person.kelurahanCode) ?? 0) + 1);
    if (!candidate.incumbent) met.set(residentId, judged.met);
    if (person.nikId !== null) {
      if (niks.has(person.nikId)) duplicates += 1;
      niks.add(person.nikId);
    }
    if (status === 'PAYABLE') {
      payable += 1;
      if (isRecordedDead(person)) deceased += 1;
    }
  };
  places.recipients.forEach((placed, index) => add(placed, false, index + 1));
  places.waiting.forEach((placed, index) => add(placed, true, index + 1));
  return {
    rows,
    recipients,
    byKelurahan,
    met,
    waiting: places.waiting.length,
    amountTotal: BigInt(terms.amount) * BigInt(payable),
    lotSalt: salt,
    digest: digest.finish(),
    duplicates,
    deceased,
  };
}

function valueOf(vector: Float64Array, code: FactCode): number | null {
  const value = vector[FACT_INDEX[code]] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

/** The recipients of a list by kelurahan. */
export async function kelurahanCounts(sql: Sql, listId: number): Promise<Map<string, number>> {
  const rows = await sql.rows<{ kelurahan: string; people: number }>(
    `SELECT kelurahan_code AS kelurahan, COUNT(*) AS people FROM list_row
      WHERE list_id = ? AND standing = 'RECIPIENT' GROUP BY kelurahan_code`,
    [listId],
  );
  return new Map(rows.map(({ kelurahan, people }) => [kelurahan, people]));
}
