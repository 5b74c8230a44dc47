import { messages } from '../i18n';

export const gateMessages = messages(
  {
    gates: {
      title: 'Pemeriksaan pra-terbit',
      check: 'Pemeriksaan',
      found: 'Ditemukan',
      allowed: 'Batas',
      result: 'Hasil',
      passed: 'Lolos',
      breached: 'Melampaui batas',
      notApplicable: 'Tidak berlaku',
      none: 'Tidak ada pemeriksaan yang tercatat.',
    },
  },
  {
    gates: {
      title: 'Checks before publication',
      check: 'Check',
      found: 'Found',
      allowed: 'Allowed',
      result: 'Result',
      passed: 'Passed',
      breached: 'Beyond the limit',
      notApplicable: 'Not applicable',
      none: 'No checks are recorded.',
    },
  },
);
