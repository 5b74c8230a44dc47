import { messages } from './messages';

/** Words of the frame around every page. */
export const consoleMessages = messages(
  {
    console: {
      name: 'Tepat',
      tagline: 'Penerima bantuan sosial yang tepat, dihitung setiap malam',
      province: 'Dinas Sosial Provinsi DKI Jakarta',
      synthetic: 'DATA SINTETIS',
      synthetic_note: 'Seluruh orang, keluarga, dan angka pada peragaan ini buatan. Model CONTOH-1 hanya ilustrasi.',
      main_menu: 'Menu utama',
      language: 'Bahasa',
      all_regions: 'Seluruh provinsi',
      cancel: 'Batal',
      counter: {
        open: 'Loket dibuka: %{purpose}, %{minutes} menit lagi',
        left: '%{minutes} mnt',
        end: 'Akhiri loket',
      },
      not_found: {
        title: 'Halaman tidak ditemukan',
        text: 'Alamat ini tidak ada, atau halamannya di luar wewenang Anda.',
        home: 'Ke dasbor',
      },
    },
  },
  {
    console: {
      name: 'Tepat',
      tagline: 'The right recipients of social assistance, computed every night',
      province: 'Social Affairs Agency of DKI Jakarta',
      synthetic: 'SYNTHETIC DATA',
      synthetic_note:
        'Every person, family and number in this demonstration is made up. The model CONTOH-1 is an illustration.',
      main_menu: 'Main menu',
      language: 'Language',
      all_regions: 'The whole province',
      cancel: 'Cancel',
      counter: {
        open: 'Counter open: %{purpose}, %{minutes} minutes left',
        left: '%{minutes} min',
        end: 'End the counter',
      },
      not_found: {
        title: 'Page not found',
        text: 'This address does not exist, or its page lies outside your authority.',
        home: 'To the dashboard',
      },
    },
  },
);
