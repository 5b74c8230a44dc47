import type { FactCode, FactVector, PlainDate } from '@tepat/shared';
import {
  ageInMonths,
  dateNumber,
  FACT_INDEX,
  FACTS,
  identityCategory,
  isCountedMember,
  isIdentityMatched,
  isIdentitySuspended,
  maskOfCategories,
  newFactVector,
  regionCode,
  regionNumber,
} from '@tepat/shared';
import type { ExtractFacts, FamilyDesils, Person } from './person';
import { DISABILITY_EXPIRED, DISABILITY_KINDS, DISABILITY_REGISTERED } from './person';
import type { ExtractDates } from './sources';
import { isUsable } from './sources';

const at = FACT_INDEX;
const UNKNOWN = Number.NaN;
const LIVES_ELSEWHERE = identityCategory('PINDAH_LUAR_DKI').bit;
/** Who is not found in the civil registry has no domicile recorded there. */
const NOT_FOUND = maskOfCategories(['NIK_FORMAT_SALAH', 'NIK_TIDAK_DITEMUKAN', 'DATA_TIDAK_LENGKAP']);

/** An unverified "moved out" is not a fact yet: it suspends, and leaves the domicile unknown. */
const domicileOf = (identity: number): number => ((identity & LIVES_ELSEWHERE) === 0 ? 1 : UNKNOWN);

/**
 * THE assembly of facts: the streaming pass over the province, one person at the counter and the scenarios of the
 * officials all fill their vector here, so no two of them can disagree.
 *
 * The slot of the deciding desil (`desil`) is left unknown: it belongs to the programme and is set by the decider.
 */
export class FactFiller {
  private readonly usable: Readonly<Record<FactCode, boolean>>;
  private readonly regionNumbers = new Map<string, number>();

  constructor(
    private readonly desils: FamilyDesils,
    private readonly extracts: ExtractFacts,
    extractDates: ExtractDates,
    private readonly referenceDate: PlainDate,
  ) {
    this.usable = Object.fromEntries(
      FACTS.map(({ code }) => [code, isUsable(code, extractDates, referenceDate)]),
    ) as Record<FactCode, boolean>;
  }

  isUsable(fact: FactCode): boolean {
    return this.usable[fact];
  }

  /** Writes every fact of the person into the vector, NaN where it is unknown. */
  fill(person: Person, into: FactVector): void {
    const { usable, extracts, desils } = this;
    const { familyId, nikId, identity } = person;
    const months = person.birthDate === null ? UNKNOWN : ageInMonths(person.birthDate as PlainDate, this.referenceDate);
    into[at.ageMonths] = months;
    into[at.ageYears] = Number.isNaN(months) ? UNKNOWN : Math.max(0, Math.floor(months / 12));
    into[at.birthDate] = person.birthDate === null ? UNKNOWN : dateNumber(person.birthDate as PlainDate);
    into[at.desil] = UNKNOWN;
    into[at.desilNational] = desils.nationalOf(familyId) || UNKNOWN;
    into[at.desilProvincial] = desils.provincialOf(familyId) || UNKNOWN;
    into[at.region] = this.regionNumberOf(person.kelurahanCode);
    const compared = identity !== null;
    into[at.identityMatched] = compared && usable.identityMatched ? Number(isIdentityMatched(identity)) : UNKNOWN;
    into[at.identitySuspended] = compared && usable.identitySuspended ? Number(isIdentitySuspended(identity)) : UNKNOWN;
    // Left out of a full delivery is neither "here" nor "gone": it goes to the worklist.
    into[at.present] = person.absent ? UNKNOWN : Number(isCountedMember(person.presence));
    // Without a number nobody can be found in (or be proved absent from) an extract that is kept by number …
    const named = nikId !== null;
    into[at.livesInInstitution] =
      named && usable.livesInInstitution ? Number(extracts.livesInInstitution(nikId)) : UNKNOWN;
    into[at.sanctioned] = named && usable.sanctioned ? Number(extracts.sanctioned(nikId)) : UNKNOWN;
    into[at.centralProgramsPerson] = named && usable.centralProgramsPerson ? extracts.personPrograms(nikId) : UNKNOWN;
    // … except a register in which one must be to be of the category at all: not found there is "not registered".
    const disability = named ? extracts.disability(nikId) : 0;
    const expired = (disability & DISABILITY_EXPIRED) !== 0;
    into[at.hasDisabilityRecord] =
      usable.hasDisabilityRecord && !expired ? Number((disability & DISABILITY_REGISTERED) !== 0) : UNKNOWN;
    into[at.disabilityKinds] = usable.disabilityKinds && !expired ? disability & DISABILITY_KINDS : UNKNOWN;
    into[at.centralProgramsFamily] = usable.centralProgramsFamily ? extracts.familyPrograms(familyId) : UNKNOWN;
    into[at.familyCars] = usable.familyCars ? extracts.familyCars(familyId) : UNKNOWN;
    into[at.familyNjop] = usable.familyNjop ? extracts.familyNjop(familyId) : UNKNOWN;
    const water = extracts.drinkingWater(familyId);
    into[at.bottledWater] = water === 0 ? UNKNOWN : Number(water === 1);
    into[at.civilServantInFamily] = Number(extracts.civilServantInFamily(familyId));
    into[at.recordedDomicileInProvince] =
      compared && usable.recordedDomicileInProvince && (identity & NOT_FOUND) === 0 ? domicileOf(identity) : UNKNOWN;
  }

  filled(person: Person): FactVector {
    const vector = newFactVector();
    this.fill(person, vector);
    return vector;
  }

  private regionNumberOf(code: string): number {
    let number = this.regionNumbers.get(code);
    if (number === undefined) {
      number = regionNumber(regionCode(code));
      this.regionNumbers.set(code, number);
    }
    return number;
  }
}
