import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { encode } from 'jpeg-js';
import { TOPICS } from '../../src/main/topics';
import { attachEvidence, detachEvidence } from '../../src/modules/corrections/use-cases/attach-evidence';
import { proposeCorrection } from '../../src/modules/corrections/use-cases/propose-correction';
import { submitCorrection } from '../../src/modules/corrections/use-cases/submit-correction';
import { verifyCorrection } from '../../src/modules/corrections/use-cases/verify-correction';
import { wholeCorrection, type WholeCorrection } from '../../src/modules/corrections/storage/correction-reader';
import { openEvidence, sweepWaitingUploads, usedElsewhere } from '../../src/modules/evidence';
import { EVERYWHERE } from '../../src/modules/registry';
import { sweep } from '../../src/platform/queue/outbox';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily } from '../support/registry-rows';
import { createRegions, HOME } from './welfare-province';

const OFFICER = { kind: 'USER', id: '7' } as const;
const OTHER_OFFICER = { kind: 'USER', id: '17' } as const;
const VERIFIER = { kind: 'USER', id: '8' } as const;

let db: TestDatabase;
let serial = 0;
beforeAll(async () => {
  db = await freshDatabase('evidence');
  await createRegions(db.platform.database);
});
afterAll(() => db.close());

/** A slope of light that differs with its seed. */
function photograph(seed: number, quality = 90): Buffer {
  const data = Buffer.alloc(48 * 32 * 4, 255);
  for (let i = 0; i < 48 * 32; i++) data.fill((i * (seed + 1) + 60 * seed) & 255, i * 4, i * 4 + 3);
  return encode({ width: 48, height: 32, data }, quality).data;
}

