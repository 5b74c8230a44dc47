/**
 * Words that names are made of, by tradition, sex and era of birth. They are common words put together by chance:
 * no list of real people was used. Eras: 0 before 1965, 1 1965-1984, 2 1985-2004, 3 from 2005.
 */
export type Tradition = 'JAVANESE' | 'BETAWI' | 'SUNDANESE' | 'MINANG' | 'BATAK' | 'CHINESE';

export interface NamePool {
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Shares of one, two and three words, cumulative. */
  readonly words: readonly [number, number];
}

export interface TraditionNames {
  /** By era. */
  readonly male: readonly NamePool[];
  readonly female: readonly NamePool[];
  /** Clan or family names, which children share; empty for most. */
  readonly clans: readonly string[];
  readonly birthPlaces: readonly string[];
}

const list = (text: string): readonly string[] => text.split(' ');

const MODERN_BOYS = list(
  'Muhammad Arkan Arsya Rafa Raffi Alvaro Azka Kenzie Zayn Arya Bima Daffa Faris Gibran Hafiz Ibrahim Khalid Naufal Rayyan Zaki Adnan Fathir Athaya Keenan Rakha Dzaki',
);
const MODERN_BOYS_SECOND = list(
  'Alfarizi Ramadhan Pratama Al-Ghifari Maulana Ardiansyah Putra Hidayat Rizqi Firmansyah Akbar Al-Fatih Wijaya Permana Syahputra Kurniawan Saputra Nugraha Fadhilah Setiawan',
);
const MODERN_GIRLS = list(
  'Aisyah Alya Anindya Aqila Azzahra Calista Dinda Fatimah Hana Humaira Inara Kayla Keisha Khansa Medina Nadhira Naura Nayla Qonita Raisa Safira Salsabila Shakila Syifa Zahra Zhafira',
);
const MODERN_GIRLS_SECOND = list(
  'Putri Azzahra Ramadhani Maharani Salsabila Az-Zahra Nuraini Khairunnisa Permata Anggraini Lestari Humaira Kinanti Amalia Nabila Aulia Rahmadani Safitri Maulida Ayu',
);

const modern = {
  male: { first: MODERN_BOYS, second: MODERN_BOYS_SECOND, words: [0.02, 0.62] },
  female: { first: MODERN_GIRLS, second: MODERN_GIRLS_SECOND, words: [0.02, 0.62] },
} as const satisfies Record<string, NamePool>;

const MUSLIM_MEN = list(
  'Muhammad Ahmad Abdul Achmad Mochamad Hasan Husein Ibrahim Ismail Yusuf Zainal Saiful Syarif Ridwan Fauzi Hidayat Rahmat Mahmud Umar Usman Hamid Salim Jamal Nasrudin',
);
const MUSLIM_MEN_SECOND = list(
  'Hidayat Rahman Hakim Fadli Anwar Arifin Effendi Maulana Syahrul Iskandar Ramli Sodikin Mulyadi Hasanudin Nurdin Zakaria Firdaus Amin Bahri Rosyid Saputra Kurniawan Setiawan',
);
const MUSLIM_WOMEN = list(
  'Siti Nur Aminah Fatimah Khadijah Halimah Rohani Nurhayati Zubaidah Maryam Maimunah Rukiah Hasanah Rahmah Sakinah Laila Fitri Dewi Yuli Ratna Lilis Neneng Eka Indah',
);
const MUSLIM_WOMEN_SECOND = list(
  'Aisyah Hasanah Nurjanah Khasanah Rohmah Fadilah Wahyuni Handayani Rahmawati Susanti Lestari Marlina Yuliana Kartika Hidayati Nuraeni Maryani Komariah Solihah Zahra',
);

