import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeliveryMode, IntakeKind } from '@tepat/shared';
import type { ImportState } from '../domain/import-state';

const ASCII = { charset: 'ascii', collation: 'ascii_bin' } as const;
/** BIGINT comes as text from the driver's side of TypeORM; our counts stay far below 2^53. */
const count = {
  to: (value: number) => value,
  from: (value: string | number | null) => (value === null ? null : Number(value)),
};

/** One uploaded file and what became of it. */
@Entity('import_file')
@Index('import_file_by_kind', ['kind', 'state', 'id'])
@Index('import_file_by_delivery', ['deliveryVersion', 'kind'])
export class ImportFile {
  @PrimaryColumn({ type: 'bigint', generated: 'increment', transformer: count })
  id!: number;

  @Column({ type: 'varchar', length: 24, ...ASCII })
  kind!: IntakeKind;

  @Column({ type: 'varchar', length: 16, ...ASCII })
  state!: ImportState;

  @Column({ type: 'varchar', name: 'delivery_version', length: 24, ...ASCII })
  deliveryVersion!: string;

  @Column({ type: 'varchar', length: 8, ...ASCII })
  mode!: DeliveryMode;

  /** YYYY-MM-DD: ages and members count at this day. */
  @Column({ type: 'date', name: 'reference_date' })
  referenceDate!: string;

  @Column({ type: 'varchar', name: 'file_name', length: 200 })
  fileName!: string;

  /** Below the data folder. */
  @Column({ type: 'varchar', name: 'stored_path', length: 400 })
  storedPath!: string;

  @Column({ type: 'binary', length: 32 })
  sha256!: Buffer;

  @Column({ type: 'bigint', transformer: count })
  bytes!: number;

  @Column({ type: 'bigint', name: 'row_total', default: 0, transformer: count })
  rowTotal!: number;

  @Column({ type: 'bigint', name: 'row_accepted', default: 0, transformer: count })
  rowAccepted!: number;

  @Column({ type: 'bigint', name: 'row_warned', default: 0, transformer: count })
  rowWarned!: number;

  @Column({ type: 'bigint', name: 'row_rejected', default: 0, transformer: count })
  rowRejected!: number;

  /** JSON: what validation counted, what a commit did. */
  @Column({ type: 'mediumtext', nullable: true })
  summary!: string | null;

  /** Below the data folder; holds real numbers, so it is readable by its owner alone. */
  @Column({ type: 'varchar', name: 'error_path', length: 400, nullable: true })
  errorPath!: string | null;

  @Column({ type: 'varchar', length: 40, nullable: true, ...ASCII })
  phase!: string | null;

  @Column({ type: 'bigint', name: 'progress_done', default: 0, transformer: count })
  progressDone!: number;

  @Column({ type: 'bigint', name: 'progress_total', default: 0, transformer: count })
  progressTotal!: number;

  @Column({ type: 'datetime', name: 'work_started_at', precision: 6, nullable: true })
  workStartedAt!: Date | null;

  @Column({ type: 'datetime', name: 'phase_started_at', precision: 6, nullable: true })
  phaseStartedAt!: Date | null;

  @Column({ type: 'bigint', nullable: true, transformer: count })
  revision!: number | null;

  /** Who asked for its commit; null while nobody has, and when the request has been answered. */
  @Column({ type: 'varchar', name: 'commit_asked_by', length: 60, nullable: true, ...ASCII })
  commitAskedBy!: string | null;

  @Column({ type: 'datetime', name: 'commit_asked_at', precision: 6, nullable: true })
  commitAskedAt!: Date | null;

  /** 1: whoever asked approved what broke its gates. */
  @Column({ type: 'tinyint', name: 'commit_approves', default: 0 })
  commitApproves!: number;

  /** JSON of the user error that the last request ended with. */
  @Column({ type: 'varchar', name: 'commit_refusal', length: 1000, nullable: true })
  commitRefusal!: string | null;

  @Column({ type: 'varchar', name: 'created_by', length: 60, ...ASCII })
  createdBy!: string;

  @Column({ type: 'datetime', name: 'created_at', precision: 6 })
  createdAt!: Date;

  @Column({ type: 'datetime', name: 'finished_at', precision: 6, nullable: true })
  finishedAt!: Date | null;
}
