import { messages } from '../../i18n';

export const householdMessages = messages(
  {
    households: {
      title: 'Anggota keluarga sebelum dan sesudah',
      caption: 'Anggota: %{name}',
      newFamily: 'Keluarga baru',
      elsewhere: 'Keluarga di kelurahan lain',
      person: 'Nama',
      before: 'Semula',
      after: 'Menjadi',
      newPerson: 'Anggota baru %{serial}',
      someone: 'Orang yang pindah',
      notHere: 'bukan anggota',
      unrecorded: 'hubungan belum tercatat',
      untold: 'anggota',
      wholeFamily: 'Seluruh keluarga pindah. Anggotanya hanya ditampilkan kepada kelurahan yang mencatatnya.',
      changes: {
        NEW: 'Baru',
        JOINED: 'Masuk',
        LEFT: 'Keluar',
        GONE: 'Bukan anggota lagi',
        CHANGED: 'Berubah',
        SAME: '',
      },
    },
  },
  {
    households: {
      title: 'Members of the family before and after',
      caption: 'Members: %{name}',
      newFamily: 'A new family',
      elsewhere: 'A family in another kelurahan',
      person: 'Name',
      before: 'Before',
      after: 'After',
      newPerson: 'New member %{serial}',
      someone: 'Whoever moves',
      notHere: 'no member',
      unrecorded: 'relationship not recorded',
      untold: 'a member',
      wholeFamily: 'The whole family moves. Its members are shown to the kelurahan that records them only.',
      changes: {
        NEW: 'New',
        JOINED: 'Comes in',
        LEFT: 'Leaves',
        GONE: 'No member any more',
        CHANGED: 'Changes',
        SAME: '',
      },
    },
  },
);
