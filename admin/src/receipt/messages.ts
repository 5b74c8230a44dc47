import { messages } from '../i18n';

/** Words of what is handed to whoever came with a correction or an objection. */
export const receiptMessages = messages(
  {
    receipt: {
      title: 'Tanda terima',
      number: 'Nomor',
      date: 'Tanggal',
      deadline: 'Tenggat',
      status: 'Status',
      late: 'lewat tenggat',
      search: {
        title: 'Status menurut nomor tanda terima',
        note: 'Satu pintu untuk perbaikan data (PD) dan sanggah (SG).',
        label: 'Nomor tanda terima',
        format: 'Nomor tidak lengkap atau salah ketik. Tulis seperti pada tanda terima: PD-000123-0 atau SG-000123-0.',
        action: 'Lihat status',
        none: 'Tidak ada tanda terima dengan nomor ini di wilayah Anda.',
      },
    },
  },
  {
    receipt: {
      title: 'Receipt',
      number: 'Number',
      date: 'Date',
      deadline: 'Deadline',
      status: 'State',
      late: 'late',
      search: {
        title: 'Status by the number of a receipt',
        note: 'One door for corrections (PD) and objections (SG).',
        label: 'Number of the receipt',
        format: 'The number is incomplete or mistyped. Please write it as on the receipt: PD-000123-0 or SG-000123-0.',
        action: 'See the status',
        none: 'There is no receipt of this number within your reach.',
      },
    },
  },
);
