/** Files that prove what a correction or an objection says. */
export const EVIDENCE_MESSAGES = {
  EVIDENCE_EMPTY: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  EVIDENCE_TOO_LARGE: {
    id: 'Berkas ini lebih besar dari 10 MB. Silakan perkecil fotonya atau pindai dengan resolusi lebih rendah.',
    en: 'This file is larger than 10 MB. Please make the photograph smaller or scan at a lower resolution.',
  },
  EVIDENCE_KIND: {
    id: 'Bukti dapat berupa foto (JPEG, PNG) atau PDF. Isi berkas ini bukan salah satunya, apa pun namanya.',
    en: 'Evidence may be a photograph (JPEG, PNG) or a PDF. The content of this file is none of them, whatever its name.',
  },
  EVIDENCE_UNREADABLE: {
    id: 'Berkas ini rusak atau terpotong sehingga tidak dapat dibaca. Silakan foto atau pindai ulang.',
    en: 'This file is damaged or cut off and cannot be read. Please photograph or scan it again.',
  },
  EVIDENCE_TOO_MANY_PIXELS: {
    id: 'Gambar ini lebih besar dari 5 megapiksel. Silakan perkecil, lalu unggah kembali.',
    en: 'This picture has more than 5 megapixels. Please make it smaller and upload it again.',
  },
  EVIDENCE_INTERLACED: {
    id: 'Gambar PNG ini disimpan berlapis (interlaced). Silakan simpan ulang tanpa interlace atau sebagai JPEG.',
    en: 'This PNG is interlaced. Please save it again without interlacing, or as a JPEG.',
  },
  EVIDENCE_ACTIVE_PDF: {
    id: 'PDF ini memuat lampiran, isian, coretan, atau tanda tangan elektronik di atas halamannya. Silakan cetak ke PDF biasa atau foto dokumennya.',
    en: 'This PDF holds attachments, form fields, notes or an electronic signature on top of its pages. Please print it to a plain PDF or photograph the document.',
  },
  EVIDENCE_PDF_LOCKED: {
    id: 'PDF ini terkunci. Silakan buka kuncinya dan simpan ulang, atau foto dokumennya.',
    en: 'This PDF is locked. Please unlock it and save it again, or photograph the document.',
  },
  EVIDENCE_PDF_PARTS: {
    id: 'PDF ini memuat bagian yang tidak dapat diperiksa. Silakan cetak ke PDF biasa atau foto dokumennya.',
    en: 'This PDF holds parts that cannot be looked into. Please print it to a plain PDF or photograph the document.',
  },
  EVIDENCE_PDF_TOO_LARGE: {
    id: 'PDF ini memuat terlalu banyak halaman atau gambar yang terlalu besar. Silakan pindai dengan resolusi lebih rendah, atau bagi menjadi beberapa berkas.',
    en: 'This PDF has too many pages, or pictures that are too large. Please scan it at a lower resolution, or split it into several files.',
  },
  EVIDENCE_BUSY: {
    id: 'Pemeriksaan berkas sedang padat. Berkas ini sudah diterima; silakan coba lagi sebentar lagi.',
    en: 'Many files are being looked at just now. This one has arrived; please try again in a moment.',
  },
  EVIDENCE_TOO_MANY: {
    id: 'Paling banyak {max} berkas bukti untuk satu perkara.',
    en: 'At most {max} files of evidence for one case.',
  },
  UPLOADS_WAITING: {
    id: 'Anda masih memiliki berkas yang belum dilampirkan (paling banyak {files} berkas atau {megabytes} MB). Silakan lampirkan dahulu; yang tidak dilampirkan dihapus setelah beberapa hari.',
    en: 'Files of yours still wait to be attached (at most {files} files or {megabytes} MB). Please attach them first; what is not attached is removed after some days.',
  },
} as const;
