import { messages } from '../i18n';

export const regionMessages = messages(
  {
    regions: {
      group: 'Wilayah',
      city: 'Kota/kabupaten',
      district: 'Kecamatan',
      kelurahan: 'Kelurahan',
      all: 'Semua',
    },
  },
  {
    regions: {
      group: 'Region',
      city: 'City or regency',
      district: 'Kecamatan',
      kelurahan: 'Kelurahan',
      all: 'All',
    },
  },
);
