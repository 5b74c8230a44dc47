import { messages } from '../i18n';

export const signInMessages = messages(
  {
    sign_in: {
      title: 'Masuk ke Tepat',
      email: 'Surel',
      password: 'Kata sandi',
      submit: 'Masuk',
      working: 'Sedang masuk…',
      problem: 'Tidak dapat masuk',
      unreachable: 'Server tidak dapat dihubungi. Silakan coba lagi sebentar lagi.',
      duty: 'Setiap akses data pribadi dicatat. Gunakan hanya untuk tugas Anda.',
    },
  },
  {
    sign_in: {
      title: 'Sign in to Tepat',
      email: 'Email',
      password: 'Password',
      submit: 'Sign in',
      working: 'Signing in…',
      problem: 'Signing in did not work',
      unreachable: 'The server cannot be reached. Please try again in a moment.',
      duty: 'Every access to personal data is recorded. Use it for your duties only.',
    },
  },
);