async function draft(): Promise<number> {
  const planted = await plantFamily(db.platform, HOME, ++serial, 'Sari Dewi');
  const result = await proposeCorrection(db.platform, OFFICER, {
    draft: null,
    familyId: planted.familyId,
    reach: EVERYWHERE,
    header: {
      channel: 'KELURAHAN',
      basis: 'FIELD_CHECK',
      minutesNumber: 'BA-7/2026',
      observedOn: '2026-11-20' as never,
      reason: 'the floor was seen',
    },
    changes: [{ kind: 'FAMILY', subjectId: planted.familyId, fact: 'floor_material', value: '8' }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.correctionId;
}

async function standing(id: number): Promise<WholeCorrection> {
  const whole = await wholeCorrection(db.platform.database, id);
  if (!whole) throw new Error('there is no such correction');
  return whole;
}

async function attach(
  id: number,
  bytes: Buffer,
  name = 'rumah.jpg',
  actor: typeof OFFICER | typeof OTHER_OFFICER = OFFICER,
) {
  const { edit } = (await standing(id)).record;
  return attachEvidence(db.platform, actor, { correctionId: id, edit, reach: EVERYWHERE, bytes, name });
}

const refusal = (result: { ok: boolean; error?: readonly { code: string }[] }): string | undefined =>
  result.error?.[0]?.code;

const keptFiles = (): string[] => readdirSync(path.join(db.platform.dataDirectory, 'evidence'));

describe('evidence of a correction', () => {
  it('is kept sealed under a generated name, and a submission names its digest', async () => {
    const id = await draft();
    expect((await attach(id, photograph(1), '../../etc/rumah.jpg')).ok).toBe(true);
    const { record, evidence } = await standing(id);
    const [file] = evidence;
    if (!file) throw new Error('nothing was attached');
    expect(file).toMatchObject({ kind: 'JPEG', shownName: 'rumah.jpg', addedBy: '7' });
    expect(file.file).toMatch(/^[0-9a-f]{32}$/);
    const stored = await openEvidence(db.platform, file);
    if (!stored) throw new Error('nothing is kept');
    const plain = await buffer(stored);
    expect(createHash('sha256').update(plain).digest()).toEqual(file.sha256);
    const resting = readFileSync(path.join(db.platform.dataDirectory, 'evidence', file.file));
    expect(resting.includes(plain.subarray(0, 12))).toBe(false);

    const request = { correctionId: id, edit: record.edit, step: record.step, reach: EVERYWHERE, reason: null };
    expect((await submitCorrection(db.platform, OFFICER, request)).ok).toBe(true);
    const [row] = await db.platform.database.rows<{ payload: Buffer }>(
      "SELECT payload FROM correction_step WHERE correction_id = ? AND state = 'SUBMITTED'",
      [id],
    );
    expect(row?.payload.toString()).toContain(file.sha256.toString('hex'));
  });

  it('that was slipped in or taken away after submission stops the next step', async () => {
    const id = await draft();
    await attach(id, photograph(2));
    const { record } = await standing(id);
    const request = { correctionId: id, edit: record.edit, step: record.step, reach: EVERYWHERE, reason: null };
    await submitCorrection(db.platform, OFFICER, request);
    expect(refusal(await attach(id, photograph(3)))).toBe('CORRECTION_FROZEN');
    await db.platform.database.run('UPDATE evidence SET dropped_at = added_at WHERE case_id = ?', [id]);
    const { step } = (await standing(id)).record;
    const verified = await verifyCorrection(db.platform, VERIFIER, {
      ...{ correctionId: id, step, reach: EVERYWHERE },
      ...{ judgement: 'AGREES', reason: 'seen', outcome: 'VERIFIED' },
    });
    expect(refusal(verified)).toBe('CORRECTION_ALTERED');
  });

  it('that cannot be taken changes nothing and leaves no file', async () => {
    const id = await draft();
    await attach(id, photograph(4));
    const before = { files: keptFiles(), whole: await standing(id) };
    expect(refusal(await attach(id, Buffer.alloc(0)))).toBe('EVIDENCE_EMPTY');
    expect(refusal(await attach(id, Buffer.from('MZ')))).toBe('EVIDENCE_KIND');
    expect(refusal(await attach(id, photograph(4).subarray(0, 40)))).toBe('EVIDENCE_UNREADABLE');
    expect(refusal(await attach(id, photograph(5), 'x.jpg', OTHER_OFFICER))).toBe('CORRECTION_NOT_YOURS');
    const stale = { correctionId: id, edit: 1, reach: EVERYWHERE, bytes: photograph(5), name: 'x.jpg' };
    expect(refusal(await attachEvidence(db.platform, OFFICER, stale))).toBe('CORRECTION_MOVED_ON');
    expect({ files: keptFiles(), whole: await standing(id) }).toEqual(before);
  });

  it('is taken away with its file while nobody has seen it', async () => {
    const id = await draft();
    await attach(id, photograph(6));
    const { record, evidence } = await standing(id);
    const [file] = evidence;
    const request = { correctionId: id, edit: record.edit, reach: EVERYWHERE, evidenceId: file?.id ?? 0 };
    // The disk fails while it is removed: it is removed later, by a worker.
    const elsewhere = { ...db.platform, dataDirectory: 'a disk that\0fails' };
    expect((await detachEvidence(elsewhere, OFFICER, request)).ok).toBe(true);
    expect((await standing(id)).evidence).toEqual([]);
    expect(keptFiles()).toContain(file?.file);
    await db.platform.database.run('UPDATE outbox SET due_at = created_at');
    expect(await sweep(db.platform, TOPICS)).toBe(1);
    expect(keptFiles()).not.toContain(file?.file);
    expect(await sweep(db.platform, TOPICS)).toBe(0);
  });

  it('that another correction brought before is known, packed anew or not; another picture is not', async () => {
    const [first, second, third] = [await draft(), await draft(), await draft()];
    await attach(first, photograph(7));
    await attach(second, photograph(7, 60));
    await attach(third, photograph(11));
    const idOf = async (id: number): Promise<number> => (await standing(id)).evidence[0]?.id ?? 0;
    const ids = [await idOf(first), await idOf(second), await idOf(third)];
    const found = await usedElsewhere(db.platform.database, ids);
    expect(ids.map((id) => found.get(id)?.map(({ caseId }) => caseId))).toEqual([[second], [first], []]);
  });

  it('that is the same PDF with other bytes behind its end or with other notes is known, too', async () => {
    const minutes = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids ' +
        '[<< /Type /Page /MediaBox [0 0 9 9] >>] >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n',
    );
    const [first, second] = [await draft(), await draft()];
    await attach(first, minutes);
    const named = minutes.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Info << /Author (another digest) >>');
    await attach(second, Buffer.concat([Buffer.from(named, 'latin1'), Buffer.from('another digest')]));
    const id = (await standing(first)).evidence[0]?.id ?? 0;
    const found = await usedElsewhere(db.platform.database, [id]);
    expect(found.get(id)?.map(({ caseId }) => caseId)).toEqual([second]);
  });

  it('that was uploaded and attached to nothing for days is removed, and the trail is told how much', async () => {
    const { platform, clock } = db;
    const folder = path.join(platform.dataDirectory, 'uploads', 'a'.repeat(32));
    mkdirSync(folder, { recursive: true });
    const now = clock.now().getTime();
    for (const [name, days] of [
      ['b', 6],
      ['c', 4],
    ] as const) {
      const file = path.join(folder, name.repeat(32));
      for (const each of [file, `${file}.json`]) writeFileSync(each, 'seen');
      utimesSync(file, new Date(now - days * 86_400_000), new Date(now - days * 86_400_000));
    }
    expect(await sweepWaitingUploads(platform)).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['c'.repeat(32), `${'c'.repeat(32)}.json`]);
    expect(await sweepWaitingUploads(platform)).toBe(0);
    const told = await platform.database.rows<{ actor: string; value: string }>(
      `SELECT actor_id AS actor, CAST(after_value AS CHAR) AS value FROM audit_event WHERE action = 'evidence.sweepUploads'`,
    );
    expect(told.map(({ value }) => JSON.parse(value) as object)).toEqual([
      { files: 1, bytes: 4, until: expect.any(String) as string },
    ]);
  });

  it('of a correction that no longer rests on a field check forgets where it was taken', async () => {
    const id = await draft();
    await attach(id, photograph(8));
    await db.platform.database.run('UPDATE evidence SET latitude = -6.2, longitude = 106.8 WHERE case_id = ?', [id]);
    const { record, evidence } = await standing(id);
    expect(evidence[0]).toMatchObject({ latitude: -6.2, longitude: 106.8 });
    await proposeCorrection(db.platform, OFFICER, {
      draft: { correctionId: id, edit: record.edit },
      familyId: null,
      reach: EVERYWHERE,
      header: { basis: 'DOCUMENT' },
      changes: [],
    });
    expect((await standing(id)).evidence[0]).toMatchObject({ latitude: null, longitude: null });
  });
});
