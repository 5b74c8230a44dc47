/** Recipient lists: preparing, gates, four eyes, publishing, holds, exports. */
export const PUBLICATION_MESSAGES = {
  LIST_STATE: {
    id: 'Daftar penerima ini berstatus {listState}, sehingga langkah tersebut tidak dapat dilakukan.',
    en: 'This recipient list is {listState}, so that the step cannot be taken.',
  },
  LIST_SAME_PERSON: {
    id: 'Pengusul, penyetuju, dan yang menetapkan harus tiga orang yang berbeda.',
    en: 'Who submits, who approves and who publishes must be three different people.',
  },
  LIST_HELD_BY_GATES: {
    id: 'Daftar ditahan oleh pemeriksaan pra-terbit: {gates}. Daftar sebelumnya tetap berlaku.',
    en: 'The list is held by its gates: {gates}. The list before stays in force.',
  },
  LIST_UNCHANGED: {
    id: 'Penerima, besaran, dan penangguhan sama dengan daftar yang berlaku; tidak ada versi baru.',
    en: 'Recipients, amounts and holds equal the standing list; there is no new version.',
  },
  LIST_OVERTAKEN: {
    id: 'Daftar ini sudah digantikan oleh versi {version}.',
    en: 'This list has been overtaken by version {version}.',
  },
  LIST_MODE_SHADOW: {
    id: 'Program ini dijalankan sebagai bayangan; daftarnya tidak ditetapkan.',
    en: 'This programme runs as a shadow; its lists are not published.',
  },
  LIST_DIGEST_DIFFERS: {
    id: 'Sidik digital daftar tidak sama dengan yang tercatat. Daftar tidak boleh dipakai.',
    en: 'The digest of the list differs from the recorded one. The list must not be used.',
  },
  STANDING_ORDER_MISSING: {
    id: 'Tidak ada perintah tetap yang berlaku untuk {program}; daftar menunggu persetujuan.',
    en: 'No standing order is in force for {program}; the list awaits approval.',
  },
  STANDING_ORDER_EXPIRED: {
    id: 'Perintah tetap untuk {program} berakhir pada {date}; daftar menunggu persetujuan.',
    en: 'The standing order for {program} ended on {date}; the list awaits approval.',
  },
  LEGAL_ACT_REQUIRED: {
    id: 'Silakan isi nomor dan tanggal keputusan yang menjadi dasar pembayaran.',
    en: 'Please give number and date of the legal act that payment rests on.',
  },
  OVERRIDE_NEEDS_TWO: {
    id: 'Pengesampingan memerlukan dua pejabat yang berbeda dan alasan dari masing-masing.',
    en: 'An override takes two different officials and a reason of each.',
  },
  OVERRIDE_NOT_NEEDED: { id: 'Pemeriksaan ini tidak menahan daftar.', en: 'This gate does not hold the list.' },
  HOLD_NOT_RECIPIENT: {
    id: 'Penangguhan hanya berlaku bagi penerima dalam daftar; tidak ada orang yang dapat ditambahkan.',
    en: 'A hold concerns recipients of the list only; nobody can be added.',
  },
  HOLD_EXISTS: { id: 'Penerima ini sudah ditangguhkan.', en: 'This recipient is already suspended.' },
  HOLD_NOT_ACTIVE: { id: 'Penangguhan ini tidak berlaku lagi.', en: 'This hold is no longer in force.' },
  ACKNOWLEDGEMENT_DIFFERS: {
    id: 'Sidik digital dalam tanda terima berbeda dari daftar yang ditetapkan.',
    en: 'The digest in the acknowledgement differs from the published list.',
  },
  EXPORT_NOT_READY: { id: 'Ekspor masih disiapkan.', en: 'The export is still being prepared.' },
  EXPORT_EXPIRED: {
    id: 'Ekspor ini sudah kedaluwarsa. Silakan buat yang baru.',
    en: 'This export has expired. Please start a new one.',
  },
} as const;
