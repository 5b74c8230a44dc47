import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { UploadShelf } from './upload';

const LIMITS = { fileBytes: 1000, files: 2, bytes: 900 };

it('an account leaves only so much waiting; what it attaches makes room, and nobody else is hindered', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tepat-uploads-'));
  const shelf = new UploadShelf(folder, LIMITS);
  const app = express();
  app.post(
    '/',
    shelf.handler((request) => String(request.headers['x-owner'])),
  );
  const server = app.listen(0);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const upload = async (owner: string, bytes: number): Promise<[number, string]> => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(bytes)]), 'foto.jpg');
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'x-owner': owner, 'accept-language': 'id' },
      body,
    });
    const text = (await answer.json()) as { upload?: string; errors?: [{ message: string }] };
    return [answer.status, text.upload ?? text.errors?.[0].message ?? ''];
  };
  try {
    const [, first] = await upload('USER:7', 100);
    expect((await upload('USER:7', 100))[0]).toBe(201);
    expect(await upload('USER:7', 100)).toEqual([409, expect.stringMatching(/^Anda masih memiliki berkas/)]);
    expect((await upload('USER:8', 950))[0]).toBe(201);
    expect((await upload('USER:8', 10))[0]).toBe(409);
    expect(await shelf.find(first, 'USER:8')).toBeNull();
    expect(await shelf.find(first, 'USER:7')).toMatchObject({ fileName: 'foto.jpg' });
    await shelf.discard(first, 'USER:7');
    expect((await upload('USER:7', 100))[0]).toBe(201);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});
