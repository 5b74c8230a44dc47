import { VEC_INDICATORS } from '@tepat/shared';
import { EntitySchema, MoreThan } from 'typeorm';
import type { WelfareModel } from '../../src/modules/welfare';
import { prepareScorer } from '../../src/modules/welfare/domain';
import { packVec } from '../../src/modules/welfare/domain/scoring/vec';
import { Database } from '../../src/platform/database/database';

type FamilyEntity = { id: number; desil: number | null } & Record<string, number | null>;

const Family = new EntitySchema<FamilyEntity>({
  name: 'family',
  columns: {
    id: { type: 'int', primary: true },
    ...Object.fromEntries(
      VEC_INDICATORS.map(({ key, column }) => [key, { name: column, type: 'smallint', nullable: true }]),
    ),
    desil: { type: 'tinyint', nullable: true },
  },
});
const AT_ONCE = 1000;

/** Entities are loaded a thousand at a time and scored in JavaScript; places are handed out in memory and saved. */
export async function rankByTypeorm(url: string, model: WelfareModel): Promise<void> {
  const database = await Database.open(url, [Family], 2);
  try {
    const repository = database.source.getRepository(Family);
    const scorer = prepareScorer(model);
    const scored: { id: number; score: number }[] = [];
    for (let last = 0; ;) {
      const families = await repository.find({ where: { id: MoreThan(last) }, order: { id: 'ASC' }, take: AT_ONCE });
      for (const family of families) {
        const { id, desil: _desil, ...values } = family;
        const score = scorer.score(packVec(values));
        if (score !== null) scored.push({ id: id, score });
        last = id;
      }
      if (families.length < AT_ONCE) break;
    }
    scored.sort((a, b) => a.score - b.score);
    const ranked = scored.map(({ id }, place) => ({ id, desil: 1 + Math.floor((place * 10) / scored.length) }));
    for (let from = 0; from < ranked.length; from += AT_ONCE) await repository.save(ranked.slice(from, from + AT_ONCE));
  } finally {
    await database.close();
  }
}
