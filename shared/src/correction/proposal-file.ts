import { type Columns } from '../intake';
import { CORRECTABLE } from './facts';

/** Rows of one file of a session; more are divided into several files. */
export const MOST_PROPOSALS = 300;

/**
 * What a session of deliberation proposes, one row a fact. A fact of a person takes the NIK; one of a family the NIK of a member or
 * the family card. An empty value means "not recorded".
 */
export const PROPOSAL_FILE: Columns = {
  columns: [
    {
      name: 'nik',
      type: 'NIK',
      required: false,
      malformed: 'ERROR',
      label: { id: 'NIK', en: 'NIK' },
      example: '3171905708850001',
    },
    {
      name: 'no_kk',
      type: 'FAMILY_CARD',
      required: false,
      malformed: 'ERROR',
      label: { id: 'Nomor KK', en: 'Family card number' },
      example: '',
    },
    {
      name: 'fact',
      type: 'CODE',
      required: true,
      codes: CORRECTABLE.map(({ fact }) => fact),
      label: { id: 'Data yang diperbaiki', en: 'Fact that is corrected' },
      example: 'floor_area',
    },
    {
      name: 'value',
      type: 'TEXT',
      required: false,
      maxLength: 200,
      label: { id: 'Nilai seharusnya', en: 'What it should be' },
      example: '24',
    },
  ],
};
