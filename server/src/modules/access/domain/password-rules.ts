import { err, ok, type Result, type UserError } from '@tepat/shared';

export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 128;

/** What everybody tries first, with the words of this place: a password that is mostly one of these is refused. */
const GUESSED = [
  'password',
  'katasandi',
  'rahasia',
  'indonesia',
  'jakarta',
  'dinsos',
  'dinassosial',
  'bansos',
  'bantuan',
  'tepat',
  'sasaran',
  'qwerty',
  'asdfgh',
  'admin',
  'letmein',
  'welcome',
  'selamat',
  '123456',
  'abc123',
  'iloveyou',
  'sayang',
  'merdeka',
];

/**
 * Length and guessability only: no rules on kinds of characters, no expiry (NIST SP 800-63B). `near` are words of the
 * account itself.
 */
export function checkPassword(password: string, near: readonly string[] = []): Result<string, UserError> {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return err({ code: 'PASSWORD_TOO_SHORT', params: { min: PASSWORD_MIN } });
  if (length > PASSWORD_MAX) return err({ code: 'INPUT_TOO_LONG', params: { field: 'password', max: PASSWORD_MAX } });
  const rest = [...GUESSED, ...near.map((word) => word.toLowerCase()).filter((word) => word.length > 3)].reduce(
    (left, word) => left.replaceAll(word, ''),
    password.toLowerCase(),
  );
  const different = new Set(rest).size;
  return different < 5 || rest.length < 6 ? err({ code: 'PASSWORD_TOO_WEAK' }) : ok(password);
}
