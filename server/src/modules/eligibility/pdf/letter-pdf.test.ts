import { FACT_SOURCES, plainDate } from '@tepat/shared';
import { letterPdf } from './letter-pdf';
import { pdfText } from '../../../../test/support/pdf-text';
import { letterOf, type LetterInput } from '../domain/letter';
import type { ExplainedClause } from '../domain/explained-clause';

const clause = (part: Partial<ExplainedClause>): ExplainedClause => ({
  code: 'NO_CAR',
  fact: 'familyCars',
  outcome: 'NO',
  blocking: true,
  required: { id: 'keluarga tidak memiliki mobil', en: 'the family owns no car' },
  actual: { id: '1 mobil', en: '1 car' },
  sentence: { id: '', en: '' },
  source: FACT_SOURCES.ASSETS,
  sourceDate: plainDate('2026-09-30'),
  factAge: 32,
  maxAge: 366,
  correctable: 'BAPENDA',
  ...part,
});

const letter = (clauses: ExplainedClause[], name = 'Siti Aminah'): LetterInput => ({
  reference: 'KLJ/2026-11/7',
  program: { id: 'Kartu Lansia Jakarta', en: 'Jakarta Elderly Card' },
  person: { name, kelurahan: 'Kemayoran' },
  decidedOn: plainDate('2026-11-22'),
  referenceDate: plainDate('2026-11-01'),
  explained: {
    outcome: 'NOT_ELIGIBLE',
    clauses,
    sentence: { id: 'Tidak layak, karena keluarga memiliki mobil.', en: 'Not eligible, because of a car.' },
  },
  desil: { id: 'Desil nasional 2 dari BPS menentukan.', en: 'The national desil 2 decided.' },
  issuedOn: plainDate('2026-11-23'),
  objectUntil: plainDate('2026-12-23'),
});

describe('the letter that explains a decision', () => {
  it('is one page that says the decision, the facts, where they are put right, and the rights of the person', async () => {
    const { pages, text } = pdfText(await letterPdf(letterOf(letter([clause({})]), 'id'), 'id'));
    expect(pages).toBe(1);
    for (const said of [
      'Penjelasan keputusan: Kartu Lansia Jakarta',
      'Siti Aminah',
      'KLJ/2026-11/7',
      'Tidak layak, karena keluarga memiliki mobil.',
      'Data aset (Bapenda), 30 September 2026',
      'Bapenda/Samsat: petugas Bapenda atau Samsat, atas bukti kepemilikan',
      'dihitung secara otomatis',
      'sampai dengan 23 Desember 2026',
      'tidak dipungut biaya',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('says the same in English', async () => {
    const { pages, text } = pdfText(await letterPdf(letterOf(letter([clause({})]), 'en'), 'en'));
    expect(pages).toBe(1);
    for (const said of ['Jakarta Elderly Card', 'computed automatically', '23 December 2026', 'cost nothing'])
      expect(text).toContain(said);
  });

  it('stays one page with as many clauses as a rule may have, each as long as a clause can be', async () => {
    const long = { id: `keluarga beralamat di ${'Kelurahan Rawa Badak Utara, '.repeat(40)}`, en: 'x '.repeat(500) };
    // What stands in the way of thirty clauses is a long sentence, too.
    const clauses = Array.from({ length: 30 }, (_, at) => clause({ code: `C${at}`, required: long, actual: long }));
    const input = letter(clauses, 'N'.repeat(120));
    const explained = { ...input.explained, sentence: long };
    expect(pdfText(await letterPdf(letterOf({ ...input, explained }, 'id'), 'id')).pages).toBe(1);
  });

  it('writes what its fonts cannot as a question mark, and never half a letter', async () => {
    const { text } = pdfText(await letterPdf(letterOf(letter([clause({})], 'Nyi Añjani 東'), 'id'), 'id'));
    expect(text).toContain('Nyi Añjani ?');
  });

  it('says that a disability is recorded, and never which', () => {
    const kinds = clause({ fact: 'disabilityKinds', outcome: 'YES', actual: { id: 'mental', en: 'psychosocial' } });
    expect(JSON.stringify(letterOf(letter([kinds]), 'id'))).not.toContain('mental');
  });
});
