/** The night: the run that matches, scores, ranks, decides and prepares lists. */
export const NIGHT_MESSAGES = {
  NIGHT_RUNNING: {
    id: 'Proses malam {runDate} percobaan {attempt} sedang berjalan.',
    en: 'The night of {runDate}, attempt {attempt}, is running.',
  },
  NIGHT_SCHEDULED_EXISTS: {
    id: 'Proses malam terjadwal untuk {runDate} sudah ada.',
    en: 'There is already a scheduled night for {runDate}.',
  },
  NIGHT_REASON_REQUIRED: {
    id: 'Proses malam untuk {runDate} sudah pernah dijalankan. Silakan tuliskan alasan mengulanginya.',
    en: 'The night of {runDate} was run before. Please state the reason for running it again.',
  },
  NIGHT_NOT_RUNNING: { id: 'Tidak ada proses malam yang sedang berjalan.', en: 'No night is running.' },
  NIGHT_ENDED: { id: 'Proses malam ini sudah selesai.', en: 'This night has already ended.' },
  NIGHT_CANCELLED: {
    id: 'Proses malam dibatalkan; tidak ada yang ditetapkan.',
    en: 'The night was cancelled; nothing was published.',
  },
  NIGHT_UNCHANGED: {
    id: 'Tidak ada data yang berubah; daftar yang berlaku tetap berlaku.',
    en: 'No input has changed; the standing lists stay in force.',
  },
  NIGHT_NO_DELIVERY: {
    id: 'Belum ada penyampaian DTSEN yang dapat dihitung.',
    en: 'There is no DTSEN delivery to compute from yet.',
  },
  NIGHT_NO_MODEL: { id: 'Belum ada model kesejahteraan yang berlaku.', en: 'No welfare model is in force.' },
  NIGHT_DATE_IN_FUTURE: {
    id: 'Tanggal proses malam terlalu jauh di masa depan; paling akhir {last}.',
    en: 'The date of the night lies too far in the future; the latest is {last}.',
  },
  NIGHT_DATE_PASSED: {
    id: 'Proses malam {last} sudah selesai; proses malam tidak berjalan mundur. Silakan pilih tanggal itu atau sesudahnya.',
    en: 'The night of {last} has ended; nights do not go back. Please choose that date or a later one.',
  },
  NIGHT_LATE: {
    id: 'Proses malam {runDate} terlambat {minutes} menit.',
    en: 'The night of {runDate} is {minutes} minutes late.',
  },
  NIGHT_TASK_FAILED: {
    id: 'Langkah {step} gagal setelah {attempts} percobaan; tidak ada yang ditetapkan.',
    en: 'The step {step} failed after {attempts} attempts; nothing was published.',
  },
  RANKING_HELD: {
    id: 'Pemeringkatan ditahan oleh pemeriksaan: {gates}. Pemeringkatan sebelumnya tetap berlaku.',
    en: 'The ranking is held by its gates: {gates}. The ranking before stays in force.',
  },
  QUEUE_UNAVAILABLE: {
    id: 'Antrean pekerjaan tidak terjangkau. Pekerjaan tercatat dan berjalan begitu antrean kembali.',
    en: 'The queue is out of reach. The work is recorded and will run once it is back.',
  },
} as const;
