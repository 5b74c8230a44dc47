import { permissionsOf, PURPOSES } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import type { Principal } from '../../../platform/principal';
import { nodeId } from '../../../platform/graphql/node-id';
import { regionNode } from '../../regions/graphql';
import type { Account } from '../domain/account';
import { accountById } from '../storage/account-store';
import { clientById, type ApiClient } from '../storage/client-store';
import type { ApiClientType, UserType, Viewer } from './account-type';

export function userNode(account: Account): UserType {
  return {
    id: nodeId('User', account.id),
    actorId: String(account.id),
    email: account.email,
    name: account.name,
    role: account.role,
    region: account.regionCode === null ? null : regionNode(account.regionCode),
    locale: account.locale,
    disabledAt: account.disabledAt,
    createdAt: account.createdAt,
  };
}

export function clientNode(client: ApiClient): ApiClientType {
  return {
    id: nodeId('ApiClient', client.id),
    clientId: client.clientId,
    name: client.name,
    scopes: [...client.scopes],
    createdAt: client.createdAt,
    expiresAt: client.expiresAt,
    disabledAt: client.disabledAt,
  };
}

export function viewerNode(principal: Principal, mode: RequestContext['platform']['mode']): Viewer {
  const granted = principal.scopes;
  return {
    kind: principal.kind,
    actorId: principal.id,
    name: principal.name,
    role: principal.role,
    regions: principal.regions.map(regionNode).filter((region) => region !== null),
    permissions: permissionsOf(principal).filter((permission) => granted === null || granted.includes(permission)),
    purposes: Object.keys(PURPOSES),
    counter: principal.counter,
    locale: principal.locale,
    mode,
    expiresAt: principal.expiresAt,
  };
}

export async function loadUser({ platform }: RequestContext, id: number): Promise<UserType | null> {
  const account = await accountById(platform.database, id);
  return account && userNode(account);
}

export async function loadApiClient({ platform }: RequestContext, id: number): Promise<ApiClientType | null> {
  const client = await clientById(platform.database, id);
  return client && clientNode(client);
}
