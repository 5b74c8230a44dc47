import { messages } from '../i18n';

export const coverageMessages = messages(
  {
    coverage: {
      title: 'Cakupan daftar yang terbit',
      note: 'Penerima dibagi orang yang termasuk kategori dan berada dalam batas desil, menurut kecamatan. Angka yang terlalu kecil tidak ditampilkan.',
      map: 'Peta petak kecamatan',
      map_help: 'Satu petak untuk setiap kecamatan menurut letaknya. Pilih petak untuk menandai barisnya dalam tabel.',
      caption: 'Cakupan menurut kecamatan',
      region: 'Kecamatan',
      within: 'Dalam kategori dan batas desil',
      reached: 'Penerima',
      share: 'Cakupan',
      tile: '%{name}: %{share}',
      hidden: 'tidak ditampilkan',
      scale: 'Makin gelap makin tinggi cakupannya; paling gelap %{most}.',
      none: 'Belum ada daftar terbit yang cakupannya dihitung.',
    },
  },
  {
    coverage: {
      title: 'Coverage of the published list',
      note: 'Recipients divided by the people in the category and within the bound of desil, by kecamatan. Figures that are too small are not shown.',
      map: 'Tile map of the kecamatan',
      map_help: 'One tile for each kecamatan, by where it lies. Choose a tile to mark its row in the table.',
      caption: 'Coverage by kecamatan',
      region: 'Kecamatan',
      within: 'In the category and within the bound',
      reached: 'Recipients',
      share: 'Coverage',
      tile: '%{name}: %{share}',
      hidden: 'not shown',
      scale: 'The darker, the higher the coverage; the darkest is %{most}.',
      none: 'There is no published list whose coverage has been counted.',
    },
  },
);
