import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from './environment';

describe('the proxies that are trusted', () => {
  const keys = path.join(mkdtempSync(path.join(tmpdir(), 'environment-')), 'keys.json');
  const key = Buffer.alloc(32, 1).toString('base64');
  const names = ['nik', 'familyCard', 'recipientRef', 'pepper', 'lot', 'files'];
  writeFileSync(keys, JSON.stringify({ version: 1, keys: Object.fromEntries(names.map((name) => [name, key])) }));
  const read = (trusted?: string) =>
    readEnvironment({
      DATABASE_URL: 'mysql://db',
      DATABASE_PUBLISHER_URL: 'mysql://db',
      REDIS_URL: 'redis://cache',
      TEPAT_KEYS: keys,
      ...(trusted === undefined ? {} : { TEPAT_TRUSTED_PROXY: trusted }),
    }).trustedProxies;

  it('are none by default', () => {
    expect(read()).toEqual([]);
    expect(read('')).toEqual([]);
  });

  it('are those that are named', () => {
    expect(read('10.0.0.7, 192.168.0.0/16,fd00::/8, loopback')).toEqual([
      '10.0.0.7',
      '192.168.0.0/16',
      'fd00::/8',
      'loopback',
    ]);
  });

  it.each(['true', '1', 'proxy.local', '10.0.0.0/40', '10.0.0.7 loopback'])('are not "%s"', (trusted) => {
    expect(() => read(trusted)).toThrow(/TEPAT_TRUSTED_PROXY/);
  });
});
