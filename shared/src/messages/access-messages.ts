/** Signing in, accounts, permissions. Absent and forbidden share one sentence, so that none can be told from the other. */
export const ACCESS_MESSAGES = {
  NOT_SIGNED_IN: { id: 'Silakan masuk terlebih dahulu.', en: 'Please sign in first.' },
  NOT_FOUND: {
    id: 'Data tidak ditemukan atau berada di luar wewenang Anda.',
    en: 'Not found, or outside your authority.',
  },
  FORBIDDEN: { id: 'Wewenang Anda tidak mencakup tindakan ini.', en: 'Your authority does not cover this action.' },
  SIGN_IN_FAILED: { id: 'Surel atau kata sandi tidak cocok.', en: 'Email and password do not match.' },
  SIGN_IN_THROTTLED: {
    id: 'Terlalu banyak percobaan masuk. Silakan coba lagi dalam {seconds} detik.',
    en: 'Too many attempts to sign in. Please try again in {seconds} seconds.',
  },
  SESSION_EXPIRED: {
    id: 'Sesi Anda telah berakhir. Silakan masuk kembali.',
    en: 'Your session has ended. Please sign in again.',
  },
  ACCOUNT_DISABLED: {
    id: 'Akun ini dinonaktifkan. Silakan hubungi admin provinsi.',
    en: 'This account is disabled. Please contact the provincial admin.',
  },
  TOTP_REQUIRED: { id: 'Silakan masukkan kode autentikator.', en: 'Please enter the authenticator code.' },
  TOTP_WRONG: {
    id: 'Kode autentikator tidak cocok atau sudah dipakai.',
    en: 'The authenticator code does not match or was used before.',
  },
  REAUTHENTICATION_REQUIRED: {
    id: 'Tindakan ini memerlukan kata sandi Anda sekali lagi.',
    en: 'This action needs your password once more.',
  },
  PASSWORD_WRONG: { id: 'Kata sandi tidak cocok.', en: 'The password does not match.' },
  PASSWORD_TOO_SHORT: {
    id: 'Kata sandi paling sedikit {min} karakter.',
    en: 'A password needs at least {min} characters.',
  },
  PASSWORD_TOO_WEAK: { id: 'Kata sandi ini terlalu mudah ditebak.', en: 'This password is too easy to guess.' },
  PASSWORD_SAME: {
    id: 'Silakan pilih kata sandi yang berbeda dari sebelumnya.',
    en: 'Please choose a password different from the last.',
  },
  CSRF_REFUSED: {
    id: 'Permintaan tidak berasal dari halaman ini dan tidak dilayani.',
    en: 'The request does not come from this page and is not served.',
  },
  PURPOSE_REQUIRED: {
    id: 'Untuk melihat nomor lengkap, silakan sebutkan tujuannya.',
    en: 'To see full numbers, please state the purpose.',
  },
  PURPOSE_UNKNOWN: { id: 'Tujuan "{value}" tidak dikenal.', en: 'The purpose "{value}" is not known.' },
  PURPOSE_DIFFERS: {
    id: 'Loket Anda dibuka untuk "{purpose}". Silakan akhiri lebih dahulu bila tujuannya lain.',
    en: 'Your counter is open for "{purpose}". Please end it first if the purpose is another.',
  },
  EMAIL_TAKEN: { id: 'Surel ini sudah dipakai akun lain.', en: 'This email is already used by another account.' },
  ROLE_NEEDS_REGION: { id: 'Peran ini memerlukan wilayah kerja.', en: 'This role needs a region of work.' },
  OWN_ACCOUNT: {
    id: 'Silakan minta orang lain untuk mengubah akun Anda.',
    en: 'Please ask somebody else to change your account.',
  },
  LAST_ADMIN: {
    id: 'Paling sedikit harus ada satu admin provinsi yang aktif.',
    en: 'At least one provincial admin must stay active.',
  },
  SAME_PERSON: {
    id: 'Langkah ini harus dilakukan oleh orang yang berbeda dari langkah sebelumnya.',
    en: 'This step must be taken by a different person than the one before.',
  },
  REASON_REQUIRED: { id: 'Silakan tuliskan alasannya.', en: 'Please state the reason.' },
  CLIENT_SCOPE_MISSING: {
    id: 'Klien API ini tidak memiliki cakupan {scope}.',
    en: 'This API client lacks the scope {scope}.',
  },
  CLIENT_EXPIRED: { id: 'Masa berlaku klien API ini telah berakhir.', en: 'This API client has expired.' },
} as const;
