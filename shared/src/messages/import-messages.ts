/** Files on their way into the registry; faults of single cells stand with the templates of intake. */
export const IMPORT_MESSAGES = {
  BAD_DELIVERY_MANIFEST: {
    id: 'delivery.json tidak dapat dibaca pada bagian "{field}".',
    en: 'delivery.json cannot be read at "{field}".',
  },
  IMPORT_KIND_UNKNOWN: { id: 'Jenis berkas "{kind}" tidak dikenal.', en: 'The kind of file "{kind}" is not known.' },
  IMPORT_STATE: {
    id: 'Impor ini berstatus {state}, sehingga langkah tersebut belum atau tidak lagi dapat dilakukan.',
    en: 'This import is {state}, so that the step cannot be taken yet or any more.',
  },
  IMPORT_HAS_ERRORS: {
    id: 'Ada {count} baris yang perlu diperbaiki. Silakan unduh berkas galat, perbaiki, lalu unggah kembali.',
    en: '{count} rows need to be mended. Please download the error file, correct it and upload it again.',
  },
  IMPORT_ALREADY_COMMITTED: {
    id: 'Impor ini sudah masuk sebagai revisi {revision}.',
    en: 'This import was already committed as revision {revision}.',
  },
  IMPORT_NO_CHANGE: {
    id: 'Isi berkas sama dengan data yang sudah ada; tidak ada yang berubah dan tidak ada revisi baru.',
    en: 'The file says what is already recorded; nothing changes and no revision is made.',
  },
  IMPORT_WAITS_FOR_PART: {
    id: 'Berkas {part} dari penyampaian {version} belum ada; keduanya masuk bersama sebagai satu revisi.',
    en: 'The file {part} of delivery {version} is still missing; both are committed together as one revision.',
  },
  IMPORT_NEEDS_SECOND_PERSON: {
    id: 'Penyampaian ini mengubah atau menghilangkan terlalu banyak data ({what}); orang kedua perlu menyetujuinya.',
    en: 'This delivery changes or loses too much ({what}); a second person must approve it.',
  },
  BAD_DELIVERY_VERSION: {
    id: 'Versi penyampaian terdiri atas huruf, angka, titik, garis, paling banyak 24, misalnya 2026-Q3.',
    en: 'A delivery version has letters, digits, points and dashes, at most 24, such as 2026-Q3.',
  },
  DELIVERY_PARTS_DIFFER: {
    id: 'Kedua berkas penyampaian berbeda cara (penuh atau perubahan) atau tanggal acuannya.',
    en: 'The two parts of the delivery differ in mode (full or delta) or reference date.',
  },
  IMPORT_CANCELLED: { id: 'Impor ini telah dibatalkan.', en: 'This import was cancelled.' },
  DELIVERY_OLDER: {
    id: 'Versi {version} lebih lama daripada versi {standing} yang sudah berlaku.',
    en: 'Version {version} is older than version {standing}, which already stands.',
  },
  DELIVERY_VERSION_DIFFERS: {
    id: 'Versi {version} sudah masuk dengan isi yang berbeda.',
    en: 'Version {version} was already committed with other contents.',
  },
  FILE_TOO_LARGE: { id: 'Berkas lebih besar dari {max} MB.', en: 'The file is larger than {max} MB.' },
  FILE_DIGEST_DIFFERS: {
    id: 'Sidik digital berkas tidak sama dengan yang tertulis dalam delivery.json. Silakan unggah ulang.',
    en: 'The digest of the file differs from the one in delivery.json. Please upload it again.',
  },
  FILE_TYPE: {
    id: 'Berkas harus berupa CSV, CSV terkompresi gzip, atau XLSX.',
    en: 'The file must be CSV, gzipped CSV or XLSX.',
  },
  CORRECTION_OF_OTHER_FILE: {
    id: 'Berkas galat ini milik berkas lain. Yang dapat diperbaiki hanya impor terakhir yang ditolak dari jenis dan versi ini ({expected}). Silakan unduh berkas galat impor itu, atau unggah ulang seluruh berkas.',
    en: 'This error file belongs to another file. Only the last import of this kind and version can be corrected, if it was rejected ({expected}). Please download the error file of that import, or upload the whole file again.',
  },
  CORRECTION_LINE: {
    id: 'Baris perbaikan dengan _line "{line}" tidak dapat ditempatkan. Setiap baris yang ditolak dijawab satu kali, menurut urutan _line, dengan semua kolom berkas galat.',
    en: 'The corrected row with _line "{line}" has no place. Every rejected row is answered once, in the order of _line, with all columns of the error file.',
  },
  REPORT_CUT: {
    id: 'Ditampilkan {shown} dari {count} galat; seluruhnya ada di berkas galat.',
    en: '{shown} of {count} errors are shown; all of them are in the error file.',
  },
} as const;
