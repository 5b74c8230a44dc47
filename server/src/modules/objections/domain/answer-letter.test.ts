import { OBJECTION_OUTCOMES, plainDate, wordsOfApplying } from '@tepat/shared';
import { pdfText } from '../../../../test/support/pdf-text';
import { letterPdf } from '../../eligibility/pdf/letter-pdf';
import { answerLetterOf, type AnswerLetterInput } from './answer-letter';

const input: AnswerLetterInput = {
  number: 'SG-000123-0',
  reference: 'KLJ/2026-11/7',
  program: { id: 'Kartu Lansia Jakarta', en: 'Jakarta Elderly Card' },
  person: { name: 'Siti Aminah', kelurahan: 'Kemayoran' },
  receivedOn: plainDate('2026-11-22'),
  channel: 'LETTER',
  ground: 'FACT_WRONG',
  statement: 'Mobil itu bukan milik kami.',
  outcome: 'UPHELD',
  reasons: 'Samsat menyatakan mobil itu telah dijual pada 2025.',
  decidedOn: plainDate('2026-11-30'),
  decidedBy: 'Dewi Lestari',
  corrections: [{ number: 'PD-000007-5', state: { id: 'Diterapkan', en: 'Applied' } }],
  appealDays: 14,
};

describe('the letter that answers an objection', () => {
  it('is one page: which decision, why, what was found and by whom, what follows, and the further way', async () => {
    const { pages, text } = pdfText(await letterPdf(answerLetterOf(input, 'id'), 'id'));
    expect(pages).toBe(1);
    for (const said of [
      'Jawaban atas keberatan: Kartu Lansia Jakarta',
      ...['Siti Aminah', 'SG-000123-0', 'KLJ/2026-11/7', '22 November 2026 (Surat warga)', 'Dewi Lestari'],
      ...['Keberatan Anda dikabulkan.', 'Data yang dipakai keliru', 'Mobil itu bukan milik kami.'],
      ...['telah dijual pada 2025', 'PD-000007-5 (Diterapkan)', 'dihitung kembali bagi semua orang'],
      ...['banding secara tertulis', 'dalam 14 hari', 'Pengadilan Tata Usaha Negara', 'tidak dipungut biaya apa pun'],
    ]) {
      expect(text).toContain(said);
    }
  });

  it('quotes what people wrote as they wrote it, and says so in a letter in another language', () => {
    expect(answerLetterOf(input, 'en').paragraphs.slice(1, 3)).toEqual([
      'What was said, in the words in which it was recorded: “Mobil itu bukan milik kami.”',
      'Reasons, in the words of the official: “Samsat menyatakan mobil itu telah dijual pada 2025.”',
    ]);
  });

  it('promises nothing where the objection was rejected or taken back, and always says that it costs nothing', () => {
    for (const outcome of OBJECTION_OUTCOMES) {
      for (const locale of ['id', 'en'] as const) {
        const { sentence, paragraphs, rights } = answerLetterOf({ ...input, outcome, corrections: [] }, locale);
        const said = [sentence, ...paragraphs, ...rights].join(' ');
        const follows = /dihitung kembali|computed again/.test(said);
        expect([outcome, follows]).toEqual([outcome, outcome === 'UPHELD' || outcome === 'PARTLY_UPHELD']);
        expect(said).toMatch(/tidak dipungut biaya|cost nothing/);
        if (locale === 'id') expect(wordsOfApplying(said)).toEqual([]);
      }
    }
  });

  it('stays one page with the longest words that each part takes', async () => {
    const long = { ...input, statement: 'rumah kami '.repeat(90), reasons: 'pemeriksaan lapangan '.repeat(95) };
    const corrections = Array.from({ length: 12 }, () => input.corrections).flat();
    for (const locale of ['id', 'en'] as const) {
      const letter = answerLetterOf(
        { ...long, corrections, person: { name: 'N'.repeat(120), kelurahan: 'Kemayoran' } },
        locale,
      );
      expect(pdfText(await letterPdf(letter, locale)).pages).toBe(1);
    }
  });
});
