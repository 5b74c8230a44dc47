/** Registry, identity, corrections. A correction puts data right; nothing here asks for assistance. */
export const REGISTRY_MESSAGES = {
  REVISION_UNKNOWN: { id: 'Revisi data {revision} tidak ada.', en: 'There is no revision {revision}.' },
  REGISTRY_BUSY: {
    id: 'Data sedang diperbarui oleh penyampaian baru. Perbaikan Anda menunggu giliran.',
    en: 'The registry is taking in a new delivery. Your change waits for its turn.',
  },
  STALE_BASE: {
    id: 'Data {field} telah berubah sejak dibuka: semula {seen}, sekarang {now}. Silakan periksa nilai yang baru.',
    en: '{field} has changed since it was opened: it was {seen}, it is {now}. Please look at the new value.',
  },
  FACT_UNKNOWN: { id: '"{field}" bukan data yang dikenal.', en: '"{field}" is not a known fact.' },
  RESIDENT_NOT_IN_REGION: {
    id: 'Orang ini tercatat di wilayah lain.',
    en: 'This person is recorded in another area.',
  },
  NIK_DATE_IMPOSSIBLE: {
    id: 'Tanggal dalam NIK ({inNik}) tidak ada dalam penanggalan.',
    en: 'The date in the NIK ({inNik}) does not exist.',
  },
  NIK_BIRTH_DATE_DIFFERS: {
    id: 'Tanggal lahir dalam NIK ({inNik}) berbeda dari yang tercatat ({recorded}). NIK tetap berlaku.',
    en: 'The birth date in the NIK ({inNik}) differs from the recorded one ({recorded}). The NIK stays valid.',
  },
  NIK_SEX_DIFFERS: {
    id: 'Jenis kelamin dalam NIK berbeda dari yang tercatat. NIK tetap berlaku.',
    en: 'The sex in the NIK differs from the recorded one. The NIK stays valid.',
  },
  NIK_REGION_DIFFERS: {
    id: 'NIK terbit di wilayah lain ({inNik}). Hal ini wajar setelah pindah.',
    en: 'The NIK was issued elsewhere ({inNik}). This is normal after a move.',
  },
  NIK_SERIAL_ZERO: { id: 'Nomor urut NIK 0000 tidak lazim.', en: 'A NIK with the serial 0000 is unusual.' },
  ADOPTION_PROPOSED: {
    id: 'Penyampaian ini sudah diusulkan. Silakan tunggu keputusan orang kedua.',
    en: 'This delivery has been proposed already. Please wait for the second person.',
  },
  ADOPTION_NOT_PROPOSED: {
    id: 'Penyampaian ini belum diusulkan untuk diadopsi.',
    en: 'Nobody has proposed yet that this delivery be adopted.',
  },
  ADOPTION_SAME_PERSON: {
    id: 'Yang mengadopsi harus orang lain daripada yang mengusulkan.',
    en: 'Somebody other than whoever proposed this delivery must adopt it.',
  },
  ADOPTION_BY_UPLOADER: {
    id: 'Yang mengadopsi harus orang lain daripada yang mengunggah atau memasukkan penyampaian ini.',
    en: 'Somebody other than whoever uploaded or committed this delivery must adopt it.',
  },
  ADOPTION_DONE: { id: 'Penyampaian ini sudah diadopsi.', en: 'This delivery has been adopted already.' },
  ADOPTION_OVERTAKEN: {
    id: 'Penyampaian yang lebih baru sudah diadopsi; yang ini sudah termasuk di dalamnya.',
    en: 'A newer delivery has been adopted; this one is contained in it.',
  },
  MODEL_NOT_JSON: { id: 'Dokumen model bukan JSON.', en: 'The model document is not JSON.' },
  MODEL_INVALID: { id: 'Dokumen model memuat {count} kesalahan.', en: 'The model document has {count} faults.' },
  MODEL_VERSION_EXISTS: {
    id: 'Model {model} versi {version} sudah ada; versi yang sudah ada tidak dapat diubah.',
    en: 'Model {model} version {version} exists already; an existing version cannot be changed.',
  },
  MODEL_UNKNOWN: { id: 'Model ini tidak ada.', en: 'There is no such model.' },
  MODEL_ALREADY_RANKS: {
    id: 'Model ini sudah dipakai dalam pemeringkatan.',
    en: 'This model is the one that ranks already.',
  },
  MODEL_NOT_RELEASED: {
    id: 'Model ini belum disahkan oleh orang kedua.',
    en: 'This model has not been released by a second person.',
  },
  MODEL_DECIDED: { id: 'Model ini sudah diputuskan.', en: 'This model has been decided already.' },
  MODEL_SAME_PERSON: {
    id: 'Yang mengesahkan harus orang lain daripada yang memuat model ini.',
    en: 'Somebody other than whoever imported this model must release it.',
  },
  MODEL_DATE_PASSED: {
    id: 'Model ini berlaku mulai {from}, tanggal yang sudah lewat. Muat versi baru yang berlaku mulai hari ini atau sesudahnya.',
    en: 'This model takes effect on {from}, which has passed. Import a new version that takes effect today or later.',
  },
  MODEL_NOT_YET_EFFECTIVE: {
    id: 'Model ini baru berlaku mulai {from}.',
    en: 'This model takes effect on {from} only.',
  },
  NO_RANKING_YET: {
    id: 'Belum ada pemeringkatan: jalankan satu malam lebih dahulu.',
    en: 'There is no ranking yet: run a night first.',
  },
  MODEL_ILLUSTRATIVE: {
    id: 'Model ini hanya ilustrasi dan tidak boleh menentukan daftar penerima.',
    en: 'This model is illustrative and may not decide a recipient list.',
  },
} as const;
