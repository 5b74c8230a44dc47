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
} as const;
