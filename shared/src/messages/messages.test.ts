import { NIK_WARNINGS } from '../identity';
import { INTAKE_PROBLEMS } from '../intake';
import { errorMessage, isMessageCode, message, MESSAGES, type MessageCode } from '.';
import { ACCESS_MESSAGES } from './access-messages';
import { CENTRE_MESSAGES } from './centre-messages';
import { CORRECTION_MESSAGES } from './correction-messages';
import { EVIDENCE_MESSAGES } from './evidence-messages';
import { IDENTITY_MESSAGES } from './identity-messages';
import { IMPORT_MESSAGES } from './import-messages';
import { INPUT_MESSAGES } from './input-messages';
import { NIGHT_MESSAGES } from './night-messages';
import { OBJECTION_MESSAGES } from './objection-messages';
import { PROGRAM_MESSAGES } from './program-messages';
import { PUBLICATION_MESSAGES } from './publication-messages';
import { REGISTRY_MESSAGES } from './registry-messages';
import { SIMULATION_MESSAGES } from './simulation-messages';
import { WORKLIST_MESSAGES } from './worklist-messages';

const entries = Object.entries(MESSAGES) as [MessageCode, { id: string; en: string }][];
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('the message catalogue', () => {
  it('says the same in both languages: the same values are filled into each', () => {
    const uneven = entries.filter(([, { id, en }]) => placeholders(id).join() !== placeholders(en).join());
    expect(uneven.map(([code]) => code)).toEqual([]);
  });

  it('leaves no sentence empty and none written with stray braces', () => {
    for (const [, { id, en }] of entries) {
      for (const text of [id, en]) expect(text.replace(/\{\w+\}/g, '').trim()).toMatch(/^[^{}]+$/);
    }
  });

  it('has each code in one place only', () => {
    const rooms = [
      INTAKE_PROBLEMS,
      ACCESS_MESSAGES,
      CENTRE_MESSAGES,
      CORRECTION_MESSAGES,
      EVIDENCE_MESSAGES,
      IDENTITY_MESSAGES,
      IMPORT_MESSAGES,
      INPUT_MESSAGES,
      NIGHT_MESSAGES,
      OBJECTION_MESSAGES,
      PROGRAM_MESSAGES,
      PUBLICATION_MESSAGES,
      SIMULATION_MESSAGES,
      WORKLIST_MESSAGES,
      REGISTRY_MESSAGES,
    ];
    const codes = rooms.flatMap((room) => Object.keys(room));
    expect(codes.length).toBe(new Set(codes).size);
    expect(new Set(codes)).toEqual(new Set(Object.keys(MESSAGES)));
  });

  it('has a sentence for each warning about a NIK', () => {
    expect(NIK_WARNINGS.filter((code) => !isMessageCode(code))).toEqual([]);
  });
});

describe('a message', () => {
  it('is filled in once, with numbers as each language writes them', () => {
    expect(message('id', 'IMPORT_HAS_ERRORS', { count: 12500 })).toContain('Ada 12.500 baris');
    expect(message('en', 'IMPORT_HAS_ERRORS', { count: 12500 })).toContain('12,500 rows');
    expect(message('en', 'DATE_INVALID', { value: '{value}' })).toContain('"{value}" is not');
  });

  it('shows an ellipsis for what was not given, and never a property of all objects', () => {
    expect(message('id', 'INPUT_REQUIRED')).toBe('Silakan isi ….');
    expect(isMessageCode('toString')).toBe(false);
    expect(errorMessage('en', { code: 'constructor' })).toMatch(/^Something went wrong/);
  });

  it('is found for an error by its code', () => {
    expect(errorMessage('id', { code: 'STALE_BASE', params: { field: 'luas lantai' } })).toContain('luas lantai');
  });
});
