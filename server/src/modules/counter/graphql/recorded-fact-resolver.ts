import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { correctedValueText } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { factProvenance, membersOf, reachOf, type FactProvenance } from '../../registry';
import { FamilyType, loadFamily, residentNode, type FamilyNode, type Provenance } from '../../registry/graphql';
import { recordedFacts, type RecordedFact } from '../domain/recorded-facts';
import { confirmationsOf } from '../storage/confirmations';
import { confirmFacts, type SeenFact } from '../use-cases/confirm-facts';
import { ConfirmFactsInput, ConfirmFactsPayload, RecordedFactType, type SeenFactInput } from './recorded-fact-type';

const NOBODY = 0;

@Authorized()
@Resolver(() => FamilyType)
export class RecordedFactResolver {
  @FieldResolver(() => [RecordedFactType], {
    description: 'What can be corrected of the family and its members, each with source and last confirmation.',
  })
  async recordedFacts(@Root() { row }: FamilyNode, @Ctx() context: RequestContext): Promise<RecordedFactType[]> {
    inDetail(context, 'family.recordedFacts', row.id);
    const { database } = context.platform;
    const members = ((await membersOf(database, [row.id])).get(row.id) ?? []).filter(
      (member) => residentNode(context, member) !== null,
    );
    const ids = members.map(({ id }) => id);
    const [ofFamily, ofMembers, confirmations] = [
      await factProvenance(database, 'FAMILY', [row.id]),
      await factProvenance(database, 'RESIDENT', ids),
      await confirmationsOf(database, row.id, ids),
    ];
    const people = new Map(members.map((member) => [member.id, member]));
    return recordedFacts(row, members).map((recorded) => {
      const { definition, subjectId, value } = recorded;
      const person = definition.subject === 'RESIDENT' ? people.get(subjectId) : undefined;
      const corrected = (person ? ofMembers : ofFamily).get(subjectId)?.get(definition.fact) ?? null;
      const last = confirmations.find(
        (each) => each.kind === definition.subject && each.subjectId === subjectId && each.fact === definition.fact,
      );
      return {
        subject: nodeId(person ? 'Resident' : 'Family', subjectId),
        person: person?.name ?? null,
        fact: definition.fact,
        label: definition.label[context.locale],
        value,
        text: correctedValueText(definition, value, context.locale),
        provenance: provenanceOf(context, recorded, person ?? row, corrected),
        confirmation: last?.value === value ? { at: last.at, actorKind: last.actorKind, actorId: last.actorId } : null,
      };
    });
  }

  @Needs('fact.confirm')
  @Mutation(() => ConfirmFactsPayload, {
    description: 'Records that recorded facts of one family were read aloud and found right. Changes no fact.',
  })
  async confirmFacts(
    @Arg('input', () => ConfirmFactsInput, { description: 'Which.' }) { family, facts }: ConfirmFactsInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmFactsPayload> {
    const familyId = keyOf('Family', family) ?? NOBODY;
    const done = await confirmFacts(context.platform, context.actor(), {
      familyId,
      reach: reachOf(context.scope('fact.confirm')),
      facts: facts.map(seenFact),
      purpose: context.servedFor,
    });
    if (!done.ok) return { confirmed: 0, family: null, userErrors: userErrorsOf(context.locale, done.error) };
    return { ...done.value, family: await loadFamily(context, familyId), userErrors: [] };
  }
}

function seenFact({ subject, fact, value }: SeenFactInput): SeenFact {
  const residentId = keyOf('Resident', subject);
  return residentId === null
    ? { kind: 'FAMILY', subjectId: keyOf('Family', subject) ?? NOBODY, fact, value: value ?? null }
    : { kind: 'RESIDENT', subjectId: residentId, fact, value: value ?? null };
}

function provenanceOf(
  { locale }: RequestContext,
  { definition }: RecordedFact,
  delivered: { readonly referenceDate: string | null; readonly deliveryVersion: string | null },
  corrected: FactProvenance | null,
): Provenance {
  if (corrected === null) {
    return {
      source: 'DELIVERY',
      observedOn: delivered.referenceDate,
      deliveryVersion: delivered.deliveryVersion,
      sinceRevision: null,
      replaced: null,
      reason: null,
    };
  }
  return {
    source: corrected.source,
    observedOn: corrected.observedOn,
    deliveryVersion: null,
    sinceRevision: corrected.since,
    replaced: correctedValueText(definition, corrected.baseValue, locale),
    reason: corrected.reason,
  };
}
