import type { Response } from 'express';
import type { Logger } from '../logger';

const HEARTBEAT_MS = 15_000;
const LISTENERS_OF_ONE = 6;

/** What a listener may hear: names of the parts of a snapshot. */
export type Hears = (part: string) => boolean;

/** What is told, by name; a part that has not changed since it was last told is not told again. */
export type Snapshot = Record<string, unknown>;

interface Listener {
  readonly owner: string;
  readonly hears: Hears;
  readonly response: Response;
  readonly stillAllowed: () => Promise<boolean>;
}

/**
 * Server-sent events. One question to the database each second serves all listeners, and none is asked while nobody
 * listens.
 */
export class EventHub {
  private readonly listeners = new Set<Listener>();
  private told = new Map<string, string>();
  private timer: NodeJS.Timeout | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private asking = false;

  constructor(
    private readonly snapshot: () => Promise<Snapshot>,
    private readonly log: Logger,
    private readonly everyMs = 1000,
  ) {}

  /** Adds a listener; false when this owner has too many streams open. */
  add(listener: Listener): boolean {
    const { response, owner } = listener;
    if ([...this.listeners].filter((each) => each.owner === owner).length >= LISTENERS_OF_ONE) return false;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    response.write('retry: 3000\n\n');
    for (const [part, text] of this.told) if (listener.hears(part)) response.write(eventOf(part, text));
    this.listeners.add(listener);
    response.on('close', () => this.remove(listener));
    this.timer ??= setInterval(() => void this.tell(), this.everyMs);
    this.heartbeat ??= setInterval(() => void this.beat(), HEARTBEAT_MS);
    void this.tell();
    return true;
  }

  close(): void {
    for (const { response } of this.listeners) response.end();
    this.listeners.clear();
    this.rest();
  }

  private remove(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.rest();
  }

  private rest(): void {
    if (this.timer) clearInterval(this.timer);
    if (this.heartbeat) clearInterval(this.heartbeat);
    this.timer = null;
    this.heartbeat = null;
    this.told = new Map();
  }

  private async tell(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      const parts = Object.entries(await this.snapshot()).map(
        ([part, value]) => [part, JSON.stringify(value)] as const,
      );
      const isNews = ([part, text]: (typeof parts)[number]): boolean => this.told.get(part) !== text;
      if (parts.some(isNews)) await this.dismiss();
      if (this.listeners.size === 0) return;
      for (const [part, text] of parts.filter(isNews)) {
        this.told.set(part, text);
        for (const { hears, response } of this.listeners) if (hears(part)) response.write(eventOf(part, text));
      }
    } catch (error) {
      this.log.warn({ err: error }, 'progress could not be read');
    } finally {
      this.asking = false;
    }
  }

  /** Keeps proxies from closing the stream. */
  private async beat(): Promise<void> {
    await this.dismiss();
    for (const { response } of this.listeners) response.write(': still here\n\n');
  }

  /** Ends the streams of those who have signed out or were disabled since: always before something is written. */
  private async dismiss(): Promise<void> {
    await Promise.all(
      [...this.listeners].map(async (listener) => {
        if (await listener.stillAllowed().catch(() => false)) return;
        this.remove(listener);
        listener.response.end();
      }),
    );
  }
}

function eventOf(name: string, text: string): string {
  return `event: ${name}\ndata: ${text}\n\n`;
}
