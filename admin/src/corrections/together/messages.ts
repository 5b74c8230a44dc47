import { messages } from '../../i18n';

export const togetherMessages = messages(
  {
    together: {
      open: 'Proses beberapa sekaligus',
      title: 'Proses beberapa usul',
      leadVerify: 'Setiap usul dinilai sendiri dengan alasannya sendiri. Hanya yang sudah lengkap diisi yang diproses.',
      leadDecide:
        'Setiap usul diputuskan sendiri. Dampaknya dapat dilihat pada setiap usul setelah Anda mencatat penilaian buktinya.',
      back: 'kotak masuk',
      empty: 'Tidak ada yang menunggu Anda.',
      outcome: 'Langkah',
      skip: 'Lewati dahulu',
      outcomes: {
        PASS_ON: 'Verifikasi dan teruskan',
        JUDGE: 'Catat penilaian saja',
        APPROVE: 'Setujui dan terapkan',
        RETURN: 'Kembalikan',
        REJECT: 'Tolak',
      },
      reason: 'Alasan',
      chosen: '%{count} siap diproses',
      go: 'Proses yang siap',
      working: 'Memproses…',
      results: 'Hasil',
      done: 'selesai',
    },
  },
  {
    together: {
      open: 'Deal with several at once',
      title: 'Deal with several corrections',
      leadVerify:
        'Each is judged by itself, with a reason of its own. Only what is filled in completely is dealt with.',
      leadDecide:
        'Each is decided by itself. The effect of each is shown once you have recorded your judgement of its evidence.',
      back: 'the inbox',
      empty: 'Nothing waits for you.',
      outcome: 'Step',
      skip: 'Leave for now',
      outcomes: {
        PASS_ON: 'Verify and pass on',
        JUDGE: 'Record the judgement only',
        APPROVE: 'Approve and apply',
        RETURN: 'Return',
        REJECT: 'Reject',
      },
      reason: 'Reason',
      chosen: '%{count} ready',
      go: 'Deal with those that are ready',
      working: 'Working…',
      results: 'Results',
      done: 'done',
    },
  },
);

export const sendMessages = messages(
  {
    send: {
      open: 'Kirim beberapa konsep',
      title: 'Kirim konsep untuk verifikasi',
      lead: 'Konsep Anda sendiri, yang terbaru di atas. Setiap konsep dikirim sendiri; yang belum lengkap ditolak dengan alasannya dan tetap menjadi konsep.',
      back: 'kotak masuk',
      empty: 'Tidak ada konsep yang menunggu dikirim.',
      yours: 'Konsep Anda',
      caption: 'Yang diusulkan setiap konsep',
      draft: 'Konsep',
      choose: 'Pilih %{number}',
      changes: 'Yang diusulkan',
      minutes: 'Berita acara atau dokumen',
      evidence: 'Berkas bukti',
      all: 'Pilih semua (%{count})',
      part: '%{count} konsep pertama ditampilkan; yang lain menyusul setelah ini dikirim.',
      chosen: '%{count} dipilih',
      go: 'Kirim untuk verifikasi',
      working: 'Mengirim …',
    },
  },
  {
    send: {
      open: 'Send several drafts',
      title: 'Send drafts for verification',
      lead: 'Your own drafts, newest first. Each is sent by itself; one that is incomplete is refused with the reason and stays a draft.',
      back: 'the inbox',
      empty: 'No draft waits to be sent.',
      yours: 'Your drafts',
      caption: 'What each draft proposes',
      draft: 'Draft',
      choose: 'Choose %{number}',
      changes: 'What is proposed',
      minutes: 'Minutes or document',
      evidence: 'Files of evidence',
      all: 'Choose all (%{count})',
      part: 'The first %{count} drafts are shown; the others follow once these are sent.',
      chosen: '%{count} chosen',
      go: 'Send for verification',
      working: 'Sending …',
    },
  },
);
