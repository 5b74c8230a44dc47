import { type client } from '@tepat/shared';

interface RegionPathProps {
  readonly region: client.RegionPathPartsFragment | null | undefined;
}

/** Kelurahan, kecamatan, city: from the smallest up, without the province that all share. */
export function RegionPath({ region }: RegionPathProps) {
  if (!region) return <span>–</span>;
  const names = region.path.filter((step) => step.level !== 'PROVINCE').map((step) => step.name);
  return <span>{names.toReversed().join(', ') || region.name}</span>;
}
