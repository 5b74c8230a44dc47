export {
  ActorNameResolver,
  AdoptionActorNameResolver,
  ImportActorNameResolver,
  RevisionActorNameResolver,
  SimulationActorNameResolver,
  TransitionActorNameResolver,
  CriteriaStepActorNameResolver,
  CorrectionJudgementActorNameResolver,
  CorrectionStepActorNameResolver,
  FactConfirmationActorNameResolver,
  IdentityCheckActorNameResolver,
  CivilFeedbackActorNameResolver,
  ObjectionStepActorNameResolver,
} from './actor-name-resolver';
export { ApiClientResolver } from './api-client-resolver';
export { UserResolver } from './account-resolver';
export { CounterSessionResolver } from './counter-session-resolver';
export { SessionResolver, SignInResolver } from './session-resolver';

export { loadApiClient, loadUser } from './account-node';
