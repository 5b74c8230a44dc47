import type { Database } from '../../../platform/database/database';
import type { Actor, AuditEvent } from '../domain/event';
import { appendEvents } from '../storage/append';

export interface ReadEntry {
  readonly at: Date;
  readonly actor: Actor;
  readonly event: AuditEvent;
}

interface Waiting {
  readonly entry: ReadEntry;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

/** As many as one transaction takes: it should stay a matter of milliseconds. */
const TOGETHER = 64;

/**
 * Writes what requests have read. Each event is committed before its answer leaves, and those that come while a commit is
 * on its way to the disk share the next one: the more is read, the fewer commits a reading costs. Nobody waits for
 * company: a lone event is written at once.
 */
export class ReadTrail {
  private readonly waiting: Waiting[] = [];
  private writing = false;

  constructor(private readonly database: Database) {}

  /** Resolves when the event is committed; rejects when it is not, and then nobody may see what was read. */
  append(entry: ReadEntry): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ entry, written, failed });
      if (!this.writing) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.writing = true;
    for (;;) {
      const together = this.waiting.splice(0, TOGETHER);
      if (together.length === 0) break;
      try {
        await this.write(together);
      } catch (error) {
        await this.writeApart(together, error);
      }
    }
    this.writing = false;
  }

  private async write(some: readonly Waiting[]): Promise<void> {
    await this.database.inTransaction('READ COMMITTED', async (tx) => {
      for (const { entry } of some) await appendEvents(tx, entry.at, entry.actor, [entry.event]);
    });
    for (const { written } of some) written();
  }

  /** One event that the database refuses stops its own answer, not those that happened to be read at the same moment. */
  private async writeApart(some: readonly Waiting[], error: unknown): Promise<void> {
    const [only] = some;
    if (some.length === 1) only?.failed(error);
    else for (const each of some) await this.write([each]).catch(each.failed);
  }
}
