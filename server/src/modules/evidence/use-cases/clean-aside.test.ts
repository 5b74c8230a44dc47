import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanWithin, type Bounds } from './clean-aside';

describe('the process that reads a stranger’s file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'clean-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const reader = (name: string, then: string, bounds: Partial<Bounds> = {}) => {
    const child = path.join(folder, `${name}.js`);
    writeFileSync(child, `process.once('message', (bytes) => { ${then} });`);
    return cleanWithin(
      { child, cpuSeconds: 10, milliseconds: 60_000, memoryKb: 768 * 1024, ...bounds },
      Buffer.from('a'),
    );
  };
  const answer = "process.send({ ok: false, error: 'EVIDENCE_EMPTY' })";

  it('is asked once, and what it says is the answer', async () => {
    expect(await reader('answers', answer)).toEqual({ ok: false, error: 'EVIDENCE_EMPTY' });
  });

  it.each([
    ['keeps the processor for too long', 'for (;;);', { cpuSeconds: 1 }],
    ['writes to more memory than it may', `const all = []; for (;;) all.push(Buffer.alloc(1 << 24, 1));`, {}],
    ['fills the heap', `let all = []; for (;;) all = [all, { at: Math.random() }];`, {}],
    ['ends without a word', 'process.exit(0)', {}],
  ])('that %s had a file that cannot be read', async (name, then, bounds) => {
    expect(await reader(name.replaceAll(' ', '-'), then, bounds)).toEqual({ ok: false, error: 'EVIDENCE_UNREADABLE' });
  });

  it('that does not come to its turn has said nothing of the file: the sender comes again', async () => {
    const slow = await reader('waits', `setTimeout(() => ${answer}, 60_000)`, { milliseconds: 1 });
    expect(slow).toEqual({ ok: false, error: 'EVIDENCE_BUSY' });
  });

  it('knows no secret of ours', async () => {
    const seen = await reader('tells', "process.send({ ok: false, error: Object.keys(process.env).sort().join(' ') })");
    expect(seen.ok ? '' : seen.error).not.toMatch(/DATABASE|REDIS|TEPAT|PATH/);
  });
});
