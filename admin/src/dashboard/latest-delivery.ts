import { client } from '@tepat/shared';

export type Delivery = client.DashboardSourcesQuery['imports']['edges'][number]['node'];

/** States in which a file has done what it was delivered for. */
const IN_FORCE = ['COMMITTED', 'UNCHANGED'];
const AT_AN_END = [...IN_FORCE, 'FAILED', 'CANCELLED'];

/** The newest delivery of a kind that is in force; null while there was none. Deliveries come newest first. */
export function latestDelivery(deliveries: readonly Delivery[], kind: string): Delivery | null {
  return deliveries.find((each) => each.kind === kind && IN_FORCE.includes(each.state)) ?? null;
}

/** How many uploaded files are neither in force nor given up. */
export function pendingDeliveries(deliveries: readonly Delivery[]): number {
  return deliveries.filter((each) => !AT_AN_END.includes(each.state)).length;
}
