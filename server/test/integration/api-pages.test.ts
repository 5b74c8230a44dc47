import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { createConnection, type Connection } from 'mysql2/promise';
import { CHANGE_KINDS, plainDate, regionCode, type Scope } from '@tepat/shared';
import { eventsStatement } from '../../src/modules/audit/storage/event-pages';
import { duplicatePageStatements } from '../../src/modules/identity/storage/duplicate-store';
import { checkPageStatements } from '../../src/modules/identity/storage/check-store';
import { mismatchPageStatements } from '../../src/modules/identity/storage/worklists';
import { itemPageStatements } from '../../src/modules/centre/storage/item-store';
import { correctionPageStatements, type CorrectionView } from '../../src/modules/corrections/storage/correction-pages';
import { objectionPageStatements, type ObjectionView } from '../../src/modules/objections/storage/objection-pages';
import { changePageStatements, feedStatements } from '../../src/modules/publication/storage/change-readers';
import { rowPageStatements } from '../../src/modules/publication/storage/scoped-readers';
import { ALL_KELURAHAN, EVERYWHERE, reachOf } from '../../src/modules/registry';
import { conflictPageStatements } from '../../src/modules/registry/storage/conflicts';
import { familyPageStatements, residentPageStatements } from '../../src/modules/registry/storage/read/pages';
import { currentRanking, type Ranking } from '../../src/modules/welfare';
import { casePageStatements, type CaseFilter } from '../../src/modules/worklist/storage/case-pages';
import { desilPageStatements } from '../../src/modules/welfare/storage/family-pages';
import { connectionOptions } from '../../src/platform/database/database';
import type { PageStatement } from '../../src/platform/database/pages';
import { freshDatabase, type TestDatabase } from '../support/database';
import { KEBON_KOSONG, KEMAYORAN, NAME_DIFFERS, plantPages } from '../support/planted-pages';

const FAMILIES = 3000;
const LIMIT = 50;
const CITY = regionCode('31.71');
const SCOPES: Record<string, Scope> = {
  province: { kind: 'ALL' },
  city: { kind: 'REGIONS', regions: [CITY] },
  kelurahan: { kind: 'REGIONS', regions: [regionCode(KEMAYORAN)] },
};

/** One offered combination of filter and order: its statements from the beginning, and from deep inside. */
interface Offered {
  readonly first: PageStatement[];
  readonly deep: PageStatement[];
}

