/** The lane of corrections. It puts data right; nothing here asks for assistance. */
export const CORRECTION_MESSAGES = {
  CORRECTION_RECEIPT: {
    id: 'Ini perbaikan data, bukan pendaftaran bantuan. Tidak dipungut biaya.',
    en: 'This corrects data; it does not register for assistance. It costs nothing.',
  },
  CORRECTION_SAME_VALUE: { id: 'Nilai {field} sudah demikian.', en: '{field} already has this value.' },
  CORRECTION_EMPTY: { id: 'Belum ada data yang diperbaiki.', en: 'No fact is corrected yet.' },
  CORRECTION_FROZEN: {
    id: 'Usul perbaikan ini sudah dikirim untuk verifikasi dan tidak dapat diubah lagi.',
    en: 'This correction was sent for verification and can no longer be changed.',
  },
  OBSERVED_IN_FUTURE: {
    id: 'Tanggal pengamatan berada di masa depan.',
    en: 'The date of observation lies in the future.',
  },
  BORN_IN_FUTURE: {
    id: 'Tanggal lahir berada di masa depan.',
    en: 'The date of birth lies in the future.',
  },
  GONE_BEFORE_BIRTH: {
    id: 'Tanggal meninggal atau pindah mendahului tanggal lahir.',
    en: 'The date of death or departure is before the date of birth.',
  },
  CORRECTION_MOVED_ON: {
    id: 'Orang lain sudah mengubah atau memproses perbaikan ini sejak Anda membukanya. Silakan muat ulang.',
    en: 'Somebody has changed this correction or taken it further since you opened it. Please load it again.',
  },
  CORRECTION_STATE: {
    id: 'Langkah ini tidak mungkin: perbaikan berstatus {correctionState}.',
    en: 'This step is not possible: the correction is {correctionState}.',
  },
  CORRECTION_NOT_YOURS: {
    id: 'Hanya yang mengusulkan perbaikan ini dapat mengubah, mengirim, atau menariknya.',
    en: 'Only whoever proposed this correction may change, submit or withdraw it.',
  },
  CORRECTION_SAME_PERSON: {
    id: 'Yang mengusulkan, memverifikasi, dan memutuskan harus tiga orang yang berbeda.',
    en: 'Proposer, verifier and approver must be three different people.',
  },
  CORRECTION_ALTERED: {
    id: 'Isi perbaikan ini tidak lagi sama dengan yang dikirim. Perbaikan tidak dapat diteruskan; beri tahu operator.',
    en: 'This correction is no longer what was submitted. It cannot go on; please tell the operator.',
  },
  CORRECTION_INCOMPLETE: { id: 'Silakan isi {correctionField}.', en: 'Please fill in {correctionField}.' },
  CORRECTION_TOO_LONG: {
    id: 'Satu perbaikan memuat paling banyak {max} data.',
    en: 'One correction may change at most {max} facts.',
  },
  CORRECTION_LETTER_REQUIRED: {
    id: 'Silakan isi nomor surat pengantar RT/RW.',
    en: 'Please give the number of the letter of the RT/RW.',
  },
  CORRECTION_BASIS_NOT_ACCEPTED: {
    id: 'Dasar {correctionBasis} tidak berlaku pada tanggal ini.',
    en: 'The basis {correctionBasis} is not accepted on this date.',
  },
  CORRECTION_NEEDS_DOCUMENT: {
    id: '{field} mengikuti dokumen kependudukan: pilih dasar "Dokumen".',
    en: '{field} follows a document of the civil registry: choose the basis "Document".',
  },
  JUDGEMENT_REQUIRED: {
    id: 'Silakan pilih penilaian bukti.',
    en: 'Please choose a judgement of the evidence.',
  },
  CORRECTION_EVIDENCE_CONTRADICTS: {
    id: 'Bukti bertentangan dengan usul ini: kembalikan dengan pertanyaan atau tolak.',
    en: 'The evidence contradicts this correction: return it with questions, or reject it.',
  },
  NEW_MEMBER_INCOMPLETE: {
    id: 'Anggota baru {serial} belum lengkap: silakan isi {field}.',
    en: 'New member {serial} is incomplete: please fill in {field}.',
  },
  NEW_FAMILY_INCOMPLETE: {
    id: 'Keluarga baru belum lengkap: silakan isi {field}.',
    en: 'The new family is incomplete: please fill in {field}.',
  },
  NEW_FAMILY_EMPTY: { id: 'Keluarga baru belum mempunyai anggota.', en: 'The new family has no member yet.' },
  FAMILY_NEEDS_ONE_HEAD: {
    id: 'Setiap keluarga harus mempunyai tepat satu kepala keluarga; setelah perbaikan ini ada {count}. Silakan isi hubungan dengan kepala keluarga.',
    en: 'Every family needs exactly one head; after this correction it would have {count}. Please fill in the relationships to the head.',
  },
  NIK_RECORDED: {
    id: 'NIK ini sudah tercatat dalam sebuah keluarga. Gunakan cek keberadaan, lalu catat perpindahannya ke sini.',
    en: 'This NIK is recorded in a family already. Use the presence check, and record the move here.',
  },
  CARD_RECORDED: {
    id: 'Nomor KK ini sudah dipakai keluarga lain yang masih mempunyai anggota.',
    en: 'Another family that has members holds this family card number already.',
  },
  TRANSFER_UNCONFIRMED: {
    id: 'Perpindahan ini menunggu konfirmasi kelurahan asal atau kotanya.',
    en: 'This move waits to be confirmed by the kelurahan that they leave, or by its city.',
  },
  PRESENCE_OTHERWISE: {
    id: 'Cek keberadaan menjawab lain: {presenceAnswer}.',
    en: 'The presence check has another answer: {presenceAnswer}.',
  },
  NOT_SIXTEEN_DIGITS: { id: 'Nomor harus terdiri atas 16 angka.', en: 'The number must have 16 digits.' },
  CORRECTION_DATE_REQUIRED: {
    id: 'Silakan isi tanggal meninggal.',
    en: 'Please give the date of death.',
  },
  CORRECTION_PROOF_REQUIRED: {
    id: 'Kematian memerlukan bukti: lampirkan surat keterangan atau akta kematian.',
    en: 'A death needs proof: attach the certificate or statement of death.',
  },
  REMARK_NO_EVIDENCE: {
    id: 'Tidak ada berkas bukti. Nilailah dasar dan nomor dokumennya, atau kembalikan dengan pertanyaan.',
    en: 'No file of evidence stands beside it. Judge its basis and the number of the document, or return it with questions.',
  },
  REMARK_OLDER: {
    id: '{what}: pengamatannya lebih tua daripada data yang tercatat ({recordedOn}).',
    en: '{what}: it was observed before what is recorded now ({recordedOn}).',
  },
  REMARK_NIK_BIRTH: {
    id: 'NIK {who} memuat tanggal lahir lain daripada yang akan tercatat. NIK dapat tetap berlaku.',
    en: 'The NIK of {who} carries another day of birth than would be recorded. The NIK may be valid all the same.',
  },
  REMARK_NIK_SEX: {
    id: 'NIK {who} memuat jenis kelamin lain daripada yang akan tercatat. NIK dapat tetap berlaku.',
    en: 'The NIK of {who} carries the other sex than would be recorded. The NIK may be valid all the same.',
  },
  REMARK_NEW_MEMBER: { id: 'anggota baru {serial}', en: 'new member {serial}' },
} as const;
