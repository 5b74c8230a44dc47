/** What a list is pinned to and sealed with. Its exact text is stored: nothing of it is rebuilt from columns later. */
export interface Manifest {
  readonly program: string;
  readonly period: string;
  readonly version: number;
  readonly referenceDate: string;
  readonly revision: number;
  readonly rankingId: number;
  readonly criteriaVersionId: number;
  readonly termsId: number;
  readonly runId: number;
  readonly codeVersion: string;
  readonly lotSalt: string;
  readonly quota: number | null;
  readonly recipients: number;
  readonly waiting: number;
  /** Rupiah, as text: sums leave the safe integers of other people's parsers. */
  readonly amountTotal: string;
  readonly previousListId: number | null;
  readonly digest: string;
}

export const MANIFEST_FORMAT = 'tepat-list-1';

/** Keys in fixed order, no spaces. */
export function manifestBytes(manifest: Manifest): Buffer {
  const { program, period, version, referenceDate, revision, rankingId, criteriaVersionId, termsId, runId } = manifest;
  const { codeVersion, lotSalt, quota, recipients, waiting, amountTotal, previousListId, digest } = manifest;
  return Buffer.from(
    JSON.stringify({
      format: MANIFEST_FORMAT,
      ...{ program, period, version, referenceDate, revision, rankingId, criteriaVersionId, termsId, runId },
      ...{ codeVersion, lotSalt, quota, recipients, waiting, amountTotal, previousListId, digest },
    }),
    'utf8',
  );
}
