import { deriveFromMembers, plainDate } from '@tepat/shared';
import { decideEverybody, judgeFamily, outcomeNameOf, provinceDecider } from '../../../src/modules/eligibility';
import { tellCases } from '../../../src/modules/eligibility/domain/tell-cases';
import { findDuplicates } from '../../../src/modules/identity';
import { programsInForce } from '../../../src/modules/programs';
import { familiesByIds, headRevision, membersOf } from '../../../src/modules/registry';
import { checkAllScores, currentRanking, welfareOf } from '../../../src/modules/welfare';
import { CaseComparison } from '../../../src/modules/worklist';
import type { TestDatabase } from '../../support/database';

/** What is counted from the members is what counting them now finds, and people are where their families are. */
export async function assertDerived({ platform: { database } }: TestDatabase, ids: readonly number[]): Promise<void> {
  const families = await familiesByIds(database, ids);
  const members = await membersOf(database, ids);
  expect(families.size).toBe(ids.length);
  for (const [id, { derived, referenceDate }] of families) {
    const facts = (members.get(id) ?? []).map(({ id: memberId, birthDate, variables }) => ({
      ...variables,
      id: memberId,
      birthDate,
    }));
    expect({ id, ...derived }).toEqual({ id, ...deriveFromMembers(facts, referenceDate ?? '') });
  }
  const astray = await database.rows(
    'SELECT r.id FROM resident r JOIN family f ON f.id = r.family_id WHERE r.kelurahan_code <> f.kelurahan_code',
  );
  expect(astray).toEqual([]);
}

/** Scores are what the model makes of the facts as of the newest revision, and stand where the families are. */
export async function assertScores({ platform }: TestDatabase, families: number): Promise<void> {
  const { database } = platform;
  const [slot] = await database.rows<{ revision: number }>(
    "SELECT scored_revision AS revision FROM score_slot WHERE slot = 'a'",
  );
  // The check looks as far as the last night has scored; corrections have scored further.
  const upTo = (revision: number) =>
    database.run("UPDATE score_slot SET scored_revision = ? WHERE slot = 'a'", [revision]);
  await upTo(await headRevision(database));
  expect(await checkAllScores(platform)).toMatchObject({ compared: families });
  await upTo(slot?.revision ?? 0);
  const astray = await database.rows(
    'SELECT f.id FROM family f LEFT JOIN score_a s ON s.family_id = f.id WHERE NOT s.kelurahan_code <=> f.kelurahan_code',
  );
  expect(astray).toEqual([]);
}

/**
 * The live evaluation of every family, and the cases on the worklist, against one pass over everybody, which reads all of it
 * anew.
 *
 * @returns how many decisions and cases there are
 */
export async function assertDecided(
  { platform }: TestDatabase,
  ids: readonly number[],
): Promise<{ decisions: number; cases: number }> {
  const { database } = platform;
  const ranking = await currentRanking(database);
  if (!ranking) throw new Error('no ranking stands');
  const referenceDate = plainDate('2026-11-01');
  const revision = await headRevision(database);
  const programs = await programsInForce(database, referenceDate);
  const pins = { revision, ranking, referenceDate, programs };
  const province = await provinceDecider(platform, pins);
  const everybody: string[] = [];
  const blocked = new CaseComparison([]);
  await decideEverybody(database, province, (person, decisions) => {
    tellCases(blocked, province.decider.programs, person, decisions);
    for (const [at, decision] of decisions.entries()) {
      if (decision === null) continue;
      const { outcome, met, unknown } = decision;
      everybody.push([person.residentId, programs[at]?.id, outcomeNameOf(outcome), met, unknown].join(' '));
    }
  });
  const live: string[] = [];
  for (const familyId of ids) {
    const welfare = (await welfareOf(database, [familyId], ranking)).get(familyId) ?? null;
    for (const decision of await judgeFamily(database, pins, familyId, welfare)) {
      const { residentId, programId, inCategory, outcome, met, unknown } = decision;
      if (inCategory) live.push([residentId, programId, outcome, met, unknown].join(' '));
    }
  }
  expect(live.sort()).toEqual(everybody.sort());
  const cases = await database.rows(
    `SELECT resident_id AS residentId, program_id AS programId, kelurahan_code AS kelurahanCode, reasons, NULL AS outcome
     FROM work_item WHERE active = 1 ORDER BY resident_id, program_id`,
  );
  expect(cases).toEqual(blocked.end());
  expect(await database.rows('SELECT topic, payload FROM outbox')).toEqual([]);
  return { decisions: live.length, cases: cases.length };
}

/** Postings and tally of the worklist are what counting its cases finds. */
export async function assertTallied({ platform: { database } }: TestDatabase): Promise<void> {
  const counted = await database.rows(
    `SELECT w.kelurahan_code, 0 AS reason, CAST(COUNT(*) AS SIGNED) AS items FROM work_item w WHERE w.active = 1
     GROUP BY w.kelurahan_code ORDER BY w.kelurahan_code`,
  );
  const tally = 'SELECT kelurahan_code, reason, items FROM work_tally WHERE items <> 0';
  expect(await database.rows(`${tally} AND reason = 0 ORDER BY kelurahan_code`)).toEqual(counted);
  const postings = await database.rows(
    `SELECT kelurahan_code, reason, CAST(COUNT(*) AS SIGNED) AS items FROM work_posting GROUP BY kelurahan_code, reason
     ORDER BY kelurahan_code, reason`,
  );
  expect(await database.rows(`${tally} ORDER BY kelurahan_code, reason`)).toEqual(postings);
}

/**
 * The pairs of records that may be one person, kept by looking where something changed, are those that a search of every
 * kelurahan finds.
 *
 * @returns how many pairs are open
 */
export async function assertDuplicates({ platform }: TestDatabase): Promise<number> {
  const open = (): Promise<object[]> =>
    platform.database.rows(
      `SELECT first_id, second_id, kinds, likeness, first_kelurahan_code, second_kelurahan_code FROM duplicate_pair
       WHERE state = 'OPEN' ORDER BY first_id, second_id`,
    );
  await findDuplicates(platform);
  const maintained = await open();
  await platform.database.run('UPDATE duplicate_scan SET revision = 0');
  await findDuplicates(platform);
  expect(maintained).toEqual(await open());
  return maintained.length;
}

/**
 * What everybody's identity was found to be, kept by comparing those for whom something changed, is what a comparison of
 * everybody with the civil registry finds. The comparison of everybody is a night's, of which the caller gives the day.
 */
export async function assertIdentities(db: TestDatabase, compareAll: () => Promise<void>): Promise<void> {
  const { database } = db.platform;
  const results = (): Promise<object[]> =>
    database.rows('SELECT resident_id, categories, notes FROM identity_result ORDER BY resident_id');
  const maintained = await results();
  await database.run('UPDATE identity_progress SET matched_revision = 0');
  await compareAll();
  expect(maintained).toEqual(await results());
}
