import type { Socket } from 'node:net';
import { createConnection, type Connection, type ConnectionOptions } from 'mysql2';

/**
 * Notices that the host of the database has vanished without a word: power, cable, firewall. The system tells of it soon
 * only where nothing is under way; what was sent and not confirmed it sends again for a quarter of an hour, and whoever
 * waits for the answer waits as long. So one connection never says anything. Its keep-alive fails within seconds (Node
 * asks ten times, a second apart), and then all the others are given up with it: what waits for them fails.
 */
export class Sentinel {
  private readonly guarded = new Set<Connection>();
  private silent: Connection | null = null;

  constructor(private readonly options: ConnectionOptions) {}

  /** Watches over a connection until it closes. */
  guard(connection: Connection): void {
    this.guarded.add(connection);
    socketOf(connection).once('close', () => this.guarded.delete(connection));
    this.watch();
  }

  close(): void {
    const { silent } = this;
    this.silent = null;
    silent?.destroy();
  }

  private watch(): void {
    if (this.silent) return;
    const silent = createConnection(this.options);
    this.silent = silent;
    let stood = false;
    silent.once('connect', () => (stood = true));
    silent.on('error', (error: NodeJS.ErrnoException) => {
      if (this.silent !== silent) return;
      this.silent = null;
      // One that never stood says nothing of the others; the next new connection tries again.
      if (!stood) return;
      // Closed in order, as after hours of silence: the others stand.
      if (error.code === 'PROTOCOL_CONNECTION_LOST') this.watch();
      else for (const connection of this.guarded) socketOf(connection).destroy(error);
    });
  }
}

/** mysql2 has it in the open and out of its types. */
const socketOf = (connection: Connection): Socket => (connection as unknown as { stream: Socket }).stream;
