import { regionName } from '../../regions';
import { createHash } from 'node:crypto';
import type { PlainDate, ProgramTerms, PublicationMode } from '@tepat/shared';
import { clausesOf, clauseSentence, SHIPPED_PROGRAMS } from '@tepat/shared';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import type { Transaction } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { documentBytes, ruleOf } from '../domain/rule-document';
import {
  CriteriaVersionEntity,
  ProgramEntity,
  ProgramTermsEntity,
  StandingOrderEntity,
} from '../storage/program.entity';
import { programByCode } from '../storage/program-readers';

export interface SeedPrograms {
  /** Ids of two different people. */
  readonly proposedBy: string;
  readonly releasedBy: string;
  /** Scales the quotas, which are those of the whole province, to a smaller one; at least one place remains. */
  readonly quotaFactor?: number;
  readonly publication?: PublicationMode;
  /** Lets AUTO publish; labelled and dated, and never made outside the demo. */
  readonly standingOrder?: { readonly label: string; readonly validFrom: PlainDate; readonly expiresOn: PlainDate };
}

/**
 * Puts the shipped programmes in force: terms and criteria as exact bytes, proposed by one person and released by
 * another. A programme that is already there is left alone, whatever was changed since; a second call changes nothing.
 *
 * @returns the codes that were new
 */
export async function seedPrograms(platform: Platform, actor: Actor, seed: SeedPrograms): Promise<string[]> {
  if (seed.proposedBy === seed.releasedBy) throw new Error('criteria are released by a second person');
  const added: string[] = [];
  for (const shipped of SHIPPED_PROGRAMS) {
    if ((await programByCode(platform.database, shipped.code)) !== null) continue;
    const terms: ProgramTerms = {
      ...shipped,
      years: shipped.years.map((year) => ({ ...year, quota: scaled(year.quota, seed.quotaFactor ?? 1) })),
      publication: seed.publication ?? shipped.publication,
    };
    await transact(platform.database, platform.clock, actor, (tx) => addProgram(tx, terms, seed, platform.clock.now()));
    added.push(shipped.code);
  }
  return added;
}

const scaled = (quota: number | null, factor: number): number | null =>
  quota === null ? null : Math.max(1, Math.round(quota * factor));

async function addProgram(
  tx: Transaction & Recorder,
  terms: ProgramTerms,
  seed: SeedPrograms,
  now: Date,
): Promise<void> {
  const category = clausesOf(terms.criteria.root).filter(({ clause }) => terms.categoryClauses.includes(clause));
  const program = await tx.manager.save(
    tx.manager.create(ProgramEntity, {
      code: terms.code,
      nameId: terms.name.id,
      nameEn: terms.name.en,
      categoryId: category.map((clause) => clauseSentence(clause, 'id', regionName)).join('; '),
      categoryEn: category.map((clause) => clauseSentence(clause, 'en', regionName)).join('; '),
      createdAt: now,
      retiredAt: null,
    }),
  );
  const programId = program.id;
  await tx.run('INSERT INTO program_lock (program_id) VALUES (?)', [programId]);
  const [termsBytes, ruleBytes] = [documentBytes(terms), documentBytes(ruleOf(terms))];
  await tx.manager.insert(ProgramTermsEntity, {
    programId,
    effectiveFrom: terms.inForceFrom,
    document: termsBytes,
    sha256: createHash('sha256').update(termsBytes).digest(),
    createdBy: seed.proposedBy,
    createdAt: now,
  });
  await tx.manager.insert(CriteriaVersionEntity, {
    programId,
    version: 1,
    state: 'RELEASED',
    effectiveFrom: terms.inForceFrom,
    document: ruleBytes,
    sha256: createHash('sha256').update(ruleBytes).digest(),
    legalReference: `${terms.decree.kind} ${terms.decree.number}/${terms.decree.year} — ${terms.decree.about}`.slice(
      0,
      300,
    ),
    proposedBy: seed.proposedBy,
    releasedBy: seed.releasedBy,
    releasedAt: now,
    createdAt: now,
  });
  if (seed.standingOrder) {
    await tx.manager.insert(StandingOrderEntity, {
      programId,
      label: seed.standingOrder.label,
      proposedBy: seed.proposedBy,
      approvedBy: seed.releasedBy,
      validFrom: seed.standingOrder.validFrom,
      expiresOn: seed.standingOrder.expiresOn,
      withdrawnAt: null,
      createdAt: now,
    });
  }
  tx.record({
    action: 'programs.seed',
    subject: { kind: 'PROGRAM', id: String(programId) },
    after: {
      code: terms.code,
      years: terms.years,
      publication: terms.publication,
      criteriaSha256: createHash('sha256').update(ruleBytes).digest('hex'),
      standingOrder: seed.standingOrder?.label ?? null,
    },
  });
}
