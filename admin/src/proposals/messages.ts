import { messages } from '../i18n';

export const proposalMessages = messages(
  {
    proposals: {
      open: 'Usulkan lewat berkas',
      title: 'Usul musyawarah kelurahan lewat berkas',
      text: 'Satu baris untuk satu data. Berkas diperiksa dahulu; bila tidak ada yang salah, dibuat satu konsep untuk setiap keluarga. Bukti lain dilampirkan dan konsep dikirim seperti biasa. Ini perbaikan data, bukan pendaftaran bantuan.',
      save: 'Buat konsep',
      made: 'Konsep dibuat: %{count}.',
      channel: 'Saluran',
      letter: 'Nomor surat (bila ada)',
      minutes: 'Nomor berita acara',
      minutesFile: 'Lampirkan berita acara',
      minutesFileNote: 'PDF atau foto yang ditandatangani; menyertai semua konsep.',
      withoutMinutes: 'Tanpa berkas ini',
      date: 'Tanggal musyawarah',
      reason: 'Keterangan',
      missing: 'Silakan isi saluran, nomor berita acara, tanggal, dan keterangan.',
    },
  },
  {
    proposals: {
      open: 'Propose by file',
      title: 'Proposals of a kelurahan deliberation, by file',
      text: 'One row a fact. The file is checked first; when nothing is wrong, a draft is made for each family. Further evidence is added and drafts are submitted as usual. This corrects data; it does not register for assistance.',
      save: 'Make the drafts',
      made: 'Drafts made: %{count}.',
      channel: 'Channel',
      letter: 'Number of the letter (if any)',
      minutes: 'Number of the minutes',
      minutesFile: 'Attach the minutes',
      minutesFileNote: 'Signed, as a PDF or photograph; it stands beside every draft.',
      withoutMinutes: 'Without this file',
      date: 'Day of the session',
      reason: 'What was found',
      missing: 'Please fill in the channel, the number of the minutes, the date and what was found.',
    },
  },
);
