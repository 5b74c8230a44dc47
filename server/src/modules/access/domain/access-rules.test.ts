import { backOffSeconds } from './back-off';
import { roleFault } from './account';
import { checkPassword } from './password-rules';
import { isLive } from './session-life';

describe('a password', () => {
  it.each([
    ['too short', 'sebelas hrf', 'PASSWORD_TOO_SHORT'],
    ['mostly a word that everybody tries', 'Password1234', 'PASSWORD_TOO_WEAK'],
    ['made of this place and its work', 'DinsosJakarta2026', 'PASSWORD_TOO_WEAK'],
    ['one letter many times', 'aaaaaaaaaaaaaaaaaa', 'PASSWORD_TOO_WEAK'],
    ['longer than anybody types', 'ab1 '.repeat(40), 'INPUT_TOO_LONG'],
  ])('is refused when it is %s', (_why, password, code) => {
    expect(checkPassword(password)).toMatchObject({ ok: false, error: { code } });
  });

  it('is refused when it is mostly the name of its owner', () => {
    expect(checkPassword('Sulastri-Sulastri-1', ['Sulastri'])).toMatchObject({ error: { code: 'PASSWORD_TOO_WEAK' } });
  });

  it('may be any long sentence, blanks and other scripts included', () => {
    for (const password of ['padi menguning di sawah', 'ꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭꦥꦝꦗꦪ', 'kopi-tubruk-27-cangkir']) {
      expect(checkPassword(password).ok).toBe(true);
    }
  });
});

describe('waiting after failures', () => {
  it('begins with the fifth failure, doubles, and never exceeds an hour', () => {
    expect([0, 4, 5, 6, 7, 11, 12, 1000].map(backOffSeconds)).toEqual([0, 0, 30, 60, 120, 1920, 3600, 3600]);
  });
});

describe('a session', () => {
  const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);
  const session = { lastSeenAt: at('08:00:00'), expiresAt: at('12:00:00'), revokedAt: null };

  it('lives until half an hour after its last use', () => {
    expect(isLive(session, at('08:29:59'))).toBe(true);
    expect(isLive(session, at('08:30:00'))).toBe(false);
  });

  it('ends in any case at its end, and when it is revoked', () => {
    expect(isLive({ ...session, lastSeenAt: at('11:59:00') }, at('12:00:00'))).toBe(false);
    expect(isLive({ ...session, revokedAt: at('08:01:00') }, at('08:02:00'))).toBe(false);
  });
});

describe('a role', () => {
  const known = (code: string): boolean => code.startsWith('31.74');

  it('holds an officer to a kelurahan and a verifier to a city or kecamatan that exist', () => {
    expect(roleFault('OFFICER', '31.74.01.1001', known)).toBeNull();
    expect(roleFault('VERIFIER', '31.74', known)).toBeNull();
    expect(roleFault('VERIFIER', '31.74.01', known)).toBeNull();
    for (const [role, code] of [
      ['OFFICER', null],
      ['OFFICER', '31.74'],
      ['OFFICER', '31.99.01.1001'],
      ['VERIFIER', '31.74.01.1001'],
    ] as const) {
      expect(roleFault(role, code, known)).toMatchObject({ code: 'ROLE_NEEDS_REGION' });
    }
  });

  it('gives the province-wide roles no region, and people never the role of a program', () => {
    expect(roleFault('AUDITOR', null, known)).toBeNull();
    expect(roleFault('AUDITOR', '31.74', known)).not.toBeNull();
    expect(roleFault('INTEGRATOR', null, known)).not.toBeNull();
  });
});
