import { beginNewFamily, beginTransfer } from '../../../src/modules/corrections/use-cases/begin-from-presence';
import type { ProposedChange } from '../../../src/modules/corrections/use-cases/draft-lines';
import { EVERYWHERE, headRevision } from '../../../src/modules/registry';
import type { Platform } from '../../../src/platform/platform';
import { type CorrectionLane, FILLED, type Person, UNLIMITED } from '../../support/correction-lane';
import { everybody, factKey, type Facts, familyIds, kelurahanOf, type Someone } from './beliefs';

/** A change as it is proposed, with what the registry has once it is made: of a number the vault's id. */
export interface PlannedChange extends ProposedChange {
  readonly recordedAs: string | null;
}

/** What somebody is known by at the counter. */
export interface Papers {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
}

/** A correction that an officer has in mind. */
export interface Plan {
  readonly familyId: number;
  /** From where people come, and to where, when it is a transfer. */
  readonly from: string | null;
  readonly kelurahan: string;
  readonly changes: readonly PlannedChange[];
  readonly needsProof: boolean;
  /** What the presence check that it begins with is told; null: it begins with the family. */
  readonly papers: Papers | null;
}

/** Chances below a limit. */
export type Draw = (limit: number) => number;

/** A small deterministic source of chances. */
export function draws(seed: number): Draw {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

export const MEMBERSHIP = [
  ...['BIRTH', 'DEATH', 'DEPARTURE', 'RETURN', 'NEW_HEAD', 'HEAD_LEAVES', 'MARRIAGE', 'SPLIT', 'MERGE', 'NEW_CARD'],
  ...['TRANSFER_IN', 'FAMILY_MOVES_IN', 'NEW_FAMILY'],
] as const;
export type MembershipKind = (typeof MEMBERSHIP)[number];

const NEW = -1;

/** Makes plans of what happens to families, of which each makes sense as the facts are believed to be. */
export class Planner {
  private serial = 0;
  private readonly papers = new Map<number, Papers>();

  constructor(private readonly platform: Platform) {}

  /** Reads the papers of everybody whose NIK is theirs alone: whom a presence check can find. */
  async readPapers(): Promise<void> {
    const { database, vault } = this.platform;
    const people = await database.rows<{ id: number; nikId: number; name: string; birthDate: string }>(
      `SELECT MAX(id) AS id, nik_id AS nikId, MAX(name) AS name, MAX(birth_date) AS birthDate FROM resident
       WHERE nik_id IS NOT NULL AND birth_date IS NOT NULL GROUP BY nik_id HAVING COUNT(*) = 1`,
    );
    const niks = await vault.reveal(
      database,
      'nik',
      people.map(({ nikId }) => nikId),
    );
    for (const { id, nikId, name, birthDate } of people) {
      this.papers.set(id, { nik: niks.get(nikId) ?? '', name, birthDate });
    }
  }

  /** Null where it cannot happen to this family: nobody is left to die, nobody lives elsewhere. */
  async plan(kind: MembershipKind, facts: Facts, home: number, draw: Draw): Promise<Plan | null> {
    const kelurahan = kelurahanOf(facts, home) ?? '';
    const people = everybody(facts).filter(({ counts }) => counts);
    const own = people.filter(({ familyId }) => familyId === home);
    const [head] = own.filter(({ relationship }) => relationship === '1');
    const others = own.filter((each) => each !== head);
    const one = <T>(among: readonly T[]): T | undefined => among[draw(Math.max(among.length, 1))];
    const near = familyIds(facts).filter((id) => id !== home && kelurahanOf(facts, id) === kelurahan);
    const neighbours = people.filter(({ familyId }) => near.includes(familyId));
    const known = people.filter(
      ({ id, familyId }) => this.papers.has(id) && kelurahanOf(facts, familyId) !== kelurahan,
    );
    const here = { familyId: home, from: null, kelurahan, needsProof: false, papers: null };
    const planned = (changes: readonly PlannedChange[], more: Partial<Plan> = {}): Plan => ({
      ...here,
      changes,
      ...more,
    });
    const into = { family_id: String(home), relationship: '8' };

    switch (kind) {
      case 'BIRTH':
        return planned([...this.newborn(NEW, home)]);
      case 'DEATH': {
        const dead = one(others.length > 0 ? others : own);
        return dead ? planned(leaving(dead, '2'), { needsProof: true }) : null;
      }
      case 'DEPARTURE': {
        const gone = one(others);
        return gone ? planned(leaving(gone, '3')) : null;
      }
      case 'RETURN': {
        const back = one(everybody(facts).filter(({ counts, familyId }) => !counts && familyId === home));
        return back ? planned(of(back.id, { presence: '1', relationship: head ? '8' : '1' }, facts)) : null;
      }
      case 'NEW_HEAD':
      case 'HEAD_LEAVES': {
        const next = one(others);
        if (!head || !next) return null;
        const first = kind === 'NEW_HEAD' ? of(head.id, { relationship: '8' }) : leaving(head, '3');
        return planned([...first, ...of(next.id, { relationship: '1' })]);
      }
      case 'MARRIAGE': {
        const joins = one(neighbours.filter(({ relationship }) => relationship !== '1'));
        return joins ? planned(of(joins.id, into, facts)) : null;
      }
      case 'SPLIT': {
        const founder = one(others);
        if (!founder) return null;
        const founds = of(founder.id, { family_id: String(NEW), relationship: '1' });
        return planned([...(await this.card(NEW, kelurahan)), ...founds, ...this.newborn(NEW, NEW)]);
      }
      case 'MERGE': {
        const other = one(near);
        const joining = neighbours.filter(({ familyId }) => familyId === other);
        return joining.length > 0 && own.length > 0 ? planned(joining.flatMap(({ id }) => of(id, into, facts))) : null;
      }
      case 'NEW_CARD':
        return planned(await this.card(home, null));
      case 'TRANSFER_IN': {
        const comes = one(known.filter(({ relationship }) => relationship !== '1'));
        if (!comes) return null;
        return planned(of(comes.id, into, facts), {
          from: kelurahanOf(facts, comes.familyId),
          papers: this.papers.get(comes.id) ?? null,
        });
      }
      case 'FAMILY_MOVES_IN': {
        const comes = one(known);
        if (!comes) return null;
        const { familyId } = comes;
        const moves: PlannedChange[] = [
          { kind: 'FAMILY', subjectId: familyId, fact: 'kelurahan_code', value: kelurahan, recordedAs: kelurahan },
          ...(await this.card(familyId, null)),
        ];
        const from = kelurahanOf(facts, familyId);
        return planned(moves, { familyId, from, papers: this.papers.get(comes.id) ?? null });
      }
      case 'NEW_FAMILY': {
        const papers = await this.unlisted(kelurahan);
        const { database, vault } = this.platform;
        const nikId = await vault.keep(database, 'nik', papers.nik);
        const said = { name: papers.name, birth_date: papers.birthDate, sex: '2', family_id: String(NEW) };
        const itself = of(NEW, { ...said, relationship: '1', presence: '1' });
        const nik = { kind: 'RESIDENT', subjectId: NEW, fact: 'nik_id', value: papers.nik, recordedAs: String(nikId) };
        const changes = [...(await this.card(NEW, kelurahan)), ...itself, nik as PlannedChange];
        return planned([...changes, ...this.newborn(NEW - 1, NEW)], { familyId: NEW, papers });
      }
    }
  }

  private newborn(id: number, home: number): PlannedChange[] {
    const name = `Bayi ${this.next()}`;
    const family = String(home);
    return of(id, { name, sex: '1', birth_date: '2026-11-01', relationship: '3', presence: '1', family_id: family });
  }

  private async card(familyId: number, kelurahan: string | null): Promise<PlannedChange[]> {
    const { database, vault } = this.platform;
    const value = `31719001${this.next()}`;
    const recordedAs = String(await vault.keep(database, 'family_card', value));
    const kind = 'FAMILY';
    return [
      { kind, subjectId: familyId, fact: 'card_id', value, recordedAs },
      ...(kelurahan === null
        ? []
        : [{ kind, subjectId: familyId, fact: 'kelurahan_code', value: kelurahan, recordedAs: kelurahan } as const]),
    ];
  }

  /** Somebody whom the civil registry alone knows. */
  private async unlisted(kelurahan: string): Promise<Papers> {
    const { database, vault } = this.platform;
    const serial = this.next();
    const papers = { nik: `31719002${serial}`, name: `Ibu Baru ${serial}`, birthDate: '1950-05-17' };
    const nikId = await vault.keep(database, 'nik', papers.nik);
    await database.run(
      `INSERT INTO civil_record (nik_id, since, name, birth_date, sex, kelurahan_code, status) VALUES (?, ?, ?, ?, 2, ?, 'ACTIVE')`,
      [nikId, await headRevision(database), papers.name, papers.birthDate, kelurahan],
    );
    return papers;
  }

  private next(): string {
    this.serial += 1;
    return String(this.serial).padStart(8, '0');
  }
}

/** Facts of somebody; given what is believed, only those that would change. */
function of(id: number, values: Readonly<Record<string, string>>, facts?: Facts): PlannedChange[] {
  return Object.entries(values).flatMap(([fact, value]): PlannedChange[] => {
    const isSo = facts?.get(factKey('RESIDENT', id, fact)) === value;
    return isSo ? [] : [{ kind: 'RESIDENT', subjectId: id, fact, value, recordedAs: value }];
  });
}

const leaving = ({ id }: Someone, presence: '2' | '3'): PlannedChange[] =>
  of(id, { presence, presence_on: '2026-11-10' });

/** Begins a correction as planned, by the way that it takes; what is asked for beside is filled in. */
export async function begin(platform: Platform, lane: CorrectionLane, by: Person, plan: Plan): Promise<number> {
  const { familyId, kelurahan, from, changes, papers, needsProof } = plan;
  // Where families are is nobody's to propose: it follows from the way by which it began.
  const stated = changes.filter(({ fact }) => fact !== 'kelurahan_code');
  if (papers === null) {
    const id = await lane.proposed(by, familyId, stated);
    if (needsProof) await lane.prove(id);
    return id;
  }
  const check = { ...papers, address: '', purpose: null, inArea: (code: string) => code === kelurahan };
  const request = { check, reach: EVERYWHERE, header: FILLED };
  const moves = changes.some(({ fact, subjectId }) => fact === 'kelurahan_code' && subjectId > 0);
  const begun = await (from === null
    ? beginNewFamily(platform, UNLIMITED, by, { ...request, kelurahanCode: kelurahan })
    : beginTransfer(platform, UNLIMITED, by, {
        ...request,
        into: moves ? { kelurahanCode: kelurahan } : { familyId },
      }));
  if (!begun.ok) throw new Error(JSON.stringify(begun.error));
  const { correctionId } = begun.value;
  const { lines: begunWith, record } = await lane.now(correctionId);
  const draft = { correctionId, edit: record.edit };
  const rest = stated.filter(
    ({ kind, subjectId, fact }) =>
      !begunWith.some((line) => line.kind === kind && line.subjectId === subjectId && line.fact === fact),
  );
  return rest.length > 0 ? lane.proposed(by, familyId, rest, { draft, header: {} }) : correctionId;
}

/** Ids of the records that a plan has made, found by the names and cards that it gave them. */
export async function madeBy({ database }: Platform, changes: readonly PlannedChange[]): Promise<Map<string, number>> {
  const made = new Map<string, number>();
  for (const { kind, subjectId, fact, recordedAs } of changes) {
    if (subjectId > 0 || (fact !== 'name' && fact !== 'card_id')) continue;
    const table = kind === 'FAMILY' ? 'family WHERE card_id' : 'resident WHERE name';
    const rows = await database.rows<{ id: number }>(`SELECT id FROM ${table} = ?`, [recordedAs]);
    if (rows.length !== 1) throw new Error(`${rows.length} records of ${recordedAs ?? ''} were made`);
    made.set(`${kind} ${subjectId}`, rows[0]?.id ?? 0);
  }
  return made;
}
