import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { DEFAULT_GATE_THRESHOLDS } from '@tepat/shared';
import { joinReasons, readReasons } from './change-reasons';
import { listDiff, sameRecipients } from './list-diff';
import type { GateMeasures } from './list-gates';
import { breachedGates, listGates } from './list-gates';
import { Listed, type RowEssence } from './listed';
import { ListDigest } from './list-rows';
import { handOutPlaces } from './order-of-need';
import { familyRef, recipientRef } from './references';
import { contendersOf } from '../../../../test/support/contenders';

const KEY = Buffer.alloc(32, 7);
const row = (
  residentId: number,
  status: RowEssence['status'] = 'PAYABLE',
  amount = 1,
  kelurahanCode = 'a',
): RowEssence => ({ ...{ residentId, status, amount, kelurahanCode } });

describe('references', () => {
  it('are stable, without the letters that one misreads, and differ between people and families', () => {
    const refs = Array.from({ length: 5000 }, (_, id) => recipientRef(KEY, id));
    for (const ref of refs) expect(ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(new Set(refs).size).toBe(refs.length);
    expect(recipientRef(KEY, 1)).toBe(refs[1]);
    expect(familyRef(KEY, 1)).not.toBe(recipientRef(KEY, 1));
    expect(recipientRef(Buffer.alloc(32, 8), 1)).not.toBe(recipientRef(KEY, 1));
  });
});

describe('the keyed digest behind a reference', () => {
  it('is the HMAC-SHA256 of the library, for keys and texts of any length', () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.nat(), (bytes, id) => {
        const key = Buffer.from(bytes);
        const mac = BigInt(`0x${createHmac('sha256', key).update(String(id)).digest('hex')}`) >> (256n - 130n);
        const expected = Array.from({ length: 26 }, (_, at) => digits[Number((mac >> BigInt(5 * (25 - at))) & 31n)]);
        expect(recipientRef(key, id)).toBe(expected.join(''));
      }),
    );
  });
});

describe('the digest', () => {
  it('sees where one row ends and the next begins', () => {
    const of = (...rows: string[]): string => {
      const digest = new ListDigest();
      for (const text of rows) digest.add(Buffer.from(text));
      return digest.finish().toString('hex');
    };
    expect(of('ab', 'c')).not.toBe(of('a', 'bc'));
    expect(of('ab', 'c')).toBe(of('ab', 'c'));
  });

  it('is what anybody computes from its definition, for texts of any kind and length', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      // Longer than what is gathered before it is hashed, in characters of one byte and of three.
      fc.constantFrom(
        ...[21_843, 21_845, 65_531, 65_532, 65_533, 70_000].flatMap((n) => ['a'.repeat(n), '€'.repeat(n)]),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), { maxLength: 12 }), (rows) => {
        const digest = new ListDigest();
        const plain = createHash('sha256');
        for (const [content, asText] of rows) {
          const bytes = Buffer.from(content);
          const length = Buffer.alloc(4);
          length.writeUInt32BE(bytes.length);
          plain.update(length).update(bytes);
          digest.add(asText ? content : bytes);
        }
        expect(digest.finish()).toEqual(plain.digest());
      }),
      { numRuns: 30 },
    );
  });
});

describe('the order of need', () => {
  const candidate = fc.record({
    score: fc.option(fc.integer({ min: 0, max: 5 })),
    birthDate: fc.constantFrom('1950-01-01', '1951-01-01', '1952-01-01'),
    incumbent: fc.boolean(),
    held: fc.boolean(),
  });
  const order = { age: 'OLDER_FIRST', continuityMargin: 2 } as const;

  it('hands out every place, to nobody twice, in an order that the input order cannot change', () => {
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 30 }), fc.nat(35), fc.integer(), (people, quota, seed) => {
        const named = people.map((person, residentId) => ({
          ...{ ...person, residentId },
          held: person.held && person.incumbent,
        }));
        const lot = (of: readonly { residentId: number }[]) => (at: number) =>
          String(((of[at]?.residentId ?? 0) * 7919) % 31);
        const placed = (of: typeof named) => {
          const { sequence, recipients } = handOutPlaces(contendersOf(of), order, quota, lot(of));
          const ids = Array.from(sequence, (at) => of[at]?.residentId ?? 0);
          return { recipients: ids.slice(0, recipients), waiting: ids.slice(recipients) };
        };
        const { recipients, waiting } = placed(named);
        const all = [...recipients, ...waiting];
        expect([...all].sort((a, b) => a - b)).toEqual(named.map(({ residentId }) => residentId));
        const held = named.filter((person) => person.held).length;
        expect(recipients).toHaveLength(Math.min(named.length, Math.max(quota, held)));
        for (const id of waiting) expect(named[id]?.held).toBe(false);
        const shuffled = [...named].sort((a, b) => ((a.residentId * seed) % 13) - ((b.residentId * seed) % 13));
        expect(placed(shuffled).recipients).toEqual(recipients);
      }),
    );
  });
});

