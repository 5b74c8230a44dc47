import { messages } from '../i18n';

export const oversightMessages = messages(
  {
    resources: { oversight: { name: 'Laporan pengawasan |||| Laporan pengawasan' } },
    oversight: {
      title: 'Laporan pengawasan',
      lead: 'Hal yang tidak biasa pada pemutakhiran data, menurut petugas, RT, dan pasangan pengusul–verifikator.',
      proves_nothing:
        'Laporan ini menunjukkan yang tidak biasa, bukan yang salah. Tidak ada yang diblokir olehnya, dan tidak seorang pun boleh dinilai dari angka ini saja: lihat perkaranya, buktinya, dan keadaan di lapangan.',
      period: 'Yang dilihat',
      from: 'Dari tanggal',
      until: 'Sampai tanggal',
      measure: 'Laporan',
      looked_at:
        '%{corrections} usul perbaikan dikirim dalam masa ini. Kelompok dengan kurang dari %{smallest} dijumlahkan bersama.',
      truncated: 'Jumlahnya terlalu banyak: yang terlama tidak ikut dihitung. Persempit masanya.',
      table: '%{measure}, menurut %{by}',
      by: { OFFICER: 'petugas', RT: 'RT', PAIR: 'pengusul dan verifikator' },
      total: '%{hits} dari %{of} (%{share}).',
      of: 'Dilihat',
      hits: 'Di antaranya',
      share: 'Bagian',
      base: 'Semua yang lain',
      chance: 'Karena kebetulan saja',
      below: '< %{least} kelompok',
      unusual: '%{chance}: patut dilihat',
      too_few: 'Pembanding terlalu sedikit',
      chart: '%{name}: bagian setiap kelompok di samping semua yang lain. Angka yang sama ada pada tabel di bawah.',
      small: '%{groups} kelompok terlalu kecil untuk dibedakan: bersama-sama %{hits} dari %{of}.',
      nothing: 'Tidak ada yang dapat dihitung dalam masa ini.',
      measures: {
        CROSSED_BOUND: {
          name: 'Melewati batas program',
          counts:
            'Perbaikan yang diterapkan dan membawa keluarga ke bawah batas desil suatu program, diukur pada titik potong peringkat sekarang.',
          innocent:
            'Kelurahan yang miskin atau musyawarah yang memang mencari keluarga terlewat akan tampak tinggi di sini.',
        },
        BUNCHED: {
          name: 'Bertumpuk tepat di bawah batas',
          counts: 'Dari perbaikan yang berakhir dekat batas, berapa yang berakhir tepat di bawahnya.',
          innocent: 'Tanpa dorongan apa pun kira-kira sama banyak di kedua sisi; sedikit kasus mudah tampak miring.',
        },
        PASSED_BY_PAIR: {
          name: 'Diteruskan pada pemeriksaan pertama',
          counts: 'Usul seorang petugas yang diteruskan seorang verifikator tanpa pertanyaan.',
          innocent:
            'Petugas yang teliti juga selalu diteruskan; wilayah dengan satu verifikator tidak punya pembanding yang baik.',
        },
        EVIDENCE_REUSED: {
          name: 'Bukti dipakai lagi',
          counts: 'Perbaikan dengan berkas atau foto yang juga ada pada perkara lain.',
          innocent: 'Satu berita acara atau satu foto rumah dapat sah untuk beberapa perkara.',
        },
        NIGHT_BURST: {
          name: 'Kiriman beruntun malam hari',
          counts: 'Dikirim bersama paling sedikit empat dalam satu jam, antara pukul 21.00 dan 05.00 WIB.',
          innocent: 'Musyawarah malam atau jaringan yang baru pulih dapat menjelaskannya.',
        },
      },
    },
  },
  {
    resources: { oversight: { name: 'Oversight report |||| Oversight reports' } },
    oversight: {
      title: 'Oversight reports',
      lead: 'What is unusual about corrections, by officer, RT and pair of proposer and verifier.',
      proves_nothing:
        'These reports show what is unusual, not what is wrong. They block nothing, and nobody may be judged by these numbers alone: look at the cases, their evidence and the circumstances on the ground.',
      period: 'What is looked at',
      from: 'From',
      until: 'Until',
      measure: 'Report',
      looked_at:
        '%{corrections} corrections were submitted in this period. Groups with fewer than %{smallest} are counted together.',
      truncated: 'There are too many: the oldest are left out. Please narrow the period.',
      table: '%{measure}, by %{by}',
      by: { OFFICER: 'officer', RT: 'RT', PAIR: 'proposer and verifier' },
      total: '%{hits} of %{of} (%{share}).',
      of: 'Looked at',
      hits: 'Of the kind',
      share: 'Share',
      base: 'All others',
      chance: 'By chance alone',
      below: '< %{least} groups',
      unusual: '%{chance}: worth a look',
      too_few: 'Too few to compare with',
      chart: '%{name}: the share of each group beside that of all others. The same numbers stand in the table below.',
      small: '%{groups} groups are too small to be told apart: together %{hits} of %{of}.',
      nothing: 'There is nothing to count in this period.',
      measures: {
        CROSSED_BOUND: {
          name: 'Moved under a bound',
          counts:
            'Applied corrections that brought a family under a programme’s bound of desil, measured on the cut points of the present ranking.',
          innocent:
            'A poor kelurahan, or a deliberation that looks for families who were missed, will stand high here.',
        },
        BUNCHED: {
          name: 'Bunched just below a bound',
          counts: 'Of the corrections that ended near a bound, those that ended just below it.',
          innocent: 'Without any push about as many end on either side; few cases easily look lopsided.',
        },
        PASSED_BY_PAIR: {
          name: 'Passed at the first look',
          counts: 'What an officer proposed and a verifier passed on without a question.',
          innocent:
            'A careful officer is passed on every time, too; a region with one verifier has nothing good to compare with.',
        },
        EVIDENCE_REUSED: {
          name: 'Evidence used again',
          counts: 'Corrections with a file or picture that lies beside another case as well.',
          innocent: 'One set of minutes, or one photograph of a house, may rightly prove several cases.',
        },
        NIGHT_BURST: {
          name: 'Bursts at night',
          counts: 'Sent in with at least three others within one hour, between 21:00 and 05:00 in Jakarta.',
          innocent: 'A deliberation in the evening, or a network that came back, may explain it.',
        },
      },
    },
  },
);
