import type { Connection } from 'mysql2/promise';
import type { Sql } from '../../../../platform/database/database';
import type { LoadCell } from '../../../../platform/database/load';
import { loadRows } from '../../../../platform/database/load';
import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import type { SubjectKind } from '../../domain/columns';
import { CORRECTABLE_FACTS, FAMILY_INDICATOR_COLUMNS, IDENTITY_FACTS, REFERENCE_FACTS } from '../../domain/columns';
import type { MeetingOutcome } from '../../domain/meet';
import { meet, precedenceOn } from '../../domain/meet';
import { settleConflicts, supersedeConflicts } from './close-conflicts';
import type { Delivery } from './delivery';
import { temporary } from './delivery';
import { findHeldMembers } from './held-members';

export type MeetingCounts = Record<MeetingOutcome, number>;

/**
 * Lets every open correction of a delivered family or person meet what is delivered now. The outcomes stand in
 * `met_family` and `met_resident`; where the correction stands, the staged value becomes the corrected one, so that all
 * that follows sees effective values. The rule itself is `meet` of the domain: corrections are few, so they are read,
 * judged and loaded back rather than judged a second time in SQL.
 */
export async function meetCorrections(delivery: Delivery, connection: Connection): Promise<MeetingCounts> {
  const counts: MeetingCounts = { KEPT: 0, SETTLED: 0, CORRECTION_WINS: 0, DELIVERY_WINS: 0 };
  await delivery.onProgress('MEET_CORRECTIONS', 0, 0);
  for (const subject of SUBJECTS) {
    if (!subject.always && !delivery.withResidents) continue;
    await temporary(
      delivery.sql,
      subject.met,
      `override_id BIGINT NOT NULL PRIMARY KEY, subject_id BIGINT NOT NULL,
       fact VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
       outcome VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
       ours VARCHAR(200) NULL, theirs VARCHAR(200) NULL, KEY (fact, subject_id)`,
    );
    for (const fact of await openFacts(delivery, subject.kind)) {
      const columns = ['override_id', 'subject_id', 'fact', 'outcome', 'ours', 'theirs'];
      // A LOAD occupies the connection: the meetings of one fact are read first. One fact is corrected for few.
      const rows = await meetingsOf(delivery, subject, fact, counts);
      if (rows.length > 0) await loadRows(connection, subject.met, columns, rows);
    }
    await writeBack(delivery, subject, 'ours');
  }
  await findHeldMembers(delivery);
  return counts;
}

/** Puts the delivered values back into the staged rows, before everything is compared once more. */
export async function forgetMeetings(delivery: Delivery): Promise<void> {
  for (const subject of SUBJECTS) {
    if (subject.always || delivery.withResidents) await writeBack(delivery, subject, 'theirs');
  }
}

interface MetSubject {
  kind: SubjectKind;
  /** Families are part of every delivery. */
  always: boolean;
  met: string;
  /** Staged rows (alias `s`) with their subject's id. */
  staged: string;
  id: string;
}

const SUBJECTS: readonly MetSubject[] = [
  {
    kind: 'FAMILY',
    always: true,
    met: 'met_family',
    staged: 'home h ON h.family_id = {id} JOIN stage_families s ON s.delivered_ref = h.family_ref',
    id: 'h.family_id',
  },
  {
    kind: 'RESIDENT',
    always: false,
    met: 'met_resident',
    staged: 'person h ON h.resident_id = {id} JOIN stage_residents s ON s.delivered_ref = h.delivered_ref',
    id: 'h.resident_id',
  },
];

/** Who belongs to which family: delivered by the family that a person's row names, and found by matching. */
const MEMBERSHIP = 'family_id';

/** The delivered value of a fact. Staged numbers are 0 where none was delivered. */
function delivered(fact: string): string {
  if (fact === MEMBERSHIP) return 'h.family_id';
  return REFERENCE_FACTS.includes(fact) ? `NULLIF(s.${fact}, 0)` : `s.${fact}`;
}

async function openFacts(delivery: Delivery, kind: SubjectKind): Promise<string[]> {
  const rows = await delivery.sql.rows<{ fact: string }>(
    'SELECT DISTINCT fact FROM fact_override WHERE subject_kind = ? AND until = ?',
    [kind, OPEN_UNTIL],
  );
  const known: readonly string[] = CORRECTABLE_FACTS[kind];
  for (const { fact } of rows) if (!known.includes(fact)) throw new Error(`a correction of an unknown fact: ${fact}`);
  return rows.map(({ fact }) => fact).sort();
}

async function meetingsOf(
  delivery: Delivery,
  subject: MetSubject,
  fact: string,
  counts: MeetingCounts,
): Promise<LoadCell[][]> {
  const rule = precedenceOn(delivery.referenceDate);
  const asksCivil = subject.kind === 'RESIDENT' && IDENTITY_FACTS.includes(fact);
  // A row without any indicator delivers none: nothing meets.
  const delivers =
    delivery.mode === 'DELTA' && FAMILY_INDICATOR_COLUMNS.includes(fact) && subject.kind === 'FAMILY'
      ? 's.bare = 0'
      : '1 = 1';
  // Where somebody belongs is asked of those, too, whom a full delivery does not name.
  const joined = subject.staged.replace('{id}', 'o.subject_id');
  const named =
    fact === MEMBERSHIP && delivery.mode === 'FULL'
      ? `LEFT JOIN ${joined.replace(' JOIN ', ' LEFT JOIN ')}`
      : `JOIN ${joined}`;
  const rows = delivery.sql.stream(
    `SELECT STRAIGHT_JOIN o.id, o.subject_id, o.base_value, o.value, CAST(${delivered(fact)} AS CHAR), CAST(o.observed_on AS CHAR),
            ${asksCivil ? `c.nik_id IS NOT NULL, CAST(c.${fact} AS CHAR)` : '0, NULL'}
     FROM fact_override o ${named}
     ${asksCivil ? 'LEFT JOIN civil_record c ON c.nik_id = s.nik_id' : ''}
     WHERE o.subject_kind = ? AND o.fact = ? AND o.until = ? AND ${delivers}`,
    [subject.kind, fact, OPEN_UNTIL],
  );
  const met: LoadCell[][] = [];
  for await (const row of rows) {
    const [id, subjectId, base, ours, theirs, observedOn, inCivil, civil] = row as [
      number,
      number,
      string | null,
      string | null,
      string | null,
      string,
      number,
      string | null,
    ];
    const outcome = meet(
      { fact, base, ours, theirs, observedOn, deliveredOn: delivery.referenceDate, civil: inCivil ? civil : undefined },
      rule,
    );
    counts[outcome] += 1;
    met.push([id, subjectId, fact, outcome, ours, theirs]);
  }
  return met;
}

