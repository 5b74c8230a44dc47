import type { PlainDate, Result } from '@tepat/shared';
import { err, ok, periodOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { programsInForce } from '../../programs';
import { lastPublished } from '../../publication';
import { adoptionsOf, basisAfterAdopting, nightBasis } from '../../registry';
import { storedModel } from '../../welfare';
import type { ComparedLists, ProvinceParameters } from '../domain/parameters';
import type { Refusals, Started } from './open-simulation';
import { openSimulation, referenceDateOf } from './open-simulation';

/** What is tried on the whole province, with every programme in force. */
export type ProvinceRequest =
  | { readonly kind: 'MODEL'; readonly modelId: number; readonly referenceDate: string | null }
  /** `revision`: what the delivery became. */
  | { readonly kind: 'DELIVERY'; readonly revision: number; readonly referenceDate: string | null };

/** Asks for a simulation of a welfare model in whatever state, or of a delivery that waits to be adopted. */
export async function startProvinceSimulation(
  platform: Platform,
  actor: Actor,
  request: ProvinceRequest,
): Promise<Result<Started, Refusals>> {
  const { database } = platform;
  const asked = referenceDateOf(platform, request.referenceDate);
  if (!asked.ok) return asked;
  const lists = await publishedLists(database, asked.value);
  const subject =
    request.kind === 'MODEL'
      ? await ofModel(database, request.modelId, asked.value, lists)
      : await ofDelivery(database, request.revision, asked.value, lists);
  if (!subject.ok) return subject;
  const { parameters, revision } = subject.value;
  const about: Record<string, string> =
    parameters.kind === 'MODEL'
      ? { model: `${parameters.model.code}/${parameters.model.version}` }
      : { delivery: parameters.delivery.version };
  return openSimulation(platform, actor, {
    parameters,
    revision,
    program: null,
    criteriaVersionId: null,
    listId: null,
    about,
  });
}

type Subject = Result<{ parameters: ProvinceParameters; revision: number }, Refusals>;
const notFound = (field: string): Result<never, Refusals> => err([{ code: 'NOT_FOUND', field }]);

async function ofModel(sql: Sql, id: number, referenceDate: PlainDate, lists: ComparedLists): Promise<Subject> {
  const stored = await storedModel(sql, id);
  if (stored === null) return notFound('welfareModel');
  const { code, version, sha256 } = stored;
  const { revision } = await nightBasis(sql);
  return ok({ parameters: { kind: 'MODEL', referenceDate, model: { id, code, version, sha256 }, lists }, revision });
}

async function ofDelivery(sql: Sql, id: number, referenceDate: PlainDate, lists: ComparedLists): Promise<Subject> {
  const adoption = (await adoptionsOf(sql, [id])).get(id);
  if (adoption === undefined) return notFound('delivery');
  const revision = await basisAfterAdopting(sql, id);
  if (revision === null) return err([{ code: 'ADOPTION_DONE', field: 'delivery' }]);
  const { revision: before } = await nightBasis(sql);
  const delivery = { revision: id, version: adoption.deliveryVersion };
  return ok({ parameters: { kind: 'DELIVERY', referenceDate, delivery, before, lists }, revision });
}

async function publishedLists(sql: Sql, referenceDate: PlainDate): Promise<ComparedLists> {
  const programs = await programsInForce(sql, referenceDate);
  const found = await Promise.all(programs.map(({ id }) => lastPublished(sql, id, periodOf(referenceDate))));
  return Object.fromEntries(programs.map(({ id }, at) => [id, found[at]?.id ?? null]));
}
