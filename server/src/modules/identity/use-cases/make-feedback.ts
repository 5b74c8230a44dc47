import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { categoriesOf, runDateAt, type MessageCode, type Result, type UserError } from '@tepat/shared';
import { openPlain, sealing } from '../../../platform/files/sealed-file';
import type { NumberKind } from '../../../platform/database/vault';
import type { Platform } from '../../../platform/platform';
import { refusable, Refused } from '../../../platform/refused';
import { transact, type Actor } from '../../audit';
import { insertFeedback, markTold, untoldDifferences, type FeedbackLine } from '../storage/feedback-store';

/** People in one file; what is more goes into the next. */
export const MOST_ROWS = 5000;

const COLUMNS = [
  'no',
  'nik',
  'kategori',
  'nama_kependudukan',
  'nama_tercatat',
  'tanggal_lahir_kependudukan',
  'tanggal_lahir_tercatat',
  'jenis_kelamin_kependudukan',
  'jenis_kelamin_tercatat',
  'no_kk_kependudukan',
  'no_kk_tercatat',
  'kelurahan_kependudukan',
  'kelurahan_tercatat',
  'status_kependudukan',
  'tanggal_status_kependudukan',
  'dasar',
  'nomor_dokumen',
  'tanggal_pemeriksaan',
  'tanggal_dikuatkan',
];

const pathOf = ({ dataDirectory }: Platform, file: string): string => path.join(dataDirectory, 'feedback', file);

/**
 * Makes the next numbered file of confirmed differences for the civil registry (data balikan). It rests sealed; the numbers
 * stand in it in full, as whoever puts the record right needs them. The file stands before the row that names it.
 */
export function makeFeedback(
  platform: Platform,
  actor: Actor,
): Promise<Result<{ feedbackId: number }, UserError<MessageCode>>> {
  const { database, clock } = platform;
  return refusable(async () => {
    const file = randomBytes(16).toString('hex');
    try {
      return await transact(database, clock, actor, async (tx) => {
        const lines = await untoldDifferences(tx, MOST_ROWS);
        if (lines.length === 0) throw new Refused({ code: 'FEEDBACK_EMPTY' });
        const plain = Buffer.from(await csvOf(platform, lines), 'utf8');
        const sha256 = createHash('sha256').update(plain).digest();
        await writeSealed(platform, file, plain);
        const made = { rowCount: lines.length, bytes: plain.length, sha256, file };
        const feedbackId = await insertFeedback(tx, { ...made, createdBy: actor.id, createdAt: clock.now() });
        const told = await markTold(
          tx,
          lines.map(({ checkId }) => checkId),
          feedbackId,
        );
        if (told !== lines.length) throw new Refused({ code: 'FEEDBACK_EMPTY' });
        tx.record({
          action: 'identity.make_feedback',
          subject: { kind: 'CIVIL_FEEDBACK', id: String(feedbackId) },
          after: { rows: lines.length, sha256: sha256.toString('hex') },
          subjects: subjectsOf(lines.map(({ residentId }) => residentId)),
        });
        return { feedbackId };
      });
    } catch (error) {
      await rm(pathOf(platform, file), { force: true });
      throw error;
    }
  });
}

export const subjectsOf = (residentIds: readonly number[]) =>
  [...new Set(residentIds)].map((id) => ({ kind: 'RESIDENT' as const, id: String(id) }));

/** The plain bytes of a file. */
export function openFeedback(platform: Platform, file: string): Promise<Readable> {
  return openPlain(pathOf(platform, file), platform.fileKey);
}

async function writeSealed(platform: Platform, file: string, plain: Buffer): Promise<void> {
  await mkdir(path.dirname(pathOf(platform, file)), { recursive: true, mode: 0o700 });
  const target = createWriteStream(pathOf(platform, file), { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(Readable.from([plain]), sealing(platform.fileKey), target);
}

async function csvOf(platform: Platform, lines: readonly FeedbackLine[]): Promise<string> {
  const niks = await numbers(platform, 'nik', [lines.map(({ nikId }) => nikId)]);
  const cards = await numbers(platform, 'family_card', [
    lines.map(({ cardId }) => cardId),
    lines.map(({ civilCardId }) => civilCardId),
  ]);
  const card = (id: number | null): string => (id === null ? '' : (cards.get(id) ?? ''));
  const rows = lines.map((line, at) => [
    at + 1,
    niks.get(line.nikId) ?? '',
    categoriesOf(line.category).join(' '),
    ...[line.civilName, line.name, line.civilBirthDate, line.birthDate, line.civilSex, line.sex],
    ...[card(line.civilCardId), card(line.cardId), line.civilKelurahan, line.kelurahan],
    ...[line.civilStatus, line.civilStatusDate, line.basis, line.documentNumber, line.observedOn],
    runDateAt(line.decidedAt),
  ]);
  // Spreadsheets run cells that begin like a formula; names and document numbers are other people's text.
  return stringify([COLUMNS, ...rows], { escape_formulas: true });
}

async function numbers(
  { database, vault }: Platform,
  kind: NumberKind,
  lists: readonly (readonly (number | null)[])[],
): Promise<Map<number, string>> {
  const ids = new Set(lists.flat().filter((id) => id !== null));
  return vault.reveal(database, kind, [...ids]);
}