async function writeBack({ sql }: Delivery, subject: MetSubject, side: 'ours' | 'theirs'): Promise<void> {
  const facts = await sql.rows<{ fact: string }>(`SELECT DISTINCT fact FROM ${subject.met}`);
  for (const { fact } of facts) {
    if (fact === MEMBERSHIP) {
      // Who is whom is found anew before all is compared once more.
      if (side === 'ours') await bringHome(sql);
      continue;
    }
    const value = REFERENCE_FACTS.includes(fact) ? `COALESCE(m.${side}, 0)` : `m.${side}`;
    await sql.run(
      `UPDATE ${subject.met} m STRAIGHT_JOIN ${subject.staged.replace('{id}', 'm.subject_id')} SET s.${fact} = ${value}
       WHERE m.fact = ? AND m.outcome IN ('KEPT', 'CORRECTION_WINS')`,
      [fact],
    );
    if (fact === 'kelurahan_code') {
      await sql.run(
        `UPDATE ${subject.met} m STRAIGHT_JOIN home h ON h.family_id = m.subject_id SET h.kelurahan_code = m.${side}
         WHERE m.fact = 'kelurahan_code' AND m.outcome IN ('KEPT', 'CORRECTION_WINS')`,
      );
    }
  }
}

/** Members whose correction stands belong to its family, wherever the delivery has them. */
async function bringHome(sql: Sql): Promise<void> {
  await sql.run(
    `UPDATE met_resident m STRAIGHT_JOIN person p ON p.resident_id = m.subject_id
       STRAIGHT_JOIN family f ON f.id = CAST(m.ours AS SIGNED) LEFT JOIN home h ON h.family_id = f.id
     SET p.family_id = f.id, p.kelurahan_code = COALESCE(h.kelurahan_code, f.kelurahan_code)
     WHERE m.fact = '${MEMBERSHIP}' AND m.outcome IN ('KEPT', 'CORRECTION_WINS')`,
  );
}

/**
 * Ends, re-bases and lists what has met, within the revision, when the facts are recorded.
 *
 * @returns how many earlier conflicts came to their end by it
 */
export async function settleMeetings(delivery: Delivery, revision: number): Promise<number> {
  const { sql } = delivery;
  let closed = 0;
  for (const { kind, met, always } of SUBJECTS) {
    if (!always && !delivery.withResidents) continue;
    closed += await supersedeConflicts(sql, kind, met, revision);
    // Both sides stay visible, whoever won, until somebody has looked at them.
    await sql.run(
      `INSERT INTO fact_conflict (subject_kind, subject_id, fact, base_value, corrected_value, corrected_on,
         delivered_value, delivered_on, winner, revision, source, verified_by, family_id, kelurahan_code)
       SELECT STRAIGHT_JOIN ?, o.subject_id, o.fact, o.base_value, o.value, o.observed_on, m.theirs, ?,
         IF(m.outcome = 'CORRECTION_WINS', 'CORRECTION', 'DELIVERY'), ?, o.source, o.verified_by, f.id, f.kelurahan_code
       FROM ${met} m JOIN fact_override o ON o.id = m.override_id
         ${kind === 'FAMILY' ? 'JOIN family f ON f.id = o.subject_id' : 'JOIN resident r ON r.id = o.subject_id JOIN family f ON f.id = r.family_id'}
       WHERE m.outcome IN ('CORRECTION_WINS', 'DELIVERY_WINS') ORDER BY m.override_id`,
      [kind, delivery.referenceDate, revision],
    );
    await sql.run(
      `UPDATE ${met} m STRAIGHT_JOIN fact_override o ON o.id = m.override_id
       SET o.until = ?, o.ended_as = CASE m.outcome WHEN 'SETTLED' THEN 'SETTLED' WHEN 'CORRECTION_WINS' THEN 'REBASED' ELSE 'REPLACED' END
       WHERE m.outcome <> 'KEPT'`,
      [revision],
    );
    // The winner stands on the new delivery from now on, or it would meet the same value again for ever.
    await sql.run(
      `INSERT INTO fact_override (subject_kind, subject_id, fact, value, base_value, source, observed_on, verified_by, reason, since)
       SELECT STRAIGHT_JOIN o.subject_kind, o.subject_id, o.fact, o.value, m.theirs, o.source, o.observed_on, o.verified_by, o.reason, ?
       FROM ${met} m JOIN fact_override o ON o.id = m.override_id WHERE m.outcome = 'CORRECTION_WINS' ORDER BY m.override_id`,
      [revision],
    );
  }
  return closed + (await settleConflicts(sql, revision));
}
