/** Objections (sanggah): somebody disagrees with a decision, and a person answers. */
export const OBJECTION_MESSAGES = {
  OBJECTION_RECEIPT: {
    id: 'Ini keberatan atas sebuah keputusan, bukan pendaftaran bantuan. Tidak dipungut biaya.',
    en: 'This objects to a decision; it does not register for assistance. It costs nothing.',
  },
  OBJECTION_MOVED_ON: {
    id: 'Orang lain sudah mengubah atau memproses keberatan ini sejak Anda membukanya. Silakan muat ulang.',
    en: 'Somebody has changed this objection or taken it further since you opened it. Please load it again.',
  },
  OBJECTION_STATE: {
    id: 'Langkah ini tidak mungkin: keberatan berstatus {objectionState}.',
    en: 'This step is not possible: the objection is {objectionState}.',
  },
  OBJECTION_SAME_PERSON: {
    id: 'Yang mencatat keberatan atau menjawab pertanyaannya tidak boleh memutuskannya, dan yang bertanya tidak boleh menjawab.',
    en: 'Whoever entered the objection or answered its questions may not decide it, and whoever asked may not answer.',
  },
  OBJECTION_OWN_DECISION: {
    id: 'Anda ikut menetapkan yang disanggah atau menangani perbaikan data yang terkait. Keberatan ini harus diputuskan orang lain.',
    en: 'You had a hand in what is objected to, or in a correction that belongs to it. Somebody else must decide this objection.',
  },
  OBJECTION_ALTERED: {
    id: 'Isi keberatan ini tidak lagi sama dengan riwayatnya. Keberatan tidak dapat diteruskan; beri tahu operator.',
    en: 'This objection is no longer what its history says. It cannot go on; please tell the operator.',
  },
  OBJECTION_NUMBER_REQUIRED: {
    id: 'Silakan isi nomor surat, berita acara, atau tiket sanggah.',
    en: 'Please give the number of the letter, of the minutes or of the ticket.',
  },
  OBJECTION_HAS_CORRECTION: {
    id: 'Perbaikan data ini sudah terkait dengan sebuah keberatan.',
    en: 'This correction belongs to an objection already.',
  },
  OBJECTION_CORRECTION_PENDING: {
    id: 'Perbaikan data {correction} yang terkait masih {correctionState}. Keberatan ini diputuskan setelah perbaikan itu diputuskan atau dikembalikan.',
    en: 'Correction {correction}, which belongs to it, is still {correctionState}. This objection is decided once that correction has been decided or returned.',
  },
  RECEIVED_IN_FUTURE: {
    id: 'Tanggal keberatan diterima berada di masa depan.',
    en: 'The date of receipt lies in the future.',
  },
} as const;
