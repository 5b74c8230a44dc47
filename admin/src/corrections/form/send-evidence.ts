import { client } from '@tepat/shared';
import { preferredLocale } from '../../i18n';

interface Answer {
  readonly upload?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Sends one file of evidence, telling how much of it has gone (0 to 1); it waits on the server until a draft takes it.
 *
 * @returns the name under which it waits
 * @throws ApiFailure when the server does not take it, with the code NO_ANSWER when it cannot be reached
 */
export function sendEvidence(file: File, onProgress: (part: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    // The only way of a browser to tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open('POST', '/uploads/evidence');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', preferredLocale());
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new client.ApiFailure('NO_ANSWER', 'no answer', 0));
    request.onload = () => {
      const answer = (request.response ?? {}) as Answer;
      if (request.status === 201 && typeof answer.upload === 'string') resolve(answer.upload);
      else {
        const [error] = answer.errors ?? [];
        const code = error?.extensions?.code ?? 'UPLOAD_FAILED';
        reject(new client.ApiFailure(code, error?.message ?? `HTTP ${request.status}`, request.status));
      }
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
