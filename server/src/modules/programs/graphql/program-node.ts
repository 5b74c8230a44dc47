import { regionName } from '../../regions';
import { clauseSentence, runDateAt, statedClauses } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import {
  criteriaVersionsByIds,
  programsByIds,
  type CriteriaVersionRecord,
  type ProgramRecord,
} from '../storage/program-readers';
import { programsInForce, type ProgramInForce } from '../storage/programs-in-force';
import { type CriteriaVersionType, type ProgramType } from './program-type';

/** The rules and terms of today, read once a request. */
export function inForce(context: RequestContext): Promise<ProgramInForce[]> {
  const { clock, database } = context.platform;
  return context.once('programs.inForce', () => programsInForce(database, runDateAt(clock.now())));
}

/** Its terms are fields of their own: a page that only names programmes reads none. */
export function programNode({ locale }: RequestContext, program: ProgramRecord): ProgramType {
  return {
    id: nodeId('Program', program.id),
    code: program.code,
    name: program.name[locale],
    category: program.category[locale],
  };
}

export function criteriaNode(
  version: CriteriaVersionRecord,
  { locale, platform }: RequestContext,
): CriteriaVersionType {
  const isRetired = version.retiredFrom !== null && version.retiredFrom <= runDateAt(platform.clock.now());
  return {
    id: nodeId('CriteriaVersion', version.id),
    version: version.version,
    state: isRetired ? 'RETIRED' : version.state,
    effectiveFrom: version.effectiveFrom,
    retiredFrom: version.retiredFrom,
    notes: version.notes,
    edit: version.edit,
    terms: version.terms,
    legalReference: version.legalReference,
    clauses: statedClauses(version.rule.criteria.root).map(({ clause, negated }) => ({
      code: clause.clause,
      sentence: clauseSentence(clause, locale, regionName, negated),
    })),
    decidingDesil: version.rule.decidingDesil,
    document: version.document,
    sha256: version.sha256,
    proposedBy: version.proposedBy,
    releasedBy: version.releasedBy,
    releasedAt: version.releasedAt,
  };
}

/** What is not released yet is the business of those who write, release and audit rules. */
export function maySee({ state }: CriteriaVersionRecord, context: RequestContext): boolean {
  return state === 'RELEASED' || context.permits('criteria.drafts.read');
}

/** A programme by its key, for the fields of other rooms. */
export async function loadProgram(context: RequestContext, id: number): Promise<ProgramType | null> {
  const loader = loaderOf<number, ProgramRecord>(context, 'program', (ids) =>
    programsByIds(context.platform.database, ids),
  );
  const program = await loader.load(id);
  return program && programNode(context, program);
}

/** A criteria version by its key, for the fields of other rooms. */
export async function loadCriteriaVersion(context: RequestContext, id: number): Promise<CriteriaVersionType | null> {
  const loader = loaderOf<number, CriteriaVersionRecord>(context, 'criteriaVersion', (ids) =>
    criteriaVersionsByIds(context.platform.database, ids),
  );
  const version = await loader.load(id);
  return version && maySee(version, context) ? criteriaNode(version, context) : null;
}
