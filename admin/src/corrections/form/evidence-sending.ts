import { client } from '@tepat/shared';
import { DetailedError, Upload } from 'tus-js-client';
import { preferredLocale } from '../../i18n';

interface Refusal {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** A file on its way: sending it again goes on where the signal was lost. */
export interface Sending {
  /**
   * @param onProgress how much of it has gone, 0 to 1
   * @returns the name under which it waits on the server until a draft takes it
   * @throws ApiFailure when the server does not take it, with the code NO_ANSWER when it cannot be reached
   */
  send(onProgress: (part: number) => void): Promise<string>;
}

/** Milliseconds between the tries of one sending; afterwards the page tries again once it is connected. */
const RETRIES = [500, 2000, 5000];

export function evidenceSending(file: File): Sending {
  const upload = new Upload(file, {
    endpoint: '/uploads/evidence/resumable',
    metadata: { filename: file.name },
    headers: { 'accept-language': preferredLocale() },
    retryDelays: RETRIES,
    // Nothing of a family stays in the storage of a browser, not even the address of its photograph.
    storeFingerprintForResuming: false,
  });
  return {
    send: (onProgress) =>
      new Promise((resolve, reject) => {
        upload.options.onProgress = (sent, total) => onProgress(total > 0 ? sent / total : 0);
        upload.options.onSuccess = () => resolve(upload.url?.split('/').at(-1) ?? '');
        upload.options.onError = (error) => reject(failureOf(error));
        upload.start();
      }),
  };
}

function failureOf(error: Error): client.ApiFailure {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  if (!answer) return new client.ApiFailure('NO_ANSWER', 'no answer', 0);
  const [refusal] = refusalOf(answer.getBody()).errors ?? [];
  const status = answer.getStatus();
  return new client.ApiFailure(
    refusal?.extensions?.code ?? 'UPLOAD_FAILED',
    refusal?.message ?? `HTTP ${status}`,
    status,
  );
}

function refusalOf(body: string): Refusal {
  try {
    return JSON.parse(body) as Refusal;
  } catch {
    return {};
  }
}
