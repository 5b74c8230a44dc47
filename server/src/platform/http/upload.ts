import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import multer, { MulterError } from 'multer';
import type { RequestHandler } from 'express';
import { message } from '@tepat/shared';
import { localeOf } from '../graphql/request-context';
import { fail } from './failure';

/** A file that was uploaded and not yet said what it is. */
export interface WaitingUpload {
  readonly path: string;
  readonly fileName: string;
}

const TOKEN = /^[a-f0-9]{32}$/;

/** Uploaded files wait here under generated names until a mutation says what they are. */
export class UploadShelf {
  readonly folder: string;

  constructor(
    dataDirectory: string,
    readonly maxBytes: number,
  ) {
    this.folder = path.join(dataDirectory, 'uploads');
  }

  /** Takes one file of a multipart body. `owner` names who may use it later. */
  handler(ownerOf: (request: Parameters<RequestHandler>[0]) => string): RequestHandler {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const receive = multer({
      storage: multer.diskStorage({
        destination: this.folder,
        // Nothing that the sender wrote becomes part of a path.
        filename: (_request, _file, done) => done(null, randomBytes(16).toString('hex')),
      }),
      fileFilter: (_request, { originalname }, done) => {
        if (originalname.includes('\0')) done(new Error('a NUL in the file name'));
        else done(null, true);
      },
      limits: { files: 1, fields: 0, parts: 2, fileSize: this.maxBytes, headerPairs: 20 },
    }).single('file');
    return (request, response, next) => {
      receive(request, response, (error: unknown) => {
        if (error instanceof MulterError) {
          const large = error.code === 'LIMIT_FILE_SIZE';
          fail(response, large ? 413 : 400, error.code, 'The upload cannot be taken.');
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
        this.note(upload, ownerOf(request), file.originalname)
          .then((fileName) => response.status(201).json({ upload, fileName, bytes: file.size }))
          .catch(next);
      });
    };
  }

  /** Takes a file that came in another way, under a generated name. */
  async put(upload: string, file: string, owner: string, originalName: string): Promise<void> {
    await rename(file, path.join(this.folder, upload));
    await this.note(upload, owner, originalName);
  }

  private async note(upload: string, owner: string, originalName: string): Promise<string> {
    const fileName = path.basename(originalName).slice(0, 200);
    await writeFile(path.join(this.folder, `${upload}.json`), JSON.stringify({ owner, fileName }), { mode: 0o600 });
    return fileName;
  }

  /** The upload of that name, if this owner made it; null otherwise. */
  async find(upload: string, owner: string): Promise<WaitingUpload | null> {
    if (!TOKEN.test(upload)) return null;
    const file = path.join(this.folder, upload);
    try {
      const note = JSON.parse(await readFile(`${file}.json`, 'utf8')) as { owner: string; fileName: string };
      if (note.owner !== owner || !(await stat(file)).isFile()) return null;
      return { path: file, fileName: note.fileName };
    } catch {
      return null;
    }
  }

  async discard(upload: string): Promise<void> {
    if (!TOKEN.test(upload)) return;
    const file = path.join(this.folder, upload);
    await Promise.all([rm(file, { force: true }), rm(`${file}.json`, { force: true })]);
  }
}

/** What the reader of forms finds wrong with a body has no code; what Node and the disk throw has one, and is our fault. */
function isOfTheForm(error: unknown): boolean {
  return error instanceof Error && error.name === 'Error' && !('code' in error);
}