/** The closed table: what can be paged over much, by filter and reach, each in its one order. */
function offered(ranking: Ranking): Record<string, Offered> {
  const table: Record<string, Offered> = {};
  const family = { kelurahanCode: KEMAYORAN, id: FAMILIES - 200 };
  const resident = { kelurahanCode: KEMAYORAN, name: 'Warga 50', id: FAMILIES - 200 };
  const change = { listId: 2, kelurahanCode: KEMAYORAN, kind: 'JOINED' as const, residentId: FAMILIES - 200 };
  for (const [name, scope] of Object.entries(SCOPES)) {
    const reach = scope.kind === 'ALL' ? EVERYWHERE : reachOf(scope);
    const kelurahan = scope.kind === 'ALL' ? null : [KEMAYORAN, KEBON_KOSONG].slice(0, name === 'city' ? 2 : 1).sort();
    const add = <Place>(what: string, statements: (after: Place | null) => PageStatement[], place: Place): void => {
      table[`${what} (${name})`] = { first: statements(null), deep: statements(place) };
    };
    const families = { reach, limit: LIMIT };
    add('families', (after) => familyPageStatements({ ...families, after }), family);
    add('families that are absent', (after) => familyPageStatements({ ...families, after, absentOnly: true }), family);
    add('families of a region', (after) => familyPageStatements({ ...families, after, region: CITY }), family);
    add('families of a card', (after) => familyPageStatements({ ...families, after, cardId: 5 }), family);
    for (const set of ['national', 'provincial', 'calibrated'] as const) {
      const page = { set, desil: 2, kelurahan, limit: LIMIT };
      add(`families of a ${set} desil`, (after) => desilPageStatements(ranking, { ...page, after }), family);
    }
    add('residents', (after) => residentPageStatements({ ...families, after }), resident);
    add('residents by name', (after) => residentPageStatements({ ...families, after, namePrefix: 'Warga' }), resident);
    add(
      'residents of a rare name',
      (after) => residentPageStatements({ ...families, after, namePrefix: 'Zz' }),
      resident,
    );
    add('residents of a region', (after) => residentPageStatements({ ...families, after, region: CITY }), resident);
    add('residents with a NIK', (after) => residentPageStatements({ ...families, after, nikId: 9 }), resident);
    const rows = { listId: 2, standing: 'RECIPIENT' as const, first: LIMIT };
    for (const order of scope.kind === 'ALL' ? (['NEED', 'PERSON'] as const) : (['PERSON'] as const)) {
      add(`rows of a list by ${order}`, (after) => rowPageStatements(scope, { ...rows, order, after }), {
        kelurahanCode: KEMAYORAN,
        key: FAMILIES - 200,
      });
    }
    for (const kind of [null, CHANGE_KINDS[0]]) {
      const what = kind === null ? 'changes of a list' : 'changes of a kind of a list';
      add(what, (after) => changePageStatements(scope, { listId: 2, kind, after }), change);
    }
    const views: Record<string, CorrectionView> = {
      corrections: { kind: 'ALL' },
      'corrections past their deadline': { kind: 'ESCALATED' },
      'transfers to confirm': { kind: 'TO_CONFIRM' },
      'corrections of a state': { kind: 'STATE', state: 'SUBMITTED' },
      'corrections that wait for one person': { kind: 'STATE', state: 'VERIFIED', notBy: '9' },
      'corrections of a proposer': { kind: 'PROPOSER', proposerId: '3' },
      'corrections of a proposer in a state': { kind: 'PROPOSER', proposerId: '3', state: 'RETURNED' },
      'corrections of a family': { kind: 'FAMILY', familyId: 7 },
    };
    for (const [what, view] of Object.entries(views)) {
      asked.corrections.add(view.kind);
      const page = { view, reach, limit: LIMIT };
      add(what, (after) => correctionPageStatements({ ...page, after, region: null }), family);
      add(`${what}, by region`, (after) => correctionPageStatements({ ...page, after, region: CITY }), family);
    }
    const objections: Record<string, ObjectionView> = {
      objections: { kind: 'ALL' },
      'objections past their deadline': { kind: 'ESCALATED' },
      'objections of a state': { kind: 'STATE', state: 'ASKED' },
      'objections that wait for one person': { kind: 'STATE', state: 'RAISED', notBy: '9' },
      'objections of an official': { kind: 'RAISER', raisedBy: '3' },
      'objections of a person': { kind: 'RESIDENT', residentId: 7 },
    };
    for (const [what, view] of Object.entries(objections)) {
      asked.objections.add(view.kind);
      const page = { view, reach, limit: LIMIT };
      add(what, (after) => objectionPageStatements({ ...page, after, region: null }), family);
      add(`${what}, by region`, (after) => objectionPageStatements({ ...page, after, region: CITY }), family);
    }
    const pairs = { state: 'OPEN' as const, reach, limit: LIMIT };
    const pair = { walk: 1, kelurahan: KEMAYORAN, first: FAMILIES - 200, second: 2 * FAMILIES - 200 };
    add('duplicates', (after) => duplicatePageStatements({ ...pairs, after, region: null }), pair);
    add('duplicates, by region', (after) => duplicatePageStatements({ ...pairs, after, region: CITY }), pair);
    const checks = { state: 'PROPOSED' as const, reach, limit: LIMIT };
    add('findings of a state', (after) => checkPageStatements({ ...checks, after, region: null }), family);
    add('findings of a state, by region', (after) => checkPageStatements({ ...checks, after, region: CITY }), family);
    if (kelurahan?.length !== 1) {
      const differing = { masks: [NAME_DIFFERS], kelurahan };
      const mismatch = { mask: NAME_DIFFERS, name: '', residentId: 2 * FAMILIES - 200 };
      add('who differs in a category', (after) => mismatchPageStatements({ ...differing, after }), mismatch);
    }
    const cases: Record<string, CaseFilter> = {
      cases: {},
      'cases with a reason': { reason: 3 },
      'cases with a reason that none has': { reason: 4 },
      'cases of a programme': { programId: 1 },
      'cases of a state': { state: 'OPEN' },
      'cases that are done': { state: 'DONE' },
      'cases of an official': { assignee: 1 },
      'cases of nobody': { assignee: 'NOBODY' },
      'old cases': { openedUntil: plainDate('2026-10-31') },
      // Offered in one kelurahan only, of which a page walks at most everything.
      ...(name === 'kelurahan' ? { 'cases of an RT': { rw: 1, rt: 1 } } : {}),
    };
    const disputes: Record<string, string | null> = { conflicts: null, 'conflicts of a fact': 'floor_area' };
    for (const [what, fact] of Object.entries(disputes)) {
      const page = { state: 'OPEN' as const, fact, revision: null, reach, limit: LIMIT };
      add(what, (after) => conflictPageStatements({ ...page, after, region: null }), family);
      add(`${what}, by region`, (after) => conflictPageStatements({ ...page, after, region: CITY }), family);
    }
    const handed = { state: 'WAITING' as const, reach, limit: LIMIT };
    const place = { kelurahanCode: KEMAYORAN, correctionId: FAMILIES - 200, handoverId: 1 };
    add('handed over', (after) => itemPageStatements({ ...handed, after, region: null }), place);
    add('handed over, by region', (after) => itemPageStatements({ ...handed, after, region: CITY }), place);
    const item = { kelurahanCode: KEMAYORAN, openedOn: '2026-11-01', id: FAMILIES - 200 };
    for (const [what, filter] of Object.entries(cases)) {
      for (const key of Object.keys(filter)) asked.cases.add(key);
      const page = { filter, reach, limit: LIMIT };
      add(what, (after) => casePageStatements({ ...page, after, region: null }), item);
      add(`${what}, by region`, (after) => casePageStatements({ ...page, after, region: CITY }), item);
    }
    add('feed of changes', (after) => feedStatements(scope, [{ id: 1 }, { id: 2 }, { id: 3 }], after), change);
  }
  const audit = (filter: Parameters<typeof eventsStatement>[0]): Offered => ({
    first: [eventsStatement(filter, LIMIT, null)],
    deep: [eventsStatement(filter, LIMIT, 1000)],
  });
  table['events'] = audit({});
  table['events of an action'] = audit({ action: 'personal.read' });
  table['events of an actor'] = audit({ actor: { kind: 'USER', id: '1' } });
  table['events of a subject'] = audit({ subject: { kind: 'RESIDENT', id: '1' } });
  return table;
}

