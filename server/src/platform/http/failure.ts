import type { ErrorRequestHandler, Response } from 'express';
import type { Logger } from '../logger';

/** The form of every refusal and failure outside GraphQL. */
export function fail(response: Response, status: number, code: string, text: string): void {
  response.status(status).json({ errors: [{ message: text, extensions: { code } }] });
}

const NAMED: Record<string, [number, string, string]> = {
  'entity.too.large': [413, 'BODY_TOO_LARGE', 'The body is too large.'],
  'entity.parse.failed': [400, 'BAD_JSON', 'The body is not valid JSON.'],
  'encoding.unsupported': [415, 'UNSUPPORTED_ENCODING', 'This content encoding is not supported.'],
  'charset.unsupported': [415, 'UNSUPPORTED_CHARSET', 'This charset is not supported.'],
  'request.aborted': [400, 'ABORTED', 'The request was aborted.'],
  'request.size.invalid': [400, 'BAD_LENGTH', 'The length of the body does not match.'],
};

/** The last handler: whatever was thrown leaves as a code and a sentence; the log alone learns the rest. */
export function failureHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const named =
      typeof error === 'object' && error !== null && 'type' in error ? NAMED[String(error.type)] : undefined;
    if (named) {
      fail(response, ...named);
      return;
    }
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) {
      fail(response, status, 'BAD_REQUEST', 'The request cannot be served.');
      return;
    }
    log.error({ err: error }, 'a request failed');
    fail(response, 500, 'INTERNAL', 'Unexpected error.');
  };
}
