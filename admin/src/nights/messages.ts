import { messages } from '../i18n';

export const nightMessages = messages(
  {
    resources: { nights: { name: 'Proses malam |||| Proses malam', fields: { runDate: 'Malam tanggal' } } },
  },
  {
    resources: { nights: { name: 'Nightly run |||| Nightly runs', fields: { runDate: 'Night of' } } },
  },
);