/** Every connection of the schema: by which statements of the table above it is paged, or why it needs none of them. */
const CONNECTIONS: Record<string, string> = {
  'Import.issues': 'few: a file keeps the first thousand',
  'Query.apiClients': 'few: clients of partners',
  'Query.auditEvents': 'eventsStatement',
  'Query.civilFeedbacks': 'few: files',
  'Query.corrections': 'correctionPageStatements',
  'Query.duplicates': 'duplicatePageStatements',
  'Query.factConflicts': 'conflictPageStatements',
  'Query.families': 'familyPageStatements desilPageStatements',
  'Query.handedOver': 'itemPageStatements',
  'Query.handovers': 'few: one a month',
  'Query.identityChecks': 'checkPageStatements',
  'Query.identityMismatches': 'mismatchPageStatements',
  'Query.imports': 'few: files',
  'Query.nightlyRuns': 'few: nights',
  'Query.objections': 'objectionPageStatements',
  'Query.programs': 'few: programmes',
  'Query.rankings': 'few: nights',
  'Query.recipientListChanges': 'feedStatements',
  'Query.recipientLists': 'few: lists',
  'Query.regions': 'few: regions',
  'Query.residents': 'residentPageStatements',
  'Query.revisions': 'by their number alone',
  'Query.simulations': 'few: simulations',
  'Query.users': 'few: accounts',
  'Query.welfareModels': 'few: models',
  'Query.worklist': 'casePageStatements',
  'RecipientList.changes': 'changePageStatements',
  'RecipientList.recipients': 'rowPageStatements',
};

