/** The comparison with the civil registry: two records, and who finds which of them is right. */
export const IDENTITY_MESSAGES = {
  IDENTITY_SETTLED: {
    id: 'Perbedaan ini sudah tidak ada. Silakan muat ulang.',
    en: 'This difference no longer exists. Please load it again.',
  },
  IDENTITY_MOVED_ON: {
    id: 'Data kependudukan orang ini berubah sejak Anda membukanya. Silakan muat ulang.',
    en: 'What the civil registry says of this person has changed since you opened it. Please load it again.',
  },
  IDENTITY_CHECK_OPEN: {
    id: 'Sudah ada hasil pemeriksaan yang menunggu orang kedua.',
    en: 'A finding is already waiting for a second person.',
  },
  IDENTITY_CHECK_DONE: {
    id: 'Hasil pemeriksaan ini sudah diputuskan.',
    en: 'This finding has been decided already.',
  },
  IDENTITY_SAME_PERSON: {
    id: 'Hasil pemeriksaan harus dikuatkan oleh orang lain.',
    en: 'A finding must be confirmed by another person.',
  },
  IDENTITY_NOT_CHECKABLE: {
    id: 'Kategori ini tidak memiliki dua data untuk dibandingkan.',
    en: 'This category has no two records to judge between.',
  },
  DUPLICATE_DONE: {
    id: 'Pasangan ini sudah tidak terbuka. Silakan muat ulang.',
    en: 'This pair is no longer open. Please load it again.',
  },
  FEEDBACK_EMPTY: {
    id: 'Belum ada perbedaan yang dikuatkan sejak berkas terakhir.',
    en: 'No difference was confirmed since the last file.',
  },
} as const;
