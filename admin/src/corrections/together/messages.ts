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
