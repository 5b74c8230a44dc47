import { correctableFact, nikWarnings, type Nik, type PlainDate, type RecordedPerson } from '@tepat/shared';
import { isOfNew, type CorrectionLine, type CorrectionRecord } from './correction';

/** What deserves a look before the evidence is judged. None refuses anything: each may have a good reason. */
export type Remark =
  | { readonly code: 'REMARK_NO_EVIDENCE' }
  /** The observation is older than what it would replace. */
  | { readonly code: 'REMARK_OLDER'; readonly line: CorrectionLine; readonly recordedOn: PlainDate }
  /** The number carries another day of birth, or the other sex, than the person would have. */
  | { readonly code: 'REMARK_NIK_BIRTH' | 'REMARK_NIK_SEX'; readonly residentId: number };

/** Somebody as they would be recorded, with the number that they would have. */
export interface ProposedPerson extends Pick<RecordedPerson, 'birthDate' | 'sex'> {
  readonly residentId: number;
  readonly nik: Nik;
}

export interface Weighed {
  readonly record: Pick<CorrectionRecord, 'basis' | 'observedOn'>;
  /** Without those about people whom the viewer is told nothing of. */
  readonly lines: readonly CorrectionLine[];
  /** How many files stand beside it. */
  readonly files: number;
  /** Of which day what is recorded is; null = not known. */
  readonly recordedOn: (line: CorrectionLine) => PlainDate | null;
  readonly people: readonly ProposedPerson[];
}

export function remarksOn({ record: { basis, observedOn }, lines, files, recordedOn, people }: Weighed): Remark[] {
  const remarks: Remark[] = files === 0 ? [{ code: 'REMARK_NO_EVIDENCE' }] : [];
  for (const line of lines) {
    if (observedOn === null || isOfNew(line)) continue;
    // A birth certificate is older than every record and still right.
    if (basis === 'DOCUMENT' && correctableFact(line.kind, line.fact)?.lane === 'DUKCAPIL') continue;
    const recorded = recordedOn(line);
    if (recorded !== null && observedOn < recorded) remarks.push({ code: 'REMARK_OLDER', line, recordedOn: recorded });
  }
  for (const { residentId, nik, birthDate, sex } of people) {
    const codes = nikWarnings(nik, { birthDate, sex, kelurahan: null }).map(({ code }) => code);
    if (codes.includes('NIK_BIRTH_DATE_DIFFERS') || codes.includes('NIK_DATE_IMPOSSIBLE')) {
      remarks.push({ code: 'REMARK_NIK_BIRTH', residentId });
    }
    if (codes.includes('NIK_SEX_DIFFERS')) remarks.push({ code: 'REMARK_NIK_SEX', residentId });
  }
  return remarks;
}
