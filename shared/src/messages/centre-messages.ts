/** Where the centre's data and ours meet. */
export const CENTRE_MESSAGES = {
  CONFLICT_CLOSED: {
    id: 'Perbedaan ini sudah selesai. Silakan muat ulang.',
    en: 'This conflict has come to its end already. Please load it again.',
  },
  CONFLICT_SAME_PERSON: {
    id: 'Anda ikut dalam perbaikan data ini. Silakan diputuskan oleh orang lain.',
    en: 'You had a hand in this correction. Please let somebody else decide.',
  },
  HANDOVER_REFLECTED: {
    id: 'Perbaikan ini sudah termuat dalam penyampaian; jawaban tidak dapat diubah lagi.',
    en: 'A delivery contains this correction already; the answer can no longer be changed.',
  },
  HANDOVER_NOT_REJECTED: {
    id: 'Hanya penolakan pusat yang belum ditindaklanjuti yang dapat ditindaklanjuti.',
    en: 'Only a refusal of the centre that nobody has followed up can be followed up.',
  },
  HANDOVER_PURPOSE: {
    id: 'Silakan sebutkan tujuan: berkas ini memuat NIK dan nomor KK lengkap.',
    en: 'Please state the purpose: this file holds full NIK and family card numbers.',
  },
} as const;
