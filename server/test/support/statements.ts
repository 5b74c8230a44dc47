import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const CHANNELS = ['tracing:mysql2:query:start', 'tracing:mysql2:execute:start'];

/** Every statement that this process sent to the database while the work was done, as the driver itself tells it. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const note = (message: unknown): void => void sent.push((message as { query: string }).query);
  for (const channel of CHANNELS) subscribe(channel, note);
  try {
    await work();
  } finally {
    for (const channel of CHANNELS) unsubscribe(channel, note);
  }
  return sent;
}
