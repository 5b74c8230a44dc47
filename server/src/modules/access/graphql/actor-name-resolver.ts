import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { AuditEventType } from '../../audit/graphql';
import { CorrectionJudgementType, CorrectionStepType } from '../../corrections/graphql';
import { FactConfirmationType } from '../../counter/graphql';
import { CivilFeedbackType, IdentityCheckType } from '../../identity/graphql';
import { SimulationType } from '../../insight/graphql';
import { ImportType } from '../../intake/graphql';
import { ObjectionStepType } from '../../objections/graphql';
import { ListTransition } from '../../publication/graphql';
import { CriteriaStepType } from '../../programs/graphql';
import { DeliveryAdoption, RevisionType } from '../../registry/graphql';
import { accountNames } from '../storage/account-store';

const DESCRIPTION = 'Name of the person; null when the system or an API client did it.';

interface Acted {
  readonly actorKind: string;
  readonly actorId: string;
}

/** Whoever may see what was done may see who did it: officials act by name. */
function nameOf({ actorKind, actorId }: Acted, context: RequestContext): Promise<string | null> {
  if (actorKind !== 'USER' || !/^\d+$/.test(actorId)) return Promise.resolve(null);
  const loader = loaderOf<number, string>(context, 'account.names', (ids) =>
    accountNames(context.platform.database, ids),
  );
  return loader.load(Number(actorId));
}

@Authorized()
@Resolver(() => AuditEventType)
export class ActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() event: AuditEventType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(event, context);
  }
}

@Authorized()
@Resolver(() => RevisionType)
export class RevisionActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() revision: RevisionType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(revision, context);
  }
}

@Authorized()
@Resolver(() => ListTransition)
export class TransitionActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() transition: ListTransition, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(transition, context);
  }
}

@Authorized()
@Resolver(() => CriteriaStepType)
export class CriteriaStepActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() step: CriteriaStepType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(step, context);
  }
}

@Authorized()
@Resolver(() => ImportType)
export class ImportActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  createdByName(@Root() file: ImportType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: file.createdBy }, context);
  }
}

@Authorized()
@Resolver(() => SimulationType)
export class SimulationActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  requestedByName(@Root() simulation: SimulationType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: simulation.requestedBy }, context);
  }
}

@Authorized()
@Resolver(() => CorrectionStepType)
export class CorrectionStepActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() step: CorrectionStepType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(step, context);
  }
}

@Authorized()
@Resolver(() => CorrectionJudgementType)
export class CorrectionJudgementActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() judgement: CorrectionJudgementType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(judgement, context);
  }
}

@Authorized()
@Resolver(() => ObjectionStepType)
export class ObjectionStepActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() step: ObjectionStepType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(step, context);
  }
}

@Authorized()
@Resolver(() => DeliveryAdoption)
export class AdoptionActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  proposedByName(@Root() { proposedBy }: DeliveryAdoption, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: proposedBy ?? '' }, context);
  }

  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  confirmedByName(@Root() { confirmedBy }: DeliveryAdoption, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: confirmedBy ?? '' }, context);
  }
}

@Authorized()
@Resolver(() => FactConfirmationType)
export class FactConfirmationActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  actorName(@Root() confirmation: FactConfirmationType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf(confirmation, context);
  }
}

@Authorized()
@Resolver(() => IdentityCheckType)
export class IdentityCheckActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  proposedByName(@Root() { proposedBy }: IdentityCheckType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: proposedBy }, context);
  }

  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  decidedByName(@Root() { decidedBy }: IdentityCheckType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: decidedBy ?? '' }, context);
  }
}

@Authorized()
@Resolver(() => CivilFeedbackType)
export class CivilFeedbackActorNameResolver {
  @FieldResolver(() => String, { nullable: true, description: DESCRIPTION })
  createdByName(@Root() { createdBy }: CivilFeedbackType, @Ctx() context: RequestContext): Promise<string | null> {
    return nameOf({ actorKind: 'USER', actorId: createdBy }, context);
  }
}
