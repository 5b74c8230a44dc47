import { nodeId } from '../../src/platform/graphql/node-id';
import type { Bench } from '../bench';
import type { BenchRole } from '../measure/signed-in';
import { spreadIds } from '../measure/statistics';

/** One combination of filter and order, and places deep inside its pages. */
export interface PageKind {
  name: string;
  query: string;
  variables: object;
  /** Sort keys of rows at many depths; a page is asked for behind each. */
  deepCursors: readonly (readonly (string | number)[])[];
  rows: number;
  /** Who asks; an administrator of the province where nothing is said. */
  role?: BenchRole;
}

export const ROWS = 50;
export const DEPTHS = 20;

const FAMILIES = `query ($after: String, $filter: FamilyFilter) { families(first: ${ROWS}, after: $after, filter: $filter) {
  edges { node { id address region { name } } } pageInfo { hasNextPage endCursor } } }`;
const RESIDENTS = `query ($after: String, $filter: ResidentFilter) { residents(first: ${ROWS}, after: $after, filter: $filter) {
  edges { node { id name birthDate region { name } } } pageInfo { hasNextPage endCursor } } }`;
const RECIPIENTS = `query ($after: String, $id: ID!, $standing: Standing) { recipientList(id: $id) {
  recipients(first: ${ROWS}, after: $after, standing: $standing) { edges { node { position name } } pageInfo { endCursor } } } }`;
const CHANGES = `query ($after: String, $id: ID!) { recipientList(id: $id) {
  changes(first: ${ROWS}, after: $after) { edges { cursor } pageInfo { endCursor } } } }`;

/** The pages that are offered over everybody: of families, of residents and of the longest list, filter by filter. */
export async function pageKinds({ platform }: Bench): Promise<PageKind[]> {
  const { database } = platform;
  const [last] = await database.rows<{ family: number; resident: number }>(
    'SELECT (SELECT MAX(id) FROM family) AS family, (SELECT MAX(id) FROM resident) AS resident',
  );
  const families = await database.rows<{ id: number; kelurahan: string }>(
    `SELECT id, kelurahan_code AS kelurahan FROM family WHERE id IN (${spreadIds(DEPTHS, last?.family ?? 0).join(', ')})`,
  );
  const residents = await database.rows<{ id: number; name: string; kelurahan: string }>(
    `SELECT id, name, kelurahan_code AS kelurahan FROM resident WHERE id IN (${spreadIds(DEPTHS, last?.resident ?? 0).join(', ')})`,
  );
  const [family, resident] = [families[0], residents[0]];
  if (!family || !resident) throw new Error('there are no families: take a delivery in first');
  const city = family.kelurahan.slice(0, 5);
  const inCity = families.filter(({ kelurahan }) => kelurahan.startsWith(city));
  const initial = resident.name.slice(0, 2);
  const familyPlace = (row: { kelurahan: string; id: number }) => [row.kelurahan, row.id] as const;
  const residentPlace = (row: { kelurahan: string; name: string; id: number }) =>
    [row.kelurahan, row.name, row.id] as const;
  const page = (name: string, query: string, variables: object, deepCursors: PageKind['deepCursors']): PageKind => {
    return { name, query, variables, deepCursors, rows: ROWS };
  };
  const named = await database.rows<typeof resident>(
    `SELECT id, name, kelurahan_code AS kelurahan FROM resident WHERE kelurahan_code = ? AND name LIKE ? ORDER BY name, id LIMIT 200`,
    [resident.kelurahan, `${initial}%`],
  );
  return [
    page('families', FAMILIES, {}, families.map(familyPlace)),
    page('families of a city', FAMILIES, { filter: { region: city } }, inCity.map(familyPlace)),
    page('families of a kelurahan', FAMILIES, { filter: { region: family.kelurahan } }, [familyPlace(family)]),
    page(
      'families of a desil',
      FAMILIES,
      { filter: { desil: { kind: 'PROVINCIAL', desil: 3 } } },
      families.map(familyPlace),
    ),
    page('families gone from the delivery', FAMILIES, { filter: { absent: true } }, families.map(familyPlace)),
    page('residents', RESIDENTS, {}, residents.map(residentPlace)),
    page('residents of a city', RESIDENTS, { filter: { region: city } }, residents.map(residentPlace)),
    page('residents of a kelurahan', RESIDENTS, { filter: { region: resident.kelurahan } }, [residentPlace(resident)]),
    page('residents by name', RESIDENTS, { filter: { name: initial } }, residents.map(residentPlace)),
    page(
      'residents by name in a kelurahan',
      RESIDENTS,
      { filter: { name: initial, region: resident.kelurahan } },
      named.map(residentPlace),
    ),
    ...(await listPages(database, page)),
  ];
}

async function listPages(
  database: Bench['platform']['database'],
  page: (name: string, query: string, variables: object, deepCursors: PageKind['deepCursors']) => PageKind,
): Promise<PageKind[]> {
  const [list] = await database.rows<{ id: number; recipients: number; waiting: number }>(
    'SELECT id, recipients, waiting FROM recipient_list ORDER BY recipients + waiting DESC LIMIT 1',
  );
  if (!list) return [];
  const id = nodeId('RecipientList', list.id);
  const kinds: PageKind[] = [];
  for (const standing of ['RECIPIENT', 'WAITING'] as const) {
    const positions = spreadIds(DEPTHS, standing === 'RECIPIENT' ? list.recipients : list.waiting);
    if (positions.length === 0) continue;
    const rows = await database.rows<{ kelurahan: string; position: number }>(
      `SELECT kelurahan_code AS kelurahan, position FROM list_row
        WHERE list_id = ? AND standing = ? AND position IN (${positions.join(', ')})`,
      [list.id, standing],
    );
    const places = rows.map(({ kelurahan, position }) => [kelurahan, position] as const);
    const name = standing === 'RECIPIENT' ? 'recipients of a list' : 'waiting of a list';
    if (places.length > 0) kinds.push(page(name, RECIPIENTS, { id, standing }, places));
  }
  const changed = await database.rows<{ kelurahan: string; kind: string; residentId: number }>(
    `SELECT kelurahan_code AS kelurahan, change_kind AS kind, resident_id AS residentId FROM list_change
      WHERE list_id = ? LIMIT 2000`,
    [list.id],
  );
  const places = changed
    .filter((_, i) => i % Math.ceil(changed.length / DEPTHS) === 0)
    .map(({ kelurahan, kind, residentId }) => [list.id, kelurahan, kind, residentId] as const);
  if (places.length > 0) kinds.push(page('changes of a list', CHANGES, { id }, places));
  return kinds;
}
