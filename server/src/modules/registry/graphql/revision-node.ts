import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { revisionsByIds, type RevisionRow } from '../storage/read/revisions';
import type { RevisionType } from './revision-type';

export function revisionNode(revision: RevisionRow): RevisionType {
  return {
    id: nodeId('Revision', revision.id),
    number: revision.id,
    kind: revision.kind,
    actorKind: revision.actorKind,
    actorId: revision.actorId,
    reason: revision.reason,
    deliveryVersion: revision.deliveryVersion,
    referenceDate: revision.referenceDate,
    changeCount: revision.changeCount,
    changeDigest: revision.changeDigest?.toString('hex') ?? null,
    summary: revision.summary,
    createdAt: revision.createdAt,
  };
}

/** A revision by its number, for the fields of other rooms. */
export async function loadRevision(context: RequestContext, number: number | null): Promise<RevisionType | null> {
  if (number === null) return null;
  const loader = loaderOf<number, RevisionRow>(context, 'revision', (ids) =>
    revisionsByIds(context.platform.database, ids),
  );
  const revision = await loader.load(number);
  return revision ? revisionNode(revision) : null;
}
