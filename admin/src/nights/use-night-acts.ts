import { client } from '@tepat/shared';
import { useMay } from '../access';
import { useDocument } from '../components';
import type { Night } from './source';

type Act = client.NightActsQuery['auditEvents']['edges'][number]['node'];

/**
 * Who started a night and who cancelled it, with the reason, as the audit trail tells: a night itself keeps an id only.
 * Nothing for who may not read the trail.
 */
export function useNightActs(night: Night): {
  readonly started?: Act | undefined;
  readonly cancelled?: Act | undefined;
} {
  const may = useMay();
  const isTold = night.origin !== 'SCHEDULE' || night.cancelRequested || night.state === 'CANCELLED';
  const { data } = useDocument(client.NightActsDocument, { night: night.id }, { enabled: may('audit.read') && isTold });
  const events = data?.auditEvents.edges.map((edge) => edge.node) ?? [];
  const actOf = (action: string): Act | undefined => events.find((event) => event.action === action);
  return { started: actOf('night.start'), cancelled: actOf('night.cancel') };
}
