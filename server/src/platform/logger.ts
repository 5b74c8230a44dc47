import pino from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/**
 * Structured logs on stdout. Field names that could carry a person's number or a secret are censored here,
 * so that a careless `log.info({ nik })` never reaches a disk.
 */
export function makeLogger(name: string, level: string): Logger {
  return pino({
    name,
    level,
    redact: {
      paths: [
        'nik',
        '*.nik',
        'noKk',
        '*.noKk',
        'cardNumber',
        '*.cardNumber',
        'password',
        '*.password',
        'req.headers.cookie',
        'req.headers.authorization',
      ],
      censor: '[redacted]',
    },
  });
}