/** What can be asked for, kind by kind; a kind that is new must be named here, and then be in the table. */
const VIEWS = {
  corrections: { ALL: 1, ESCALATED: 1, TO_CONFIRM: 1, STATE: 1, PROPOSER: 1, FAMILY: 1 } satisfies Record<
    CorrectionView['kind'],
    1
  >,
  objections: { ALL: 1, ESCALATED: 1, STATE: 1, RAISER: 1, RESIDENT: 1 } satisfies Record<ObjectionView['kind'], 1>,
  cases: { state: 1, reason: 1, programId: 1, assignee: 1, openedUntil: 1, rw: 1, rt: 1 } satisfies Record<
    keyof Required<CaseFilter>,
    1
  >,
};
const asked = { corrections: new Set<string>(), objections: new Set<string>(), cases: new Set<string>() };

describe('what can be paged', () => {
  let db: TestDatabase;
  let session: Connection;
  let ranking: Ranking;
  beforeAll(async () => {
    db = await freshDatabase('api_pages');
    await plantPages(db, { families: FAMILIES, lists: 3 });
    const { database } = db.platform;
    for (let from = 0; from < FAMILIES; from += 500) {
      const marks = Array.from({ length: 500 }, () => "(NOW(6), 'USER', '1', 'personal.read', 'RESIDENT', '1')").join(
        ', ',
      );
      await database.run(
        `INSERT INTO audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id) VALUES ${marks}`,
      );
    }
    await database.run(
      "INSERT INTO audit_subject (event_id, subject_kind, subject_id) SELECT id, 'RESIDENT', '1' FROM audit_event",
    );
    await database.run('UPDATE family SET absent = 1 WHERE MOD(id, 3) = 0');
    const standing = await currentRanking(database);
    if (standing === null) throw new Error('there is no ranking');
    ranking = standing;
    session = await createConnection(connectionOptions(db.migratorUrl));
  }, 120_000);
  afterAll(async () => {
    await session.end();
    await db.close();
  });

  /** What the server did for a statement: rows that it walked over, and rows that it sorted. */
  async function work({ text, values }: PageStatement): Promise<{ walked: number; sorted: number; rows: number }> {
    const counters = async (): Promise<Record<string, number>> => {
      const [rows] = await session.query("SHOW SESSION STATUS WHERE Variable_name REGEXP '^(Handler_read|Sort_rows)'");
      return Object.fromEntries(
        (rows as { Variable_name: string; Value: string }[]).map((row) => [row.Variable_name, Number(row.Value)]),
      );
    };
    const before = await counters();
    const [rows] = await session.query(/LIMIT \?$/.test(text) ? text : `${text} LIMIT ?`, [...values, LIMIT]);
    const after = await counters();
    const grown = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    const walks = ['Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd', 'Handler_read_rnd_next'];
    // Asking for the counters is itself a read of a small table.
    return {
      walked: walks.reduce((sum, name) => sum + grown(name), 0),
      sorted: grown('Sort_rows'),
      rows: (rows as unknown[]).length,
    };
  }

  it('every combination walks about as many rows as it shows, from the beginning and deep inside, and sorts none', async () => {
    const idle = await work({ text: 'SELECT 1', values: [] });
    const table = Object.entries(offered(ranking));
    expect(table.length).toBeGreaterThan(45);
    for (const [what, pieces] of table) {
      for (const [where, statements] of Object.entries(pieces) as ['first' | 'deep', PageStatement[]][]) {
        for (const statement of statements) {
          const { walked, sorted, rows } = await work(statement);
          // A desil is a tenth of the families; two branches of a union and the merge of them are walked over too.
          // Of an RT everything of its kelurahan is walked over, of which these families are half.
          const usual = /desil/.test(what) ? 15 * LIMIT : /of an RT/.test(what) ? FAMILIES : 5 * LIMIT;
          const atMost = usual + 2 * ALL_KELURAHAN.length;
          const beyond = walked - idle.walked > atMost ? walked - idle.walked : 0;
          // Those of one NIK are a few: their index holds what the comparison asks, in place of the order of ids.
          const limitOfSort = /of a subject|with a NIK/.test(what) ? 2 * LIMIT : 0;
          expect({ what, where, beyond, sorted: sorted > limitOfSort ? sorted : 0 }).toEqual({
            ...{ what, where, beyond: 0, sorted: 0 },
          });
          if (where === 'first' && /^(rows|changes|feed|residents \(|corrections|objections)/.test(what))
            expect(rows).toBeGreaterThan(0);
        }
      }
    }
  });

  it('the table is what the code offers: every connection, every statement of a page, every kind of view', () => {
    const repository = path.resolve(__dirname, '../../..');
    const schema = parse(readFileSync(path.join(repository, 'shared/graphql/schema.graphql'), 'utf8'));
    const connections = schema.definitions.flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION
        ? (type.fields ?? [])
            .filter((field) => field.arguments?.some(({ name }) => name.value === 'after'))
            .map((field) => `${type.name.value}.${field.name.value}`)
        : [],
    );
    expect(connections.sort()).toEqual(Object.keys(CONNECTIONS).sort());

    const table = offered.toString();
    const source = path.join(repository, 'server/src/modules');
    const written = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
      .flatMap((entry) => [
        ...readFileSync(path.join(source, entry), 'utf8').matchAll(
          /export function (\w+)\((?:[^()]|\([^()]*\))*\): PageStatement(?:\[\])? \{/g,
        ),
      ])
      .map(([, name = '']) => name);
    // Parts of others, by which alone nothing is paged.
    const whole = written.filter((name) => !['casesByKelurahan', 'casesNewestFirst'].includes(name));
    expect(whole.length).toBeGreaterThan(12);
    expect(whole.filter((name) => !table.includes(name))).toEqual([]);
    const named = Object.values(CONNECTIONS).flatMap((words) => words.match(/\w+Statements?\b/g) ?? []);
    expect([...new Set(named)].sort()).toEqual([...new Set(whole)].sort());

    offered(ranking);
    for (const [what, kinds] of Object.entries(VIEWS))
      expect([...asked[what as keyof typeof asked]].sort()).toEqual(Object.keys(kinds).sort());
  });

  it('no file counts rows but those of a delivery, of the night, or of small tables', () => {
    const counting: string[] = [];
    const source = path.resolve(__dirname, '../../src');
    for (const entry of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!entry.endsWith('.ts') || entry.endsWith('.test.ts')) continue;
      const text = readFileSync(path.join(source, entry), 'utf8');
      if (/\bCOUNT\(/.test(text)) counting.push(entry);
    }
    expect(counting.sort()).toEqual(COUNTING);
  });
});

/** Whoever adds a file here says what it counts: nothing that a page waits for and that grows with the province. */
const COUNTING = [
  // Applied migrations, for `/readyz`; open simulations, of which a few are let in.
  'main/api.ts',
  // The corrections of one file for the centre, when one of them has moved on.
  'modules/centre/storage/handover-store.ts',
  // All residents of a revision, from an index, for the job of a simulation.
  'modules/eligibility/storage/residents.ts',
  'modules/insight/storage/simulation-store.ts',
  // A delivery, in tables of its own.
  'modules/intake/storage/file-keys.ts',
  // Open objections, of which there are as many as people can answer.
  'modules/objections/storage/objection-counts.ts',
  // The night: nobody eligible may be lost between decisions and list.
  'modules/publication/storage/candidates.ts',
  // Whether two versions of a rule are one document.
  'modules/publication/use-cases/name-changes.ts',
  // Taking over a delivery.
  'modules/registry/storage/delivery/apply.ts',
  'modules/registry/storage/delivery/match-families.ts',
  'modules/registry/storage/delivery/match-residents.ts',
  'modules/registry/storage/derived-columns.ts',
  'modules/registry/storage/extract.ts',
  'modules/registry/use-cases/commit-delivery.ts',
  'modules/registry/use-cases/commit-extract.ts',
  // The cases that a night touched, before it moves the counts that pages read.
  'modules/worklist/storage/case-writer.ts',
  // The rows of one value, so that none is lost: no page reads by it.
  'platform/database/packed.ts',
];
