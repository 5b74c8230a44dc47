import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { INTAKE_KINDS, INTAKE_TEMPLATES, type DeliveryManifest, type IntakeKind } from '@tepat/shared';
import { dateText } from './calendar-day';
import { CsvFile } from './csv-file';
import { type FamilyExtracts } from './extracts';
import { type SyntheticFamily } from './family';
import { type SyntheticPerson } from './person';
import { assetLine, civilLine, familyLine, familyTruthLine, residentLine, residentTruthLine } from './rows';
import { type Summary } from './summary';

const TRUTH_FAMILIES = ['family_ref', 'welfare_level', 'ln_expenditure', 'planted', 'previous_family_ref', 'changes'];
const TRUTH_RESIDENTS = ['resident_ref', 'planted', 'identity', 'groups'];

/** All files of one delivery, open together: a family's rows go to each in turn, and nothing is kept. */
export class DeliveryFiles {
  private readonly parts: ReadonlyMap<IntakeKind, CsvFile>;
  private readonly truthFamilies: CsvFile;
  private readonly truthResidents: CsvFile;

  private constructor(
    private readonly folder: string,
    gzip: boolean,
    private readonly referenceDay: number,
  ) {
    const headerOf = (kind: IntakeKind): string[] => INTAKE_TEMPLATES[kind].columns.map(({ name }) => name);
    this.parts = new Map(INTAKE_KINDS.map((kind) => [kind, new CsvFile(folder, kind, headerOf(kind), gzip)]));
    const truth = join(folder, 'truth');
    this.truthFamilies = new CsvFile(truth, 'truth-families', TRUTH_FAMILIES, gzip);
    this.truthResidents = new CsvFile(truth, 'truth-residents', TRUTH_RESIDENTS, gzip);
  }

  /** Creates the folder where needed; files of an earlier run in it are overwritten. */
  static async open(folder: string, gzip: boolean, referenceDay: number): Promise<DeliveryFiles> {
    await mkdir(join(folder, 'truth'), { recursive: true });
    return new DeliveryFiles(folder, gzip, referenceDay);
  }

  private add(kind: IntakeKind, line: string): void {
    this.parts.get(kind)?.add(line);
  }

  addFamily(family: SyntheticFamily): void {
    this.add('families', familyLine(family));
    for (const person of family.members) {
      if (person.omitted) continue;
      this.add('residents', residentLine(person, family));
      this.truthResidents.add(residentTruthLine(person, family, this.referenceDay));
    }
  }

  addFamilyTruth(family: SyntheticFamily): void {
    this.truthFamilies.add(familyTruthLine(family));
  }

  addCivilRecord(person: SyntheticPerson, family: SyntheticFamily): void {
    this.add('civil-registry', civilLine(person, family));
  }

  addExtracts(extracts: FamilyExtracts): void {
    if (extracts.owner && isNumbered(extracts.owner)) this.add('assets', assetLine(extracts, extracts.owner));
    for (const { person, program, sinceDay } of extracts.programs) {
      if (isNumbered(person)) this.add('central-programs', `${person.nik},${program},${dateText(sinceDay)}\n`);
    }
    for (const { person, institution, sinceDay } of extracts.residentsOfInstitutions) {
      if (isNumbered(person)) this.add('institutions', `${person.nik},${institution},${dateText(sinceDay)}\n`);
    }
    for (const { person, kinds, registeredDay, expiresDay } of extracts.disabilities) {
      const expires = expiresDay === null ? '' : dateText(expiresDay);
      if (isNumbered(person)) this.add('disability', `${person.nik},${kinds},${dateText(registeredDay)},${expires}\n`);
    }
  }

  /** Waits while the disk is behind. */
  async flush(): Promise<void> {
    for (const file of this.files()) await file.flush();
  }

  private files(): CsvFile[] {
    return [...this.parts.values(), this.truthFamilies, this.truthResidents];
  }

  /** Closes every file, then writes `delivery.json` and the summary: a folder without `delivery.json` is unfinished. */
  async close(about: Omit<DeliveryManifest, 'parts'>, summary: Summary): Promise<void> {
    await this.truthFamilies.close();
    await this.truthResidents.close();
    const parts: DeliveryManifest['parts'][number][] = [];
    for (const [kind, file] of this.parts) parts.push({ kind, ...(await file.close()) });
    const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
    await writeFile(join(this.folder, 'truth', 'truth-summary.json'), json(summary));
    await writeFile(join(this.folder, 'delivery.json'), json({ ...about, parts } satisfies DeliveryManifest));
  }
}

function isNumbered(person: SyntheticPerson): boolean {
  return !person.unnumbered;
}
