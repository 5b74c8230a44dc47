import { client } from '@tepat/shared';
import { api, type ResourceSource } from '../client';

export type Night = client.NightPartsFragment;
export type NightStep = client.StepPartsFragment;

/** A night on its own page. It stands there without its steps for the moment in which only the list has read it. */
export type NightWithSteps = Night & { readonly steps?: readonly NightStep[] };

export const nightSource: ResourceSource<Night> = {
  page: async ({ first, after }) => (await api.execute(client.NightlyRunsDocument, { first, after })).nightlyRuns,
  one: async (id) => {
    const { node } = await api.execute(client.NightlyRunDocument, { id });
    return node && 'steps' in node ? node : null;
  },
};

/** The state as people say it: a night that was asked to stop is still running until it has stopped. */
export function stateOf(night: Night): string {
  return night.active && night.cancelRequested ? 'CANCELLING' : night.state;
}
