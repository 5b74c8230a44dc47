import type { PlainDate } from '@tepat/shared';

interface DatedVersion {
  readonly version: number;
  readonly state: string;
  readonly effectiveFrom: PlainDate;
}

/**
 * The released version that is in force until this one is; of two of the same date the one with the higher number
 * decides. Null before the first.
 */
export function versionBefore<Version extends DatedVersion>(
  { version, effectiveFrom }: DatedVersion,
  versions: readonly Version[],
): Version | null {
  const earlier = versions.filter(
    (other) =>
      other.state === 'RELEASED' &&
      (other.effectiveFrom < effectiveFrom || (other.effectiveFrom === effectiveFrom && other.version < version)),
  );
  return earlier.reduce<Version | null>((best, other) => (best && !isAfter(other, best) ? best : other), null);
}

const isAfter = (one: DatedVersion, other: DatedVersion): boolean =>
  one.effectiveFrom > other.effectiveFrom || (one.effectiveFrom === other.effectiveFrom && one.version > other.version);
