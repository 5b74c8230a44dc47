/** Simulations: a rule tried on the whole registry before anybody releases it. */
export const SIMULATION_MESSAGES = {
  SIMULATION_SUBJECT: {
    id: 'Silakan pilih satu yang dicoba: program, model kesejahteraan, atau penyampaian data.',
    en: 'Please choose one thing to try: a programme, a welfare model, or a delivery.',
  },
  SIMULATION_TERMS: {
    id: 'Silakan pilih satu versi kriteria, atau kirim ketentuannya; bukan keduanya.',
    en: 'Please choose a criteria version, or send the terms; not both.',
  },
  SIMULATION_REFERENCE_DATE: {
    id: 'Tanggal acuan harus tanggal pertama suatu bulan, seperti tanggal acuan daftar.',
    en: 'The reference date must be the first day of a month, as that of a list is.',
  },
  SIMULATION_QUEUE_FULL: {
    id: 'Sudah ada {limit} simulasi yang menunggu atau berjalan. Silakan tunggu, atau batalkan salah satunya.',
    en: '{limit} simulations are waiting or running already. Please wait, or cancel one of them.',
  },
  SIMULATION_STATE: {
    id: 'Simulasi ini {simulationState} dan tidak dapat dibatalkan lagi.',
    en: 'This simulation is {simulationState} and can no longer be cancelled.',
  },
} as const;
