export interface Tile {
  /** Code of the kecamatan, as in the Kemendagri register. */
  readonly code: string;
  readonly name: string;
  /** Place in the grid, counted from the top left, from 1. */
  readonly column: number;
  readonly row: number;
}

/**
 * One tile for each kecamatan, laid out by where it lies: north above, Kepulauan Seribu apart at the top left. The layout is
 * our own; a tile says nothing about how large a kecamatan is.
 */
export const TILES: readonly Tile[] = [
  { code: '31.01.01', name: 'Kepulauan Seribu Utara', column: 1, row: 1 },
  { code: '31.01.02', name: 'Kepulauan Seribu Selatan', column: 2, row: 1 },
  { code: '31.71.01', name: 'Gambir', column: 4, row: 3 },
  { code: '31.71.02', name: 'Sawah Besar', column: 5, row: 3 },
  { code: '31.71.03', name: 'Kemayoran', column: 6, row: 3 },
  { code: '31.71.04', name: 'Senen', column: 5, row: 4 },
  { code: '31.71.05', name: 'Cempaka Putih', column: 7, row: 3 },
  { code: '31.71.06', name: 'Menteng', column: 4, row: 4 },
  { code: '31.71.07', name: 'Tanah Abang', column: 3, row: 4 },
  { code: '31.71.08', name: 'Johar Baru', column: 6, row: 4 },
  { code: '31.72.01', name: 'Penjaringan', column: 2, row: 2 },
  { code: '31.72.02', name: 'Tanjung Priok', column: 6, row: 2 },
  { code: '31.72.03', name: 'Koja', column: 7, row: 2 },
  { code: '31.72.04', name: 'Cilincing', column: 8, row: 2 },
  { code: '31.72.05', name: 'Pademangan', column: 5, row: 2 },
  { code: '31.72.06', name: 'Kelapa Gading', column: 8, row: 3 },
  { code: '31.73.01', name: 'Cengkareng', column: 1, row: 3 },
  { code: '31.73.02', name: 'Grogol Petamburan', column: 2, row: 3 },
  { code: '31.73.03', name: 'Taman Sari', column: 4, row: 2 },
  { code: '31.73.04', name: 'Tambora', column: 3, row: 2 },
  { code: '31.73.05', name: 'Kebon Jeruk', column: 2, row: 4 },
  { code: '31.73.06', name: 'Kalideres', column: 1, row: 2 },
  { code: '31.73.07', name: 'Pal Merah', column: 3, row: 3 },
  { code: '31.73.08', name: 'Kembangan', column: 1, row: 4 },
  { code: '31.74.01', name: 'Tebet', column: 5, row: 5 },
  { code: '31.74.02', name: 'Setiabudi', column: 4, row: 5 },
  { code: '31.74.03', name: 'Mampang Prapatan', column: 4, row: 6 },
  { code: '31.74.04', name: 'Pasar Minggu', column: 5, row: 7 },
  { code: '31.74.05', name: 'Kebayoran Lama', column: 3, row: 6 },
  { code: '31.74.06', name: 'Cilandak', column: 3, row: 7 },
  { code: '31.74.07', name: 'Kebayoran Baru', column: 3, row: 5 },
  { code: '31.74.08', name: 'Pancoran', column: 5, row: 6 },
  { code: '31.74.09', name: 'Jagakarsa', column: 4, row: 7 },
  { code: '31.74.10', name: 'Pesanggrahan', column: 2, row: 5 },
  { code: '31.75.01', name: 'Matraman', column: 6, row: 5 },
  { code: '31.75.02', name: 'Pulogadung', column: 7, row: 4 },
  { code: '31.75.03', name: 'Jatinegara', column: 7, row: 5 },
  { code: '31.75.04', name: 'Kramatjati', column: 6, row: 6 },
  { code: '31.75.05', name: 'Pasar Rebo', column: 6, row: 7 },
  { code: '31.75.06', name: 'Cakung', column: 8, row: 4 },
  { code: '31.75.07', name: 'Duren Sawit', column: 8, row: 5 },
  { code: '31.75.08', name: 'Makasar', column: 7, row: 6 },
  { code: '31.75.09', name: 'Ciracas', column: 7, row: 7 },
  { code: '31.75.10', name: 'Cipayung', column: 8, row: 7 },
];
