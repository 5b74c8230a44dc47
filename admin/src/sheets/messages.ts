import { messages } from '../i18n';

export const sheetMessages = messages(
  {
    sheets: {
      choose: 'Berkas CSV',
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
      choose: 'CSV file',
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
