import type { Person } from '../../eligibility';
import { FewTexts, wider, widerBytes } from './columns';
import type { Contenders } from './order-of-need';

/** A person as collected for a list. */
export interface NewCandidate {
  readonly person: Person;
  readonly name: string;
  readonly score: number | null;
  readonly incumbent: boolean;
  readonly held: boolean;
}

const INCUMBENT = 1;
const HELD = 2;
const ABSENT = 4;
const COMPARED = 8;
/** Bytes of a usual name. */
const NAME_LENGTH = 24;
const NO_PRESENCE = -1;

/**
 * Everybody who may stand on one list, in columns: some 70 bytes a person, where objects would take a kilobyte. Half a
 * million people then fit beside everything else that a worker holds.
 */
export class Candidates implements Contenders {
  size = 0;
  private residents: Float64Array;
  private families: Float64Array;
  private niks: Float64Array;
  private scores: Float64Array;
  private births: Int32Array;
  private identities: Int32Array;
  private places: Uint16Array;
  private presences: Int8Array;
  private flags: Uint8Array;
  private nameEnds: Uint32Array;
  private names: Buffer;
  private readonly kelurahans = new FewTexts();
  /** The days of birth as they came, by their number: a hundred years have few days beside so many people. */
  private readonly days = new Map<number, string>();

  /** @param capacity how many are expected: more may come, at the price of a copy */
  constructor(private capacity: number) {
    this.residents = new Float64Array(capacity);
    this.families = new Float64Array(capacity);
    this.niks = new Float64Array(capacity);
    this.scores = new Float64Array(capacity);
    this.births = new Int32Array(capacity);
    this.identities = new Int32Array(capacity);
    this.places = new Uint16Array(capacity);
    this.presences = new Int8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.nameEnds = new Uint32Array(capacity);
    this.names = Buffer.alloc(capacity * NAME_LENGTH);
  }

  /** @throws for somebody without a birth date: nobody is eligible without one */
  add({ person, name, score, incumbent, held }: NewCandidate): void {
    const { residentId, birthDate, identity } = person;
    if (birthDate === null) throw new Error(`resident ${residentId} is eligible without a birth date`);
    if (this.size === this.capacity) this.grow();
    const at = this.size;
    this.residents[at] = residentId;
    this.families[at] = person.familyId;
    this.niks[at] = person.nikId ?? Number.NaN;
    this.scores[at] = score ?? Number.NaN;
    const born = dayNumber(birthDate);
    this.births[at] = born;
    if (!this.days.has(born)) this.days.set(born, birthDate);
    this.identities[at] = identity ?? 0;
    this.places[at] = this.kelurahans.numberOf(person.kelurahanCode);
    this.presences[at] = person.presence ?? NO_PRESENCE;
    this.flags[at] =
      (incumbent ? INCUMBENT : 0) |
      (held ? HELD : 0) |
      (person.absent ? ABSENT : 0) |
      (identity === null ? 0 : COMPARED);
    this.addName(at, name);
    this.size += 1;
  }

  personAt(at: number): Person {
    const nikId = this.niks[at] as number;
    const presence = this.presences[at] as number;
    return {
      residentId: this.residentIdOf(at),
      familyId: this.families[at] as number,
      nikId: Number.isNaN(nikId) ? null : nikId,
      kelurahanCode: this.kelurahanOf(at),
      birthDate: this.birthDateOf(at),
      presence: presence === NO_PRESENCE ? null : presence,
      absent: this.has(at, ABSENT),
      identity: this.has(at, COMPARED) ? (this.identities[at] as number) : null,
    };
  }

  nameOf(at: number): string {
    return this.names.toString('utf8', at === 0 ? 0 : this.nameEnds[at - 1], this.nameEnds[at]);
  }

  familyIdOf(at: number): number {
    return this.families[at] as number;
  }

  residentIdOf(at: number): number {
    return this.residents[at] as number;
  }

  scoreOf(at: number): number | null {
    const score = this.scores[at] as number;
    return Number.isNaN(score) ? null : score;
  }

  bornOf(at: number): number {
    return this.births[at] as number;
  }

  kelurahanOf(at: number): string {
    return this.kelurahans.textOf(this.places[at] as number);
  }

  isIncumbent(at: number): boolean {
    return this.has(at, INCUMBENT);
  }

  isHeld(at: number): boolean {
    return this.has(at, HELD);
  }

  /** Everybody by ascending resident id, which is the order of the stored rows. */
  byResident(): Uint32Array {
    const { residents } = this;
    const order = Uint32Array.from({ length: this.size }, (_, at) => at);
    return order.sort((a, b) => (residents[a] as number) - (residents[b] as number));
  }

  private has(at: number, flag: number): boolean {
    return ((this.flags[at] as number) & flag) !== 0;
  }

  private birthDateOf(at: number): string {
    const born = this.births[at] as number;
    const date = this.days.get(born);
    if (date === undefined) throw new RangeError(`nobody was born on ${born}`);
    return date;
  }

  private addName(at: number, name: string): void {
    const from = at === 0 ? 0 : (this.nameEnds[at - 1] as number);
    const to = from + Buffer.byteLength(name);
    if (to > this.names.length) this.names = widerBytes(this.names, Math.ceil(to * 1.25));
    this.names.write(name, from);
    this.nameEnds[at] = to;
  }

  private grow(): void {
    this.capacity = 2 * this.capacity + 1;
    this.residents = wider(this.residents, new Float64Array(this.capacity));
    this.families = wider(this.families, new Float64Array(this.capacity));
    this.niks = wider(this.niks, new Float64Array(this.capacity));
    this.scores = wider(this.scores, new Float64Array(this.capacity));
    this.births = wider(this.births, new Int32Array(this.capacity));
    this.identities = wider(this.identities, new Int32Array(this.capacity));
    this.places = wider(this.places, new Uint16Array(this.capacity));
    this.presences = wider(this.presences, new Int8Array(this.capacity));
    this.flags = wider(this.flags, new Uint8Array(this.capacity));
    this.nameEnds = wider(this.nameEnds, new Uint32Array(this.capacity));
  }
}

/** A date yyyy-mm-dd as the number yyyymmdd. */
const dayNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8));
