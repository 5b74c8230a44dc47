import { once } from 'node:events';
import { createServer, Socket, type AddressInfo, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Something that passes through: a command before the server has seen it, or the first bytes of the server's answer. */
export interface Passing {
  readonly side: 'ASK' | 'ANSWER';
  /** The statement, where the protocol is MySQL's and it can be read; empty otherwise. */
  readonly text: string;
  readonly link: Link;
}

/** Holds what passes until it returns: the place for whatever should go wrong at exactly this moment. */
export type Watcher = (passing: Passing) => Promise<void> | void;

const HOST_KEEP_ALIVE_MS = 15_000;

/** One connection through the proxy: the client's side and the server's. */
export class Link {
  private readonly gate = new Gate();
  /** The statement that still waits for its answer, and since when. */
  private asked: { readonly text: string; readonly at: number } | null = null;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    private readonly proxy: FaultProxy,
    mysql: boolean,
  ) {
    const end = (): void => this.cut();
    for (const socket of [client, server]) socket.once('error', end).once('close', end);
    this.carry(this.fromClient(mysql), server).catch(end);
    this.carry(this.fromServer(), client).catch(end);
  }

  /** Ends the connection the hard way: the client sees a reset. */
  cut(): void {
    this.gate.open();
    // One that is being ended in order cannot be reset any more: Node would keep it, and never exit.
    if (this.client.writableEnded) this.client.destroy();
    else if (!this.client.destroyed) this.client.resetAndDestroy();
    this.server.destroy();
  }

  /** Half open: nothing passes any more and nobody is told. */
  silence(): void {
    this.gate.close();
  }

  /** How long a statement has waited for its answer by now. */
  get waitedMs(): number {
    return this.asked ? Date.now() - this.asked.at : 0;
  }

  private async carry(chunks: AsyncIterable<Buffer>, to: Socket): Promise<void> {
    for await (const chunk of chunks) {
      await this.gate.passed();
      await this.proxy.passed();
      if (to.destroyed) return;
      if (!to.write(chunk)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
    }
    to.end();
  }

  private async *fromClient(mysql: boolean): AsyncIterable<Buffer> {
    for await (const packet of mysql ? packetsOf(this.client) : (this.client as AsyncIterable<Buffer>)) {
      // A command opens a new exchange, so its packet carries number 0; what follows a greeting or a LOAD DATA does not.
      if (mysql && packet[3] === 0) {
        const text = statementIn(packet);
        this.asked = { text, at: Date.now() };
        await this.proxy.watcher?.({ side: 'ASK', text, link: this });
        if (this.client.destroyed) return;
      }
      yield packet;
    }
  }

  private async *fromServer(): AsyncIterable<Buffer> {
    for await (const chunk of this.server as AsyncIterable<Buffer>) {
      if (this.asked !== null) {
        const { text } = this.asked;
        this.asked = null;
        await this.proxy.watcher?.({ side: 'ANSWER', text, link: this });
        if (this.client.destroyed) return;
      }
      yield chunk;
    }
  }
}

/**
 * Stands between a process of ours and its database or Redis, and makes the faults of a network by command: reset, half
 * open, slow, black hole. It sees every statement before the server does and every answer before the client does.
 */
export class FaultProxy {
  watcher: Watcher | null = null;
  /** Every packet waits this long, in both directions. */
  delayMs = 0;
  private readonly links = new Set<Link>();
  private readonly gate = new Gate();

  private constructor(
    private readonly listener: Server,
    readonly port: number,
  ) {}

  /**
   * @param upstream the server's port, asked at each connection: a restarted server may stand elsewhere
   * @param address where it listens
   */
  static async open(upstream: () => number, protocol: 'mysql' | 'redis', address = '127.0.0.1'): Promise<FaultProxy> {
    const listener = createServer();
    await once(listener.listen(0, address), 'listening');
    const proxy = new FaultProxy(listener, (listener.address() as AddressInfo).port);
    listener.on('connection', (client) => {
      const server = new Socket().connect(upstream(), '127.0.0.1');
      for (const socket of [client, server]) socket.setNoDelay(true);
      // As the database's host in compose.yaml: what a client that vanished has locked is let go.
      client.setKeepAlive(true, HOST_KEEP_ALIVE_MS);
      const link = new Link(client, server, proxy, protocol === 'mysql');
      proxy.links.add(link);
      client.once('close', () => proxy.links.delete(link));
    });
    return proxy;
  }

  /** How long the longest statement has waited for its answer by now. */
  get waitedMs(): number {
    return Math.max(0, ...[...this.links].map(({ waitedMs }) => waitedMs));
  }

  /** Resets every connection that stands. */
  cut(): void {
    for (const link of this.links) link.cut();
  }

  /** A black hole: nothing passes on any connection, new ones included, until `heal`. */
  silence(): void {
    this.gate.close();
  }

  /** Everything passes again, at once; what waited is delivered, as after a partition of the network. */
  heal(): void {
    this.delayMs = 0;
    this.gate.open();
  }

  async passed(): Promise<void> {
    await this.gate.passed();
    if (this.delayMs > 0) await pause(this.delayMs);
  }

  async close(): Promise<void> {
    this.watcher = null;
    this.heal();
    this.cut();
    this.listener.close();
    await once(this.listener, 'close');
  }
}

/** Lets pass while it is open. */
class Gate {
  private opened = Promise.resolve();
  private openNow = (): void => undefined;

  close(): void {
    this.openNow();
    this.opened = new Promise((resolve) => (this.openNow = resolve));
  }

  open(): void {
    this.openNow();
  }

  passed(): Promise<void> {
    return this.opened;
  }
}

/** Cuts a stream into MySQL's packets: three bytes of length, one of number, then the payload. */
async function* packetsOf(socket: Socket): AsyncIterable<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4) {
      const length = 4 + held.readUIntLE(0, 3);
      if (held.length < length) break;
      yield held.subarray(0, length);
      held = held.subarray(length);
    }
  }
}

const QUERY = 0x03;
const PREPARE = 0x16;

/** No parameters, in one set: what MySQL, other than MariaDB, is told before the text of a query. */
const NO_ATTRIBUTES = '\0\u0001';

/** The text of COM_QUERY and COM_STMT_PREPARE; other commands have none. */
function statementIn(packet: Buffer): string {
  if (packet[4] !== QUERY && packet[4] !== PREPARE) return '';
  const text = packet.toString('latin1', 5);
  return text.startsWith(NO_ATTRIBUTES) ? text.slice(NO_ATTRIBUTES.length) : text;
}