describe('the difference of two lists', () => {
  it('names everybody once, by the weightiest difference', () => {
    const before = Listed.of([row(1), row(2), row(3), row(4, 'HELD'), row(5), row(6), row(8, 'WAITING'), row(9)]);
    const after = Listed.of([
      ...[row(1), row(3, 'HELD', 2), row(4), row(5, 'PAYABLE', 2, 'b'), row(6, 'PAYABLE', 1, 'b')],
      ...[row(7), row(8), row(9, 'WAITING'), row(10, 'WAITING')],
    ]);
    expect([...listDiff(before, after)]).toEqual([
      { residentId: 2, kind: 'LEFT' },
      { residentId: 3, kind: 'HELD' },
      { residentId: 4, kind: 'RELEASED' },
      { residentId: 5, kind: 'AMOUNT_CHANGED' },
      { residentId: 6, kind: 'MOVED_REGION' },
      { residentId: 7, kind: 'JOINED' },
      { residentId: 8, kind: 'JOINED' },
      { residentId: 9, kind: 'LEFT' },
    ]);
    expect(sameRecipients(before, before)).toBe(true);
    expect(sameRecipients(before, after)).toBe(false);
    expect(sameRecipients(Listed.of([row(1)]), Listed.of([row(1, 'PAYABLE', 1, 'b'), row(2, 'WAITING')]))).toBe(true);
    expect([...listDiff(new Listed(), Listed.of([row(2), row(1)]))]).toEqual([
      { residentId: 1, kind: 'JOINED' },
      { residentId: 2, kind: 'JOINED' },
    ]);
  });

  it('keeps whole reasons only in a column of bounded length', () => {
    const many = Array.from({ length: 40 }, (_, at) => `CRITERIA_NOT_MET:CLAUSE_${at}`);
    const text = joinReasons(many);
    expect(text.length).toBeLessThanOrEqual(400);
    for (const { reason, clause } of readReasons(text)) expect(many).toContain(`${reason}:${clause}`);
  });
});

describe('the gates', () => {
  const sound: GateMeasures = {
    recipients: 100,
    byKelurahan: new Map([['a', 100]]),
    previous: { recipients: 100, byKelurahan: new Map([['a', 100]]) },
    quota: 100,
    unscored: { part: 10, whole: 100 },
    matched: { part: 85, whole: 100 },
    desilPersons: { now: [10, 10], before: [10, 10] },
    cutPointShift: 0.05,
    tied: { part: 1, whole: 100 },
    rankingHeldBy: [],
    duplicates: 0,
    deceased: 0,
    sources: [{ source: 'ASSETS', days: 366, maxDays: 366 }],
  };
  const breached = (change: Partial<GateMeasures>) =>
    breachedGates(listGates({ ...sound, ...change }, DEFAULT_GATE_THRESHOLDS));

  it('let pass what lies exactly on every threshold', () => {
    expect(breached({})).toEqual([]);
    expect(breached({ recipients: 90 })).toEqual([]);
  });

  it.each<[string, Partial<GateMeasures>, string[]]>([
    ['a list that lost more than a tenth', { recipients: 89 }, ['SIZE_CHANGE']],
    ['an empty list', { recipients: 0, byKelurahan: new Map() }, ['EMPTY_LIST', 'SIZE_CHANGE', 'KELURAHAN_CHANGE']],
    ['a kelurahan that lost a third', { byKelurahan: new Map([['a', 69]]) }, ['KELURAHAN_CHANGE']],
    ['too many unscored families', { unscored: { part: 11, whole: 100 } }, ['UNSCORED_SHARE']],
    ['too few matched identities', { matched: { part: 84, whole: 100 } }, ['MATCH_RATE']],
    ['no match at all', { matched: { part: 0, whole: 0 } }, ['MATCH_RATE']],
    ['shifted desil', { desilPersons: { now: [14, 6], before: [10, 10] } }, ['DESIL_DISTRIBUTION']],
    ['shifted cut points', { cutPointShift: 0.051 }, ['CUT_SHIFT']],
    ['a shift that is not a number', { cutPointShift: Number.NaN }, ['CUT_SHIFT']],
    ['a ranking that was held', { rankingHeldBy: ['TIE_MASS'] }, ['CUT_SHIFT']],
    ['too many ties', { tied: { part: 2, whole: 100 } }, ['TIE_MASS']],
    ['somebody twice', { duplicates: 1 }, ['DUPLICATES']],
    ['somebody dead', { deceased: 1 }, ['DECEASED_PRESENT']],
    ['more than the quota', { quota: 99 }, ['QUOTA_EXCEEDED']],
    ['a stale extract', { sources: [{ source: 'ASSETS', days: 367, maxDays: 366 }] }, ['STALE_SOURCE']],
    ['an extract that never came', { sources: [{ source: 'ASSETS', days: null, maxDays: 366 }] }, ['STALE_SOURCE']],
  ])('hold %s', (_what, change, gates) => {
    expect(breached(change)).toEqual(gates);
  });

  it('do not compare a first list with anything, and say so', () => {
    const findings = listGates(
      { ...sound, previous: null, desilPersons: null, cutPointShift: null },
      DEFAULT_GATE_THRESHOLDS,
    );
    expect(findings.filter(({ outcome }) => outcome === 'NOT_APPLICABLE').map(({ gate }) => gate)).toEqual([
      ...['SIZE_CHANGE', 'KELURAHAN_CHANGE', 'DESIL_DISTRIBUTION', 'CUT_SHIFT'],
    ]);
  });
});
