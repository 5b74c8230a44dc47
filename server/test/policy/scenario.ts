import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** YAML reads a plain 2026-11-01 as text under its core schema; anything else is a slip of the pen. */
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const absent = z.literal('tidak ada');

/** The day that a source describes where a scenario says nothing else. */
export const USUAL_DATE = '2026-09-30';
/** A person, or a whole family, that an earlier full delivery held and the newest one does not. */
export const LEFT_OUT = 'tidak ada dalam DTSEN terbaru';

const member = z.strictObject({
  nama: z.string(),
  lahir: z.union([date, absent]),
  nik: absent.optional(),
  kelamin: z.literal('perempuan').optional(),
  identitas: z.array(z.string()).optional(),
  keberadaan: z.enum(['meninggal', 'pindah', 'tidak ditemukan', LEFT_OUT]).optional(),
  mobil: z.number().int().optional(),
  njop: z.number().int().optional(),
  panti: z.boolean().optional(),
  bansos_pusat: z.enum(['PKH', 'BPNT']).optional(),
  disabilitas: z.array(z.string()).optional(),
  disabilitas_sampai: date.optional(),
  sanksi: z.strictObject({ sejak: date, sampai: date.optional() }).optional(),
  penerima_lama: z.boolean().optional(),
});

const family = z.strictObject({
  kelurahan: z.string().optional(),
  desil_nasional: z.number().int().min(1).max(10).optional(),
  desil_sementara: z.number().int().min(1).max(10).optional(),
  dikoreksi: z.boolean().optional(),
  skor: z.number().int().optional(),
  air_minum: z.enum(['kemasan bermerek', 'leding']).optional(),
  anggota: z.array(member).min(1),
});

const outcomeName = z.enum([
  'layak',
  'tidak layak',
  'terhalang data',
  'ditangguhkan',
  'program lain didahulukan',
  'bukan sasaran',
  'belum diputuskan',
]);
const outcome = z.union([
  outcomeName.transform((hasil) => ({ hasil })),
  z.strictObject({
    hasil: outcomeName,
    karena: z.array(z.string()).optional(),
    oleh: z.string().optional(),
    kalimat: z.string().optional(),
  }),
]);

/** Other criteria than the shipped ones, in the form of the criteria language; it is read and checked like any draft. */
const rule = z.strictObject({ syarat: z.unknown(), sasaran: z.array(z.string()).min(1) });

const scenario = z.strictObject({
  cerita: z.string(),
  tanggal: date,
  sumber: z
    .partialRecord(
      z.enum(['dukcapil', 'aset', 'panti', 'bansos_pusat', 'disabilitas', 'sanksi']),
      z.union([date, absent]),
    )
    .optional(),
  satuan_bansos_pusat: z.literal('ORANG').optional(),
  aturan: z.record(z.string(), rule).optional(),
  keluarga: z.array(family).min(1),
  kuota: z
    .strictObject({
      program: z.string(),
      tempat: z.number().int(),
      per_kota: z.record(z.string(), z.number().int()).optional(),
      selisih: z.number().int().optional(),
      undian: z.literal('ya').optional(),
    })
    .optional(),
  penerima: z.array(z.string()).optional(),
  menunggu: z.array(z.string()).optional(),
  harapan: z.record(z.string(), z.record(z.string(), outcome)),
});

export type Scenario = z.infer<typeof scenario>;
export type ScenarioRule = z.infer<typeof rule>;
export type ScenarioFamily = z.infer<typeof family>;
export type ScenarioMember = z.infer<typeof member>;
export type ExpectedOutcome = z.infer<typeof outcome>;

/** Reads a file of scenarios strictly: an unknown key would be a fact that nobody checks. */
export function readScenarios(file: string): Scenario[] {
  return z
    .array(scenario)
    .min(1)
    .parse(parse(readFileSync(file, 'utf8')));
}
