/** The form of requests, and the state of the service. */
export const INPUT_MESSAGES = {
  UNEXPECTED: {
    id: 'Terjadi gangguan pada sistem. Silakan coba lagi; bila berlanjut, sampaikan nomor permintaan {requestId} kepada operator.',
    en: 'Something went wrong in the system. Please try again; if it persists, give request number {requestId} to the operator.',
  },
  SERVICE_STARTING: {
    id: 'Sistem sedang disiapkan. Silakan coba sebentar lagi.',
    en: 'The system is starting. Please try again shortly.',
  },
  TOO_MANY_REQUESTS: {
    id: 'Terlalu banyak permintaan. Silakan coba lagi dalam {seconds} detik.',
    en: 'Too many requests. Please try again in {seconds} seconds.',
  },
  QUERY_TOO_COSTLY: {
    id: 'Permintaan ini terlalu berat ({cost} dari paling banyak {max}). Silakan minta lebih sedikit.',
    en: 'This query costs too much ({cost} of at most {max}). Please ask for less.',
  },
  BAD_USER_INPUT: {
    id: 'Isian permintaan ini tidak sesuai. Silakan periksa lalu kirim kembali.',
    en: 'What was filled in does not fit. Please check it and send it again.',
  },
  REQUEST_UNREADABLE: { id: 'Permintaan ini tidak dapat dibaca.', en: 'This request cannot be read.' },
  UPLOAD_TOO_LARGE: {
    id: 'Berkas ini terlalu besar: paling besar {megabytes} MB.',
    en: 'This file is too large: at most {megabytes} MB.',
  },
  UPLOAD_UNREADABLE: {
    id: 'Kiriman berkas tidak lengkap atau rusak. Silakan kirim kembali.',
    en: 'The upload is cut short or broken. Please send it again.',
  },
  INPUT_INVALID: { id: 'Isian {field} tidak dapat dibaca.', en: 'The value of {field} cannot be read.' },
  INPUT_REQUIRED: { id: 'Silakan isi {field}.', en: 'Please fill in {field}.' },
  INPUT_TOO_SHORT: {
    id: '{field} paling pendek {min} karakter.',
    en: '{field} takes at least {min} characters.',
  },
  INPUT_TOO_LONG: { id: '{field} paling panjang {max} karakter.', en: '{field} may have at most {max} characters.' },
  INPUT_TOO_SMALL: { id: '{field} paling kecil {min}.', en: '{field} may be {min} at the least.' },
  INPUT_TOO_LARGE: { id: '{field} paling besar {max}.', en: '{field} may be {max} at the most.' },
  INPUT_TOO_MANY: { id: '{field} paling banyak {max}.', en: '{field} may be {max} in number at most.' },
  DATE_INVALID: {
    id: '"{value}" bukan tanggal yang ada. Silakan tulis TTTT-BB-HH.',
    en: '"{value}" is not an existing date. Please write YYYY-MM-DD.',
  },
  BAD_PERIOD: {
    id: '"{value}" bukan periode. Silakan tulis TTTT-BB.',
    en: '"{value}" is not a period. Please write YYYY-MM.',
  },
  BAD_REGION_CODE: {
    id: '"{value}" bukan kode wilayah Kemendagri, misalnya 31.71 atau 31.71.01.1001.',
    en: '"{value}" is not a Kemendagri region code such as 31.71 or 31.71.01.1001.',
  },
  BAD_CURSOR: {
    id: 'Penanda halaman tidak cocok dengan tampilan ini. Silakan mulai lagi dari halaman pertama.',
    en: 'The cursor does not belong to this view. Please start again from the first page.',
  },
  FILTER_ORDER_UNSUPPORTED: {
    id: 'Saringan dan urutan ini tidak tersedia bersama-sama.',
    en: 'This filter and this order are not offered together.',
  },
  TOO_MANY_DETAILS: {
    id: 'Riwayat dan penjelasan diberikan untuk paling banyak {max} catatan sekaligus.',
    en: 'Histories and explanations are given of at most {max} records at a time.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    id: 'Idempotency-Key harus 8 sampai 128 karakter ASCII tanpa spasi.',
    en: 'Idempotency-Key must be 8 to 128 ASCII characters without blanks.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan yang berbeda.',
    en: 'This Idempotency-Key was already used for a different request.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    id: 'Permintaan dengan Idempotency-Key ini masih dikerjakan. Silakan tunggu.',
    en: 'The request with this Idempotency-Key is still being worked on. Please wait.',
  },
} as const;
