/** The worklist: cases that officials look into, and that end by themselves. */
export const WORKLIST_MESSAGES = {
  WORK_DONE: {
    id: 'Kasus ini sudah selesai dengan sendirinya. Silakan muat ulang.',
    en: 'This case has ended by itself already. Please load it again.',
  },
  WORK_TAKEN: {
    id: 'Kasus ini sudah dipegang orang lain sejak Anda membukanya. Silakan muat ulang.',
    en: 'Somebody else has this case since you opened it. Please load it again.',
  },
  WORK_ASSIGNEE: {
    id: 'Orang ini tidak dapat menangani kasus di kelurahan tersebut.',
    en: 'This person cannot work on cases of that kelurahan.',
  },
  WORK_MOVE: {
    id: 'Status ini tidak dapat dipilih. Kasus selesai dengan sendirinya setelah datanya beres.',
    en: 'This state cannot be chosen. A case ends by itself once its data are in order.',
  },
  WORK_NOTHING_NEW: {
    id: 'Belum ada yang diubah. Silakan tulis catatan atau pilih yang lain.',
    en: 'Nothing is changed yet. Please write a note, or choose something else.',
  },
  WORK_FILTER: {
    id: 'Beberapa saringan sekaligus hanya tersedia untuk satu kelurahan. Silakan pilih kelurahan, atau satu saringan saja.',
    en: 'Several filters at once are offered for one kelurahan only. Please choose a kelurahan, or one filter alone.',
  },
} as const;
