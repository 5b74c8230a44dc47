import { rmSync } from 'node:fs';
import { generateProvince, type Summary } from '.';
import { groupBy, identityErrors, rowsOf, temporaryFolder, type Row } from '../../test/support/generated-province';

const options = { families: 6_000, seed: 11 } as const;
const [first, second, delta] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
let summary: Summary;
let before: Map<string, Row>;
let after: Map<string, Row>;
let truth: readonly Row[];

const byRef = (folder: string) => new Map(rowsOf(folder, 'families').map((row) => [row.family_ref ?? '', row]));
const changed = (change: string) => truth.filter(({ changes }) => changes?.split('|').includes(change));

/** Milliseconds; a crowded machine makes some thousand families a second under the test runner. */
const GENERATION = 60_000;

beforeAll(async () => {
  await generateProvince({ ...options, out: first, delivery: 1 });
  summary = await generateProvince({ ...options, out: second, delivery: 2 });
  await generateProvince({ ...options, out: delta, delivery: 2, mode: 'DELTA' });
  before = byRef(first);
  after = byRef(second);
  truth = rowsOf(second, 'truth/truth-families');
}, GENERATION);

afterAll(() => [first, second, delta].forEach((folder) => rmSync(folder, { recursive: true })));

describe('the delivery of the following quarter', () => {
  it('is of the same province: what no truth calls changed is delivered as before', () => {
    const same = truth.filter(({ changes }) => changes === '');
    expect(same.length).toBeGreaterThan(0.7 * options.families);
    expect(
      same.filter(({ family_ref: ref = '' }) => JSON.stringify(after.get(ref)) !== JSON.stringify(before.get(ref))),
    ).toEqual([]);
    const members = (folder: string) => groupBy(rowsOf(folder, 'residents'), 'family_ref');
    const [old, now] = [members(first), members(second)];
    const moved = same.filter(
      ({ family_ref: ref = '' }) => JSON.stringify(now.get(ref)) !== JSON.stringify(old.get(ref)),
    );
    expect(moved.map(({ family_ref: ref }) => ref)).toEqual([]);
  });

  it('has lost some families, whose people the civil registry knows to have moved, and won others', () => {
    const gone = changed('VANISHED').map(({ family_ref: ref = '' }) => ref);
    expect(gone.length).toBe(summary.vanishedFamilies);
    expect(gone.length).toBeGreaterThan(10);
    expect(gone.filter((ref) => after.has(ref))).toEqual([]);
    const card = before.get(gone[0] ?? '')?.no_kk;
    const people = rowsOf(second, 'civil-registry').filter(({ no_kk: number }) => number === card);
    expect(people.length).toBeGreaterThan(0);
    expect(people.filter(({ status }) => status === 'ACTIVE')).toEqual([]);
    expect(changed('ARRIVED').filter(({ family_ref: ref = '' }) => before.has(ref))).toEqual([]);
    expect(summary.arrivedFamilies).toBe(48);
  });

  it('calls some families by another id: most keep their card, some can only be known by the NIKs', () => {
    const renamed = changed('FAMILY_REF');
    expect(renamed.length).toBeGreaterThan(5);
    const niks = (folder: string) =>
      new Map(
        [...groupBy(rowsOf(folder, 'residents'), 'family_ref')].map(([ref, rows]) => [
          ref,
          new Set(rows.map(({ nik }) => nik)),
        ]),
      );
    const [old, now] = [niks(first), niks(second)];
    let newCards = 0;
    for (const { family_ref: ref = '', previous_family_ref: previous = '' } of renamed) {
      expect([before.has(previous), before.has(ref), after.has(previous), after.has(ref)]).toEqual([
        true,
        false,
        false,
        true,
      ]);
      if (before.get(previous)?.no_kk !== after.get(ref)?.no_kk) newCards++;
      const kept = [...(now.get(ref) ?? [])].filter((nik) => nik && old.get(previous)?.has(nik));
      expect(kept.length).toBeGreaterThan(0);
    }
    expect(newCards).toBeGreaterThan(0);
    expect(newCards).toBeLessThan(renamed.length);
  });

  it('moves families to other kelurahan and gives some a new card', () => {
    const moved = changed('MOVE').filter(({ previous_family_ref: ref }) => ref === '');
    const elsewhere = moved.filter(
      ({ family_ref: ref = '' }) => before.get(ref)?.kelurahan !== after.get(ref)?.kelurahan,
    );
    expect(elsewhere.length).toBeGreaterThan(20);
    expect(changed('FAMILY_CARD').length).toBeGreaterThan(20);
  });

  it('has births with dates of the quarter, deaths, purchases and another national ranking', () => {
    expect(changed('BIRTH').length).toBeGreaterThan(10);
    const born = rowsOf(second, 'residents').filter(
      ({ birth_date: date = '' }) => date > '2026-09-30' && date <= '2026-12-31',
    );
    expect(born.length).toBeGreaterThan(10);
    expect(changed('DEATH').length).toBeGreaterThan(5);
    expect(changed('INDICATORS').length / options.families).toBeCloseTo(0.06, 1);
    const desil = changed('DESIL').length / options.families;
    expect(desil).toBeGreaterThan(0.05);
    expect(desil).toBeLessThan(0.2);
  });

  it('never gives two people in the civil registry one NIK', () => {
    const niks = rowsOf(second, 'civil-registry').map(({ nik }) => nik);
    expect(new Set(niks).size).toBe(niks.length);
  });

  it('tells the truth about what comparing it with the civil registry finds', () => {
    expect(identityErrors(second)).toEqual([]);
  });

  it('keeps people in the registers of the other authorities from quarter to quarter', () => {
    const of = (folder: string, kind: string) => new Set(rowsOf(folder, kind).map(({ nik }) => nik));
    for (const kind of ['assets', 'central-programs', 'disability', 'institutions']) {
      const [old, now] = [of(first, kind), of(second, kind)];
      const kept = [...old].filter((nik) => now.has(nik)).length / old.size;
      expect(kept).toBeGreaterThan(0.9);
    }
  });

  it('as a DELTA holds just the families in which something changed', () => {
    const expected = truth
      .filter(({ changes }) => changes !== '' && changes !== 'VANISHED')
      .map(({ family_ref: ref }) => ref);
    expect(rowsOf(delta, 'families').map(({ family_ref: ref }) => ref)).toEqual(expected);
    expect(rowsOf(delta, 'civil-registry')).toHaveLength(summary.civilRecords);
  });
});
