import { Authorized, Extensions } from 'type-graphql';
import type { AuthChecker } from 'type-graphql';
import { isPermission, PERMISSION_TABLE } from '@tepat/shared';
import type { Permission } from '@tepat/shared';
import type { RequestContext } from './context';
import { refusal } from './refusal';

/**
 * Says which permission an operation takes. The permission also stands in the schema's extensions, so that a walk over
 * the schema proves that every operation has one.
 */
export function Needs(permission: Permission): MethodDecorator {
  return (target, key, descriptor) => {
    Authorized(permission)(target, key, descriptor);
    Extensions({ permission })(target, key, descriptor);
  };
}

/** For what every signed-in principal may do with the own account, and nothing else. */
export function SignedIn(): MethodDecorator {
  return (target, key, descriptor) => {
    Authorized()(target, key, descriptor);
    Extensions({ permission: 'SIGNED_IN' })(target, key, descriptor);
  };
}

/** For the one thing that is open to whoever has not signed in. */
export function OpenToAll(): MethodDecorator {
  return (target, key, descriptor) => {
    Extensions({ permission: 'OPEN' })(target, key, descriptor);
  };
}

/**
 * The one place where permissions, and the recent proof that some of them take, are asked for.
 *
 * Resolver classes carry a bare `@Authorized()`: what names no permission still takes a principal.
 */
export const checkPermission: AuthChecker<RequestContext> = ({ context }, needed) => {
  const { principal } = context;
  if (principal === null) return false;
  const permissions = needed.filter(isPermission);
  if (permissions.length < needed.length || !permissions.every((permission) => context.permits(permission)))
    return false;
  if (!principal.hasRecentProof && permissions.some((permission) => PERMISSION_TABLE[permission].recentProof)) {
    throw refusal('REAUTHENTICATION_REQUIRED', 'This action needs your password once more.');
  }
  return true;
};
