import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { OPEN_UNTIL } from '../../../platform/database/versioned';
import type { SubjectKind } from '../domain/columns';
import type { Member } from '../domain/membership';
import type { CorrectedFact, FactRow } from './corrected-rows';
import { TABLES } from './tables';

/** What a correction asks of the registry before it changes anything. */
export interface Asked {
  readonly facts: readonly CorrectedFact[];
  /** Families whose members are wanted, whether or not a fact names them. */
  readonly families: readonly number[];
  /** Residents whose families' members are wanted. */
  readonly residents: readonly number[];
  /** Ids of the vaults: whoever has them already is wanted. */
  readonly niks: readonly number[];
  readonly cards: readonly number[];
}

export interface StandingFamily {
  readonly id: number;
  readonly kelurahan: string;
  readonly absent: boolean;
}

export interface Standing {
  /** In the order in which they were asked for; null where there is no such record. */
  readonly facts: readonly (FactRow | null)[];
  readonly members: readonly Member[];
  readonly families: ReadonlyMap<number, StandingFamily>;
  /** Residents with one of the NIKs. */
  readonly nikHolders: readonly number[];
  /** Families with members and one of the cards. */
  readonly cardHolders: readonly number[];
  /** Of the members and families: those of whom a delivery disputes something. */
  readonly disputed: Readonly<Record<SubjectKind, ReadonlySet<number>>>;
}

/** One row of any piece; what it means follows from `what`. */
interface PieceRow {
  readonly what: 'FACT' | 'FAMILY' | 'MEMBER' | 'NIK' | 'CARD';
  readonly id: number;
  readonly family: number | null;
  readonly a: string | null;
  readonly b: string | null;
  readonly c: string | null;
  readonly d: number | null;
}

interface Piece {
  readonly text: string;
  readonly values: readonly Value[];
}

const disputedOf = (kind: SubjectKind, id: string): string =>
  `EXISTS (SELECT 1 FROM fact_conflict x WHERE x.state = 'OPEN' AND x.subject_kind = '${kind}' AND x.subject_id = ${id}) AS d`;
const MEMBER_PIECE = `SELECT 'MEMBER' AS what, t.id, t.family_id AS family, CAST(t.presence AS CHAR) AS a,
    CAST(t.relationship AS CHAR) AS b, CAST(t.absent AS CHAR) AS c, ${disputedOf('RESIDENT', 't.id')}`;
const FAMILY_PIECE = `SELECT 'FAMILY' AS what, f.id, NULL AS family, CAST(f.kelurahan_code AS CHAR) AS a, CAST(f.absent AS CHAR) AS b, NULL AS c,
    ${disputedOf('FAMILY', 'f.id')}`;

function piecesOf({ facts, families, residents, niks, cards }: Asked): Piece[] {
  const pieces = facts.map(({ kind, id, fact }, at): Piece => {
    const text = `SELECT 'FACT' AS what, CAST(? AS SIGNED) AS id, ${kind === 'FAMILY' ? 't.id' : 't.family_id'} AS family,
        CAST(t.${fact} AS CHAR) AS a, CAST(o.id AS CHAR) AS b, CAST(o.base_value AS CHAR) AS c,
        EXISTS (SELECT 1 FROM fact_conflict x WHERE x.state = 'OPEN' AND x.subject_kind = '${kind}' AND x.fact = '${fact}'
          AND x.subject_id = t.id) AS d
      FROM ${TABLES[kind].table} t LEFT JOIN fact_override o
        ON o.subject_kind = '${kind}' AND o.subject_id = t.id AND o.fact = '${fact}' AND o.until = ?
      WHERE t.id = ?`;
    return { text, values: [at, OPEN_UNTIL, id] };
  });
  const among = (text: string, ids: readonly number[]): void => {
    if (ids.length > 0) pieces.push({ text: `${text} IN (${marks(ids)})`, values: ids });
  };
  among(`${FAMILY_PIECE} FROM family f WHERE f.id`, families);
  among(`${MEMBER_PIECE} FROM resident t WHERE t.family_id`, families);
  among(`${FAMILY_PIECE} FROM resident r JOIN family f ON f.id = r.family_id WHERE r.id`, residents);
  among(`${MEMBER_PIECE} FROM resident r JOIN resident t ON t.family_id = r.family_id WHERE r.id`, residents);
  const found = (what: string): string =>
    `SELECT '${what}' AS what, t.id, NULL AS family, NULL AS a, NULL AS b, NULL AS c, NULL AS d`;
  among(`${found('NIK')} FROM resident t WHERE t.nik_id`, niks);
  among(`${found('CARD')} FROM family t WHERE t.absent = 0 AND t.member_count > 0 AND t.card_id`, cards);
  return pieces;
}

const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** Everything in one statement, so that all of it stood at one moment. */
export async function standingRecords(sql: Sql, asked: Asked): Promise<Standing> {
  const pieces = piecesOf(asked);
  const rows =
    pieces.length === 0
      ? []
      : await sql.rows<PieceRow>(
          pieces.map(({ text }) => text).join(' UNION ALL '),
          pieces.flatMap(({ values }) => values),
        );
  const facts = new Map<number, FactRow>();
  const members = new Map<number, Member>();
  const families = new Map<number, StandingFamily>();
  const [nikHolders, cardHolders] = [new Set<number>(), new Set<number>()];
  const disputed = { FAMILY: new Set<number>(), RESIDENT: new Set<number>() };
  for (const { what, id, family, a, b, c, d } of rows) {
    if (d === 1 && (what === 'FAMILY' || what === 'MEMBER')) disputed[what === 'FAMILY' ? what : 'RESIDENT'].add(id);
    if (what === 'FACT')
      facts.set(id, { now: a, family: family ?? 0, overrideId: numberOf(b), base: c, disputed: d ?? 0 });
    else if (what === 'FAMILY') families.set(id, { id, kelurahan: a ?? '', absent: b === '1' });
    else if (what === 'NIK') nikHolders.add(id);
    else if (what === 'CARD') cardHolders.add(id);
    else {
      const [presence, relationship] = [numberOf(a), numberOf(b)];
      members.set(id, { id, familyId: family ?? 0, presence, relationship, absent: c === '1' });
    }
  }
  return {
    facts: asked.facts.map((_, at) => facts.get(at) ?? null),
    members: [...members.values()],
    families,
    nikHolders: [...nikHolders],
    cardHolders: [...cardHolders],
    disputed,
  };
}
