import { regionName } from '../../regions';
import {
  clauseSentence,
  decreeText,
  quotaShares,
  runDateAt,
  statedClauses,
  yearTermsOn,
  type YearTerms,
} from '@tepat/shared';
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
import { PublicationMode, type CriteriaVersionType, type ProgramType, type QuotaShareType } from './program-type';

/** The rules and terms of today, read once a request. */
export function inForce(context: RequestContext): Promise<ProgramInForce[]> {
  const { clock, database } = context.platform;
  return context.once('programs.inForce', () => programsInForce(database, runDateAt(clock.now())));
}

export async function programNode(context: RequestContext, program: ProgramRecord): Promise<ProgramType> {
  const current = (await inForce(context)).find(({ id }) => id === program.id);
  const terms = current?.terms ?? null;
  const year = terms && yearTermsOn(terms, runDateAt(context.platform.clock.now()));
  const { locale } = context;
  return {
    id: nodeId('Program', program.id),
    code: program.code,
    name: program.name[locale],
    category: program.category[locale],
    amount: terms?.amount ?? null,
    quota: year?.quota ?? null,
    quotas: year ? quotaNodes(year) : [],
    budget: year?.budget ?? null,
    mode: terms ? PublicationMode[terms.publication] : null,
    legalReference: terms ? decreeText(terms.decree) : null,
    unverified: terms ? terms.unverified.map(({ note }) => note[locale]) : [],
    exclusivityGroup: terms?.exclusivity?.group ?? null,
    termsFrom: terms?.inForceFrom ?? null,
    terms: terms ? JSON.stringify(terms) : null,
  };
}

/** How the places of a year are divided. */
export const quotaNodes = (year: YearTerms): QuotaShareType[] =>
  quotaShares(year).map(({ region, places }) => ({ region: region && regionName(region), places }));

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
  return program ? programNode(context, program) : null;
}

/** A criteria version by its key, for the fields of other rooms. */
export async function loadCriteriaVersion(context: RequestContext, id: number): Promise<CriteriaVersionType | null> {
  const loader = loaderOf<number, CriteriaVersionRecord>(context, 'criteriaVersion', (ids) =>
    criteriaVersionsByIds(context.platform.database, ids),
  );
  const version = await loader.load(id);
  return version && maySee(version, context) ? criteriaNode(version, context) : null;
}
