import { messages } from '../i18n';

export const dashboardMessages = messages({ dashboard: { title: 'Dasbor' } }, { dashboard: { title: 'Dashboard' } });
