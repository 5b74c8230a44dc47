import type { YearTerms } from '@tepat/shared';

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
  /** Places set aside out of it, as [kota, places]; not stated where there are none. */
  readonly quotaByKota?: readonly (readonly [string, number])[];
  readonly recipients: number;
  readonly waiting: number;
  /** Rupiah, as text: sums leave the safe integers of other people's parsers. */
  readonly amountTotal: string;
  readonly previousListId: number | null;
  readonly digest: string;
}

export const MANIFEST_FORMAT = 'tepat-list-1';
/** Of lists whose quota is divided: the manifest says how. */
export const DIVIDED_FORMAT = 'tepat-list-2';

/** The quota of a year as a manifest states it. */
export const quotaPins = ({
  quota,
  byKota,
}: Pick<YearTerms, 'quota' | 'byKota'>): Pick<Manifest, 'quota' | 'quotaByKota'> =>
  byKota.length === 0 ? { quota } : { quota, quotaByKota: byKota.map(({ kota, places }) => [kota, places] as const) };

/** Keys in fixed order, no spaces. */
export function manifestBytes(manifest: Manifest): Buffer {
  const { program, period, version, referenceDate, revision, rankingId, criteriaVersionId, termsId, runId } = manifest;
  const { codeVersion, lotSalt, quota, quotaByKota, recipients, waiting, amountTotal, previousListId, digest } =
    manifest;
  return Buffer.from(
    JSON.stringify({
      format: quotaByKota === undefined ? MANIFEST_FORMAT : DIVIDED_FORMAT,
      ...{ program, period, version, referenceDate, revision, rankingId, criteriaVersionId, termsId, runId },
      // JSON leaves out what is not stated.
      ...{ codeVersion, lotSalt, quota, quotaByKota, recipients, waiting, amountTotal, previousListId, digest },
    }),
    'utf8',
  );
}
