import { client } from '@tepat/shared';
import { preferredLocale } from '../i18n';

/**
 * Sends one file, which waits on the server until a mutation says what it is.
 *
 * @returns the name under which it waits
 * @throws ApiFailure when the server does not take it
 */
export async function uploadFile(file: File): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const response = await window.fetch('/uploads', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { accept: 'application/json', 'accept-language': preferredLocale() },
    body,
  });
  const answer = (await response.json().catch(() => ({}))) as UploadAnswer;
  if (!response.ok || typeof answer.upload !== 'string') {
    const [error] = answer.errors ?? [];
    const code = error?.extensions?.code ?? answer.code ?? 'UPLOAD_FAILED';
    throw new client.ApiFailure(code, error?.message ?? answer.message ?? `HTTP ${response.status}`, response.status);
  }
  return answer.upload;
}

interface UploadAnswer {
  upload?: unknown;
  code?: string;
  message?: string;
  errors?: { message: string; extensions?: { code?: string } }[];
}
