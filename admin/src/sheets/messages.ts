import { messages } from '../i18n';

export const sheetMessages = messages(
  {
    sheets: {
      choose: 'Pilih berkas CSV',
      none: 'Belum ada berkas yang dipilih',
      template: 'Unduh templat',
      check: 'Periksa',
      back: 'Batal',
      working: 'Sedang diperiksa …',
      summary: '%{rows} baris: %{accepted} dapat diterima, %{rejected} ditolak',
      issues: 'Temuan per sel',
      line: 'Baris',
      column: 'Kolom',
      whole: 'seluruh baris',
      value: 'Isi',
      message: 'Keterangan',
      errors: 'Unduh berkas kesalahan',
    },
  },
  {
    sheets: {
      choose: 'Choose a CSV file',
      none: 'No file chosen yet',
      template: 'Download the template',
      check: 'Check',
      back: 'Cancel',
      working: 'Being checked …',
      summary: '%{rows} rows: %{accepted} can be accepted, %{rejected} rejected',
      issues: 'Findings by cell',
      line: 'Line',
      column: 'Column',
      whole: 'whole row',
      value: 'Content',
      message: 'Explanation',
      errors: 'Download the error file',
    },
  },
);
