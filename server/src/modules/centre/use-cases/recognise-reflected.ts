import { createHash } from 'node:crypto';
import { correctionNumber } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Sql } from '../../../platform/database/database';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { correctionsByIds, correctionsOfFacts, factKey, linesOf } from '../../corrections';
import { deliveredFacts, isRecordedFact, latestDelivery, saidAt, type NamedFact } from '../../registry';
import { itemsToCheck, markChecked } from '../storage/item-store';

const CLOCK: Actor = { kind: 'SYSTEM', id: 'centre.recognise_reflected' };
const TOGETHER = 100;

/**
 * After a delivery: finds the corrections that were handed over and that it contains, whatever the centre had answered. A correction
 * is reflected when each of its facts is delivered as it says, or as a later correction of ours says. Run again, it finds only
 * what has not been looked up in the newest delivery.
 *
 * @returns how many are reflected now
 */
export async function recogniseReflected({ database, clock, log }: Platform): Promise<number> {
  const delivery = await latestDelivery(database);
  if (delivery === null) return 0;
  let recognised = 0;
  for (;;) {
    const keys = await itemsToCheck(database, delivery.id, TOGETHER);
    if (keys.length === 0) break;
    const reflected = await reflectedAmong(database, [...new Set(keys.map(({ correctionId }) => correctionId))]);
    const of = (isReflected: boolean) => keys.filter(({ correctionId }) => reflected.has(correctionId) === isReflected);
    const numbers = of(true).map(({ correctionId }) => correctionNumber(correctionId));
    await transact(database, clock, CLOCK, async (tx) => {
      await markChecked(tx, delivery.id, { reflected: of(true), others: of(false) });
      tx.record({
        action: 'centre.recognise_reflected',
        subject: { kind: 'REVISION', id: String(delivery.id) },
        after: { version: delivery.deliveryVersion, lookedUp: keys.length, reflected: numbers.length },
        changes: { count: numbers.length, digest: createHash('sha256').update(numbers.sort().join('\n')).digest() },
      });
    });
    recognised += numbers.length;
  }
  if (recognised > 0) log.info({ recognised, delivery: delivery.deliveryVersion }, 'corrections are in the delivery');
  return recognised;
}

/**
 * What a correction said are the overrides of its revision: they name the records that it made, too. A value that it put back to
 * what was delivered has none, and stands in its lines.
 */
async function reflectedAmong(sql: Sql, correctionIds: readonly number[]): Promise<ReadonlySet<number>> {
  const corrections = await correctionsByIds(sql, correctionIds);
  const lines = await linesOf(sql, correctionIds);
  const overrides = await saidAt(
    sql,
    [...corrections.values()].flatMap(({ appliedRevision }) => appliedRevision ?? []),
  );
  const saidBy = (id: number): NamedFact[] => {
    const own = (lines.get(id) ?? []).filter(({ subjectId }) => subjectId > 0);
    const made = overrides.filter(({ since }) => since === corrections.get(id)?.appliedRevision);
    const facts = [...own.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })), ...made];
    return [...new Map(facts.map((each) => [keyOf(each), each])).values()].filter(({ kind, fact }) =>
      isRecordedFact(kind, fact),
    );
  };
  const said = new Map(correctionIds.map((id) => [id, saidBy(id)]));
  const all = [...said.values()].flat();
  const delivered = await deliveredFacts(sql, all);
  const deliveredAs = new Map(all.map((fact, at) => [keyOf(fact), delivered[at]]));
  const later = await correctionsOfFacts(
    sql,
    all.map(({ kind, id, fact }) => ({ kind, subjectId: id, fact })),
  );
  const agrees = (fact: NamedFact, since: number): boolean => {
    const now = deliveredAs.get(keyOf(fact));
    if (now === undefined) return false;
    const values = [
      ...overrides.filter((each) => each.since === since && keyOf(each) === keyOf(fact)),
      ...(later.get(keyOf(fact)) ?? []).filter(({ appliedRevision }) => (appliedRevision ?? 0) >= since),
    ];
    return values.some(({ value }) => value === now);
  };
  return new Set(
    correctionIds.filter((id) => {
      const facts = said.get(id) ?? [];
      const since = corrections.get(id)?.appliedRevision ?? 0;
      return facts.length > 0 && facts.every((fact) => agrees(fact, since));
    }),
  );
}

const keyOf = ({ kind, id, fact }: NamedFact): string => factKey({ kind, subjectId: id, fact });
