import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import multer, { MulterError } from 'multer';
import type { RequestHandler } from 'express';
import { message, type Locale } from '@tepat/shared';
import { localeOf } from '../graphql/request-context';
import { fail } from './failure';

/** A file that was uploaded and not yet said what it is. */
export interface WaitingUpload {
  readonly path: string;
  readonly fileName: string;
}

/** What one account may leave waiting, and how large one file may be. */
export interface UploadLimits {
  readonly fileBytes: number;
  readonly files: number;
  readonly bytes: number;
}

/** A file and what its sender wrote about it: one upload. */
const NOTE = '.json';
const TOKEN = /^[a-f0-9]{32}$/;

/**
 * Uploaded files wait here under generated names, each account's in a folder of its own, until a mutation says what they
 * are. What nothing is said of goes away (`sweepUploads`), and an account leaves no more than its limits meanwhile.
 */
export class UploadShelf {
  readonly folder: string;

  constructor(
    dataDirectory: string,
    readonly limits: UploadLimits,
  ) {
    this.folder = shelfOf(dataDirectory);
  }

  /** Takes one file of a multipart body. `owner` names who may use it later. */
  handler(ownerOf: (request: Parameters<RequestHandler>[0]) => string): RequestHandler {
    const receive = multer({
      storage: multer.diskStorage({
        destination: (request, _file, done) => {
          const folder = this.folderOf(ownerOf(request));
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          done(null, folder);
        },
        // Nothing that the sender wrote becomes part of a path.
        filename: (_request, _file, done) => done(null, randomBytes(16).toString('hex')),
      }),
      fileFilter: (_request, { originalname }, done) => {
        if (originalname.includes('\0')) done(new Error('a NUL in the file name'));
        else done(null, true);
      },
      limits: { files: 1, fields: 0, parts: 2, fileSize: this.limits.fileBytes, headerPairs: 20 },
    }).single('file');
    return async (request, response, next) => {
      if (await this.isFull(ownerOf(request))) {
        fail(response, 409, 'UPLOADS_WAITING', this.fullMessage(localeOf(request)));
        return;
      }
      receive(request, response, (error: unknown) => {
        if (error instanceof MulterError) {
          const locale = localeOf(request);
          const megabytes = Math.floor(this.limits.fileBytes / 1024 ** 2);
          if (error.code === 'LIMIT_FILE_SIZE') {
            fail(response, 413, error.code, message(locale, 'UPLOAD_TOO_LARGE', { megabytes }));
          } else fail(response, 400, error.code, message(locale, 'UPLOAD_UNREADABLE'));
          return;
        }
        if (isOfTheForm(error)) {
          fail(response, 400, 'UPLOAD_UNREADABLE', message(localeOf(request), 'UPLOAD_UNREADABLE'));
          return;
        }
        if (error) {
          next(error);
          return;
        }
        const { file } = request;
        if (!file) {
          fail(response, 400, 'FILE_MISSING', 'The body has no part named "file".');
          return;
        }
        const upload = file.filename;
        this.note(file.path, ownerOf(request), file.originalname)
          .then((fileName) => response.status(201).json({ upload, fileName, bytes: file.size }))
          .catch(next);
      });
    };
  }

  /** Takes a file that came in another way, under a generated name. */
  async put(upload: string, file: string, owner: string, originalName: string): Promise<void> {
    const folder = this.folderOf(owner);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(file, path.join(folder, upload));
    await this.note(path.join(folder, upload), owner, originalName);
  }

  private async note(file: string, owner: string, originalName: string): Promise<string> {
    const fileName = path.basename(originalName).slice(0, 200);
    await writeFile(`${file}${NOTE}`, JSON.stringify({ owner, fileName }), { mode: 0o600 });
    return fileName;
  }

  /** The upload of that name, if this owner made it; null otherwise. */
  async find(upload: string, owner: string): Promise<WaitingUpload | null> {
    if (!TOKEN.test(upload)) return null;
    const file = path.join(this.folderOf(owner), upload);
    try {
      const note = JSON.parse(await readFile(`${file}${NOTE}`, 'utf8')) as { owner: string; fileName: string };
      if (note.owner !== owner || !(await stat(file)).isFile()) return null;
      return { path: file, fileName: note.fileName };
    } catch {
      return null;
    }
  }

  async discard(upload: string, owner: string): Promise<void> {
    if (TOKEN.test(upload)) await removeUpload(path.join(this.folderOf(owner), upload));
  }

  /** What whoever may leave nothing more is told. */
  fullMessage(locale: Locale): string {
    const { files, bytes } = this.limits;
    return message(locale, 'UPLOADS_WAITING', { files, megabytes: Math.floor(bytes / 1024 ** 2) });
  }

  /** Several at once may each pass: then one file too many waits for each, until the sweep. */
  async isFull(owner: string): Promise<boolean> {
    const waiting = await filesIn(this.folderOf(owner));
    const bytes = waiting.reduce((sum, file) => sum + file.bytes, 0);
    return waiting.length >= this.limits.files || bytes >= this.limits.bytes;
  }

  /** An account is named by letters that a path may hold. */
  private folderOf(owner: string): string {
    return path.join(this.folder, createHash('sha256').update(owner).digest('hex').slice(0, 32));
  }
}

const shelfOf = (dataDirectory: string): string => path.join(dataDirectory, 'uploads');

const removeUpload = (file: string): Promise<unknown> =>
  Promise.all([rm(file, { force: true }), rm(`${file}${NOTE}`, { force: true })]);

interface ShelvedFile {
  readonly path: string;
  readonly bytes: number;
  readonly at: Date;
}

async function filesIn(folder: string): Promise<ShelvedFile[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => TOKEN.test(name))
      .map(async (name) => {
        const file = path.join(folder, name);
        // One that was made something of meanwhile is gone.
        const found = await stat(file).catch(() => null);
        return found?.isFile() ? { path: file, bytes: found.size, at: found.mtime } : null;
      }),
  );
  return files.filter((file) => file !== null);
}

/**
 * Removes what was uploaded before `until` and never made anything of, of every account.
 *
 * @returns how many files went, and how many bytes they held
 */
export async function sweepUploads(dataDirectory: string, until: Date): Promise<{ files: number; bytes: number }> {
  const swept = { files: 0, bytes: 0 };
  const shelf = shelfOf(dataDirectory);
  const names = await readdir(shelf).catch(() => []);
  // The shelf itself as well: there they stood before each account had a folder.
  for (const folder of [shelf, ...names.map((name) => path.join(shelf, name))]) {
    for (const file of await filesIn(folder)) {
      if (file.at >= until) continue;
      await removeUpload(file.path);
      swept.files += 1;
      swept.bytes += file.bytes;
    }
  }
  return swept;
}

/** What the reader of forms finds wrong with a body has no code; what Node and the disk throw has one, and is our fault. */
function isOfTheForm(error: unknown): boolean {
  return error instanceof Error && error.name === 'Error' && !('code' in error);
}
