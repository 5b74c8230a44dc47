import { messages } from '../i18n';

export const passwordMessages = messages(
  {
    password: {
      title: 'Kata sandi Anda sekali lagi',
      text: 'Langkah ini menentukan bagi banyak orang. Silakan masukkan kata sandi Anda; setelah itu langkah ini diteruskan.',
      password: 'Kata sandi',
      go: 'Lanjutkan',
      cancel: 'Batal',
    },
  },
  {
    password: {
      title: 'Your password once more',
      text: 'This step decides for many people. Please give your password; the step then goes on.',
      password: 'Password',
      go: 'Go on',
      cancel: 'Cancel',
    },
  },
);