export const TRADITIONS: Readonly<Record<Tradition, TraditionNames>> = {
  JAVANESE: {
    clans: [],
    birthPlaces: list(
      'Jakarta Jakarta Jakarta Tegal Brebes Pemalang Solo Yogyakarta Klaten Wonogiri Kebumen Purworejo Surabaya Madiun Semarang',
    ),
    male: [
      {
        first: list(
          'Slamet Suparno Sukardi Sutrisno Wagiman Paimin Sugiarto Suharto Mulyono Ngadimin Sarijo Tukiman Sumarno Warsito Kasimin Sudarmo Suyono Ponijo Sutarjo Marsudi',
        ),
        second: list('Riyadi Hadi Widodo Raharjo Atmojo Prayitno Wiryo Utomo Santoso Mulyo'),
        words: [0.72, 0.99],
      },
      {
        first: list(
          'Agus Bambang Budi Joko Sugeng Eko Heri Suryanto Wahyudi Supriyadi Hariyanto Teguh Sigit Triyono Yulianto Dwi Purwanto Sapto Untung Edi',
        ),
        second: list(
          'Santoso Susilo Setiawan Widodo Prasetyo Haryanto Wibowo Nugroho Purnomo Hartono Siswanto Raharjo Cahyono Utomo',
        ),
        words: [0.3, 0.97],
      },
      {
        first: list(
          'Andi Aditya Bayu Dimas Dwi Eko Fajar Galih Ilham Rizky Wahyu Yoga Arif Deni Ferdian Hendra Indra Rian Tri Yudha',
        ),
        second: list(
          'Prasetyo Nugroho Saputra Kurniawan Wicaksono Setiawan Pratama Wijaya Purnama Hidayat Santoso Permana',
        ),
        words: [0.1, 0.85],
      },
      modern.male,
    ],
    female: [
      {
        first: list(
          'Ngatiyem Sukarti Suminah Tukinem Painem Sumiyati Kasiyem Sutinah Wagiyem Sarinah Juminten Mujinah Supartini Parinem Sukinah Ponirah Ngadinah Rubiyem Suratmi Karsinah',
        ),
        second: list('Rahayu Sulastri Wati Hartini Utami'),
        words: [0.86, 0.99],
      },
      {
        first: list(
          'Sri Endang Sumarni Suwarti Tri Wiwik Yuli Retno Nining Hartati Sulastri Suprapti Murni Lestari Sugiarti Titik Ninik Dwi Rini Purwanti',
        ),
        second: list(
          'Wahyuni Lestari Handayani Rahayu Hartati Astuti Susilowati Mulyani Setyowati Purwaningsih Utami Wulandari',
        ),
        words: [0.28, 0.98],
      },
      {
        first: list(
          'Ayu Dewi Dian Dwi Eka Fitri Indah Intan Novi Nur Putri Ratna Rina Sari Siska Tri Wulan Yunita Anisa Desi',
        ),
        second: list(
          'Lestari Wulandari Puspitasari Rahmawati Anggraini Kusuma Permatasari Handayani Safitri Maharani Astuti Pratiwi',
        ),
        words: [0.06, 0.85],
      },
      modern.female,
    ],
  },
  BETAWI: {
    clans: [],
    birthPlaces: list('Jakarta Jakarta Jakarta Jakarta Jakarta Jakarta Bekasi Tangerang Depok'),
    male: [
      {
        first: list(
          'Mahmud Saman Mursid Jaelani Rojali Naman Saipul Mardani Sanusi Tohir Nasir Muhamad Abdul Asmat Misbah Naim Matsani Rohim Boang Sarmili',
        ),
        second: list('Ali Hamid Rojak Gani Syukur Hasan Majid Rahman Latif Saleh'),
        words: [0.55, 0.99],
      },
      { first: MUSLIM_MEN, second: MUSLIM_MEN_SECOND, words: [0.3, 0.97] },
      {
        first: list(
          'Muhammad Ahmad Fajar Rizki Fahmi Ilham Reza Syahrul Irfan Dede Andri Iqbal Lutfi Fikri Rifki Hafiz Taufik Zulfikar Ade Bagus',
        ),
        second: MUSLIM_MEN_SECOND,
        words: [0.08, 0.85],
      },
      modern.male,
    ],
    female: [
      {
        first: list(
          'Rohani Maemunah Saodah Rukoyah Aminah Asmanih Romlah Masnah Juleha Sanih Nafisah Hindun Saadiah Fatonah Marhamah Munaroh Nasiroh Salamah Mariam Rogayah',
        ),
        second: list('Binti Nurhayati Hasanah Wati'),
        words: [0.9, 1],
      },
      { first: MUSLIM_WOMEN, second: MUSLIM_WOMEN_SECOND, words: [0.22, 0.98] },
      {
        first: list(
          'Siti Nurul Fitria Ayu Dewi Putri Indah Rizka Maya Lia Nabila Sarah Annisa Mutia Rahma Tiara Desi Novita Wulan Intan',
        ),
        second: MUSLIM_WOMEN_SECOND,
        words: [0.05, 0.85],
      },
      modern.female,
    ],
  },
  SUNDANESE: {
    clans: [],
    birthPlaces: list('Jakarta Jakarta Bogor Bandung Garut Tasikmalaya Sukabumi Cianjur Sumedang Ciamis Kuningan'),
    male: [
      {
        first: list(
          'Odang Ujang Endang Maman Karna Sukanda Wawan Adang Enjang Aceng Dadang Uus Ujun Sarmedi Otong Ating Rahmat Suryana Entis Juhana',
        ),
        second: list('Suherman Sutisna Supriatna Kosasih Sukarna Permana'),
        words: [0.62, 1],
      },
      {
        first: list(
          'Asep Cecep Dadan Deden Dedi Iwan Ujang Yayan Yadi Agus Jajang Nandang Tatang Toni Aep Encep Heri Rudi Wawan Yana',
        ),
        second: list('Suryana Hidayat Supriatna Permana Gunawan Kurniawan Sutisna Mulyana Ruhiyat Saepudin'),
        words: [0.22, 0.99],
      },
      {
        first: list(
          'Asep Rizal Gilang Yoga Dede Egi Rangga Aldi Rian Fahmi Tedi Iqbal Jaka Ridwan Dicky Sandi Irwan Galih Hilman Wildan',
        ),
        second: list('Nugraha Permana Ramdani Hidayat Gunawan Maulana Suryana Firmansyah Saputra Kusumah'),
        words: [0.08, 0.9],
      },
      modern.male,
    ],
    female: [
      {
        first: list(
          'Eutik Icah Onih Esih Cicih Entin Iyah Oneng Enok Uju Kokom Rukmini Acih Idah Omah Eti Titi Aisah Unah Juju',
        ),
        second: list('Sukaesih Komariah Rohayati Sutarsih'),
        words: [0.76, 1],
      },
      {
        first: list(
          'Lilis Neneng Euis Ai Cucu Elis Iis Imas Nani Teti Tuti Yati Yeni Nunung Heni Wati Entin Ida Popon Dede',
        ),
        second: list('Suryani Rohaeni Nurhayati Komalasari Sumiati Rosmiati Maryati Kurniasih Hasanah Nuraeni'),
        words: [0.25, 0.99],
      },
      {
        first: list(
          'Neng Rina Resti Wina Yuni Santi Siti Dewi Astri Gita Lia Mela Nia Novi Risma Selvi Tika Vina Widi Ani',
        ),
        second: list('Nurhasanah Lestari Agustina Handayani Nuraeni Fitriani Apriliani Rahmawati Marlina Puspita'),
        words: [0.05, 0.9],
      },
      modern.female,
    ],
  },
  MINANG: {
    clans: [],
    birthPlaces: list('Jakarta Jakarta Padang Bukittinggi Pariaman Payakumbuh Solok'),
    male: [
      {
        first: list(
          'Syafril Zainuddin Nurman Bachtiar Rustam Jamaris Syamsuddin Amiruddin Djafar Marzuki Chaidir Agusli',
        ),
        second: list('Sutan Tanjung Koto Piliang Chaniago Sikumbang'),
        words: [0.55, 1],
      },
      {
        first: list('Yusrizal Erizal Syafrizal Hendri Yulius Afrizal Zulkifli Syahrial Irwan Edwar Rinaldi Zulfahmi'),
        second: list('Chaniago Tanjung Putra Koto Piliang Yusuf'),
        words: [0.45, 1],
      },
      {
        first: list('Rahmat Fadli Hendra Ihsan Yoga Rizki Ferdi Aulia Doni Roni Irfan Haris'),
        second: list('Putra Ilahi Saputra Ramadhan Hidayat Kurnia'),
        words: [0.08, 0.95],
      },
      modern.male,
    ],
    female: [
      {
        first: list(
          'Nurbaiti Rosmaini Yusmaniar Syamsinar Nursyam Darniati Zahara Rabiatun Jusmani Asnimar Ramlah Nurani',
        ),
        second: list('Syarif Anwar Ilyas'),
        words: [0.85, 1],
      },
      {
        first: list('Yulinar Erni Desmawati Yusnidar Elfi Gusniar Zulfa Rosmiati Ermawati Yarnis Afni Nelwati'),
        second: list('Yanti Suryani Gusti Fitri Wati'),
        words: [0.5, 1],
      },
      {
        first: list('Rahmi Silvia Yola Suci Mutiara Annisa Widya Dila Rizka Fitri Melati Nadia'),
        second: list('Permata Oktavia Rahmadani Sari Putri Yuliani'),
        words: [0.05, 0.95],
      },
      modern.female,
    ],
  },
  BATAK: {
    clans: list(
      'Siregar Nasution Harahap Simanjuntak Sihombing Situmorang Hutagalung Sinaga Panjaitan Manurung Lubis Ginting Tarigan Silalahi Pasaribu Marpaung',
    ),
    birthPlaces: list('Jakarta Jakarta Medan Sibolga Tarutung Balige Pematangsiantar'),
    male: [
      {
        first: list('Humala Maruli Parlindungan Saut Tumpal Mangatas Poltak Jonggi Sahat Bonar Togar Hotman'),
        second: list('Parulian Halomoan Mangasi'),
        words: [0.8, 1],
      },
      {
        first: list('Rudolf Hotman Benny Jhonson Daniel Parlin Ramses Bonar Marihot Robert Freddy Samuel'),
        second: list('Parulian Halomoan Martua'),
        words: [0.7, 1],
      },
      {
        first: list('Daniel Andreas Yosua Samuel Kevin David Immanuel Jonathan Rico Gabriel Martin Hendra'),
        second: list('Parulian Christian Josua Alfredo'),
        words: [0.6, 1],
      },
      {
        first: list('Gabriel Nathanael Yehezkiel Samuel Rafael Christian Jeremy Mikael Ezra Jonathan'),
        second: list('Christofel Immanuel Parulian Marulitua'),
        words: [0.3, 1],
      },
    ],
    female: [
      {
        first: list('Tiurma Rosmaida Nurmala Lamria Tiominar Marsaulina Saurma Rohana Tianggur Dameria'),
        second: list('Boru Ida'),
        words: [0.9, 1],
      },
      {
        first: list('Rosmery Lasma Tiur Hotma Nurhaida Ratna Lamtiur Elfrida Sondang Duma'),
        second: list('Maria Uli Ida'),
        words: [0.75, 1],
      },
      {
        first: list('Maria Christina Novita Yohana Debora Grace Putri Ruth Sarah Elisabeth'),
        second: list('Uli Magdalena Natalia Oktavia'),
        words: [0.5, 1],
      },
      {
        first: list('Grace Gloria Abigail Keyla Michelle Yohana Debora Clara Joice Ester'),
        second: list('Natalia Angelica Putri Uli'),
        words: [0.25, 1],
      },
    ],
  },
  CHINESE: {
    clans: list(
      'Tanuwijaya Halim Gunawan Susanto Wijaya Lim Tan Hartono Salim Sutanto Kurniawan Setiadi Santosa Budiman Wirawan Liem',
    ),
    birthPlaces: list('Jakarta Jakarta Jakarta Medan Pontianak Semarang Tangerang Surabaya'),
    male: [
      {
        first: list('Kim Hok Sioe Tjin Boen Liang Hendrik Rudy Budi Hasan'),
        second: list('Sen Lie Hwa Seng Tjoan'),
        words: [0.4, 1],
      },
      {
        first: list('Hendra Rudi Budi Andi Johan Iwan Tony Eddy Suwandi Hartono'),
        second: list('Wijaya Gunawan Kusuma'),
        words: [0.75, 1],
      },
      {
        first: list('Kevin Steven Ricky Jason Andrew William Edwin Vincent Ferry Calvin'),
        second: list('Christian Adrian Stevanus'),
        words: [0.65, 1],
      },
      {
        first: list('Jayden Nathan Ryan Felix Darren Marvin Nicholas Hansen Edric Owen'),
        second: list('Alexander Christopher Jonathan'),
        words: [0.5, 1],
      },
    ],
    female: [
      {
        first: list('Mei Lan Siu Giok Lie Swan Hoa Lely Linda Kwee'),
        second: list('Nio Lan Ing Hwa Lin'),
        words: [0.35, 1],
      },
      {
        first: list('Linda Lily Yenny Susi Meliana Lanny Fenny Erna Herlina Silvia'),
        second: list('Wati Dewi Sari'),
        words: [0.75, 1],
      },
      {
        first: list('Jessica Stephanie Cindy Felicia Angelina Vivian Melissa Shelly Yuliana Monica'),
        second: list('Natalia Christina Angela'),
        words: [0.65, 1],
      },
      {
        first: list('Chelsea Michelle Audrey Clarissa Evelyn Gracia Jocelyn Kimberly Natasha Valerie'),
        second: list('Angelica Olivia Victoria'),
        words: [0.5, 1],
      },
    ],
  },
};

/** Shares of families by tradition [our own assumption for the city]. */
export const TRADITION_SHARES: readonly (readonly [Tradition, number])[] = [
  ['JAVANESE', 0.37],
  ['BETAWI', 0.29],
  ['SUNDANESE', 0.16],
  ['MINANG', 0.04],
  ['BATAK', 0.05],
  ['CHINESE', 0.09],
];
