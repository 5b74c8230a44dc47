import { client } from '@tepat/shared';
import { preferredLocale } from '../i18n/locale';
import { withProof } from './api';

/** Where the server takes what kind of file. */
type Shelf = '/uploads' | '/uploads/sheets' | '/uploads/evidence';

/**
 * Sends one file, which waits on the server until a mutation says what it is.
 *
 * @param shelf where it waits: files of intake, or small files that people fill in
 * @returns the name under which it waits
 * @throws ApiFailure when the server does not take it
 */
export async function uploadFile(file: File, shelf: Shelf = '/uploads'): Promise<string> {
  const body = new FormData();
  body.append('file', file);
  const response = await window.fetch(shelf, { method: 'POST', credentials: 'same-origin', headers: headers(), body });
  const answer = (await response.json().catch(() => ({}))) as FileAnswer;
  if (!response.ok || typeof answer.upload !== 'string') throw failureOf(answer, response.status);
  return answer.upload;
}

/**
 * Fetches a file for a stated purpose, which a plain link could not state; the password is asked for once more where that takes it.
 *
 * @throws ApiFailure when the server does not give it
 */
export function downloadFile(path: string, purpose: string): Promise<File> {
  return withProof(async () => {
    const response = await window.fetch(path, {
      credentials: 'same-origin',
      headers: { ...headers(), 'tepat-purpose': purpose },
    });
    if (!response.ok) {
      throw failureOf((await response.json().catch(() => ({}))) as FileAnswer, response.status);
    }
    const [, name] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return new File([await response.blob()], name ?? 'tepat.csv');
  });
}

/** Hands a file to the browser to be saved. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: file.name }).click();
  URL.revokeObjectURL(address);
}

const headers = (): Record<string, string> => ({ accept: 'application/json', 'accept-language': preferredLocale() });

function failureOf(answer: FileAnswer, status: number): client.ApiFailure {
  const [error] = answer.errors ?? [];
  const code = error?.extensions?.code ?? answer.code ?? 'FILE_FAILED';
  return new client.ApiFailure(code, error?.message ?? answer.message ?? `HTTP ${status}`, status);
}

interface FileAnswer {
  upload?: unknown;
  code?: string;
  message?: string;
  errors?: { message: string; extensions?: { code?: string } }[];
}
