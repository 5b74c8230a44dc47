import { client } from '@tepat/shared';

export type Delivery = client.DashboardSourcesQuery['imports']['edges'][number]['node'];

/** States in which a file has done what it was delivered for. */
const IN_FORCE = ['COMMITTED', 'UNCHANGED'];

/** The newest delivery of a kind that is in force; null while there was none. Deliveries come newest first. */
export function latestDelivery(deliveries: readonly Delivery[], kind: string): Delivery | null {
  return deliveries.find((each) => each.kind === kind && IN_FORCE.includes(each.state)) ?? null;
}

/** How many files wait for a person: validated ones to be committed, conspicuous ones for a second pair of eyes. */
export function waitingFiles(deliveries: readonly Delivery[]): { readonly commit: number; readonly approve: number } {
  const inState = (state: string): number => deliveries.filter((each) => each.state === state).length;
  return { commit: inState('VALID'), approve: inState('NEEDS_APPROVAL') };
}
