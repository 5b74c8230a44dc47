import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import type { NumberKind } from '../../../platform/database/vault';
import { maskNumber } from '../../../platform/graphql/scalars';
import { isWithinReach, reachOf } from '../storage/read/reach';
import { noteUnmasked } from '../../audit/graphql';
import type { Subject } from '../../audit';

/**
 * A NIK or No. KK as this viewer may see it: masked, unless the viewer may unmask within that region *and* states a
 * purpose. Showing it in full is told to the audit trail.
 */
export async function shownNumber(
  context: RequestContext,
  kind: NumberKind,
  vaultId: number | null,
  kelurahan: string,
  subject: Subject,
): Promise<string | null> {
  const number = await opened(context, kind, vaultId);
  if (number === null) return null;
  const mayUnmask = context.purpose !== null && isWithinReach(reachOf(context.scope('nik.unmask')), kelurahan);
  if (!mayUnmask) return maskNumber(number);
  noteUnmasked(context, subject);
  return number;
}

/** A NIK or No. KK that nobody sees in full here, whatever their permission. */
export async function maskedNumber(
  context: RequestContext,
  kind: NumberKind,
  vaultId: number | null,
): Promise<string | null> {
  const number = await opened(context, kind, vaultId);
  return number === null ? null : maskNumber(number);
}

async function opened(context: RequestContext, kind: NumberKind, vaultId: number | null): Promise<string | null> {
  if (vaultId === null) return null;
  const { database, vault } = context.platform;
  return loaderOf<number, string>(context, `vault.${kind}`, (ids) => vault.reveal(database, kind, ids)).load(vaultId);
}
