import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('program')
export class ProgramEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: number;

  @Column({ type: 'varchar', length: 12 })
  code!: string;

  @Column({ name: 'name_id', type: 'varchar', length: 120 })
  nameId!: string;

  @Column({ name: 'name_en', type: 'varchar', length: 120 })
  nameEn!: string;

  @Column({ name: 'category_id', type: 'varchar', length: 120 })
  categoryId!: string;

  @Column({ name: 'category_en', type: 'varchar', length: 120 })
  categoryEn!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;

  @Column({ name: 'retired_at', type: 'datetime', precision: 6, nullable: true })
  retiredAt!: Date | null;
}

/** Dated terms: amount, quota, gates, mode. The document is exact bytes, because lists are pinned to it. */
@Entity('program_terms')
export class ProgramTermsEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'program_id', type: 'bigint' })
  programId!: number;

  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom!: string;

  @Column({ type: 'longblob' })
  document!: Buffer;

  @Column({ type: 'binary', length: 32 })
  sha256!: Buffer;

  @Column({ name: 'created_by', type: 'varchar', length: 60 })
  createdBy!: string;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;
}

@Entity('criteria_version')
export class CriteriaVersionEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'program_id', type: 'bigint' })
  programId!: number;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'varchar', length: 12 })
  state!: string;

  @Column({ name: 'effective_from', type: 'date' })
  effectiveFrom!: string;

  @Column({ type: 'longblob' })
  document!: Buffer;

  @Column({ type: 'binary', length: 32 })
  sha256!: Buffer;

  @Column({ name: 'legal_reference', type: 'varchar', length: 300 })
  legalReference!: string;

  @Column({ name: 'proposed_by', type: 'varchar', length: 60 })
  proposedBy!: string;

  @Column({ name: 'released_by', type: 'varchar', length: 60, nullable: true })
  releasedBy!: string | null;

  @Column({ name: 'released_at', type: 'datetime', precision: 6, nullable: true })
  releasedAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;
}

@Entity('standing_order')
export class StandingOrderEntity {
  @PrimaryGeneratedColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'program_id', type: 'bigint' })
  programId!: number;

  @Column({ type: 'varchar', length: 200 })
  label!: string;

  @Column({ name: 'proposed_by', type: 'varchar', length: 60 })
  proposedBy!: string;

  @Column({ name: 'approved_by', type: 'varchar', length: 60 })
  approvedBy!: string;

  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'expires_on', type: 'date' })
  expiresOn!: string;

  @Column({ name: 'withdrawn_at', type: 'datetime', precision: 6, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'created_at', type: 'datetime', precision: 6 })
  createdAt!: Date;
}

export const PROGRAM_ENTITIES = [ProgramEntity, ProgramTermsEntity, CriteriaVersionEntity, StandingOrderEntity];
