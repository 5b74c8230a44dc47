import type { Logger } from './logger';

const PATIENCE_MS = 15_000;

/** Closes in order on SIGTERM or SIGINT; a second signal, or too long a wait, ends the process with a failure code. */
export function onShutdown(log: Logger, close: () => Promise<void>): void {
  let closing = false;
  const end = (signal: string): void => {
    if (closing) process.exit(1);
    closing = true;
    log.info({ signal }, 'closing');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ error: String(error) }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
}
