import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

const ip = (...words: string[]): void => void execFileSync('ip', words, { stdio: 'pipe' });

/** Why machines cannot be made here, in words; null where they can. */
export function noMachines(): string | null {
  const probe = `tepat-probe-${process.pid}`;
  try {
    ip('netns', 'add', probe);
    ip('netns', 'delete', probe);
    return null;
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: Buffer };
    return code === 'ENOENT' ? 'there is no iproute2' : String(stderr ?? error).trim();
  }
}

/**
 * Machines as far as the network goes: namespaces of their own with one cable each to a common switch, at which the
 * services of this machine answer under another address. Nothing else reaches out of a machine, 127.0.0.1 is its own.
 */
export class Machines {
  private readonly bridge = `tepat${process.pid % 10_000}`;
  /** Where the services of this machine answer the others. */
  readonly address = `198.18.${process.pid % 250}.1`;
  private readonly net = `198.18.${process.pid % 250}`;
  private readonly names: string[] = [];
  private readonly relays: Relay[] = [];

  constructor() {
    ip('link', 'add', this.bridge, 'type', 'bridge');
    ip('address', 'add', `${this.address}/24`, 'dev', this.bridge);
    ip('link', 'set', this.bridge, 'up');
  }

  /** A further machine. @returns the words before a command that run it there */
  add(): readonly string[] {
    const number = this.names.length + 1;
    const name = `${this.bridge}-${number}`;
    const [here, there] = [this.cableOf(number), `${this.bridge}n${number}`];
    ip('netns', 'add', name);
    this.names.push(name);
    ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there);
    ip('link', 'set', there, 'netns', name);
    ip('link', 'set', here, 'master', this.bridge);
    ip('link', 'set', here, 'up');
    const inside = ['netns', 'exec', name, 'ip'];
    ip(...inside, 'address', 'add', `${this.net}.${number + 1}/24`, 'dev', there);
    ip(...inside, 'link', 'set', there, 'up');
    ip(...inside, 'link', 'set', 'lo', 'up');
    return ['ip', 'netns', 'exec', name];
  }

  /** Cuts the cable of the n-th machine (from 1) at the switch: what is sent is lost, and nobody is told. */
  cut(number: number): void {
    ip('link', 'set', this.cableOf(number), 'nomaster');
  }

  /** Puts the cable back. */
  mend(number: number): void {
    ip('link', 'set', this.cableOf(number), 'master', this.bridge);
  }

  private cableOf(number: number): string {
    return `${this.bridge}h${number}`;
  }

  /** The same service as the machines reach it. */
  async urlOf(url: string): Promise<string> {
    const at = new URL(url);
    const port = Number(at.port);
    if (!this.relays.some((relay) => relay.port === port)) {
      this.relays.push(await Relay.open(this.address, at.hostname, port));
    }
    at.hostname = this.address;
    return at.toString();
  }

  async close(): Promise<void> {
    await Promise.all(this.relays.map((relay) => relay.close()));
    for (const name of this.names) ip('netns', 'delete', name);
    ip('link', 'delete', this.bridge);
  }
}

/** Lets a service that listens on this machine alone be reached at a second address. */
class Relay {
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async open(address: string, host: string, port: number): Promise<Relay> {
    const server = createServer();
    const relay = new Relay(server, port);
    server.on('connection', (client) => relay.join(client, connect(port, host)));
    server.listen(port, address);
    await once(server, 'listening');
    return relay;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, service: Socket): void {
    for (const [one, other] of [
      [client, service],
      [service, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => this.sockets.delete(one) && other.destroy());
      one.pipe(other);
    }
  }
}
