import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ROLES, type Role } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role', description: 'Who somebody is in the system. No role bypasses four eyes.' });

@ObjectType('Counter', {
  description: 'A counter session: one purpose, fixed on the server for half an hour of a session.',
})
export class CounterType {
  @Field(() => String, { description: 'The purpose for which personal data are looked at.' })
  purpose!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  until!: Date;
}

@ObjectType({ description: 'Whoever sends the request.' })
export class Viewer {
  @Field(() => String, { description: 'USER, or CLIENT for an API client.' })
  kind!: string;

  @Field(() => String, { description: 'Id as it stands in the audit trail.' })
  actorId!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'Role.' })
  role!: Role;

  @Field(() => [RegionType], { description: 'The regions that the role is held to; empty for the whole province.' })
  regions!: RegionType[];

  @Field(() => [String], {
    description: 'Everything that the viewer may do, for menus. The server asks again each time.',
  })
  permissions!: string[];

  @Field(() => [String], { description: 'The purposes that may be stated for unmasking personal data.' })
  purposes!: string[];

  @Field(() => CounterType, { nullable: true, description: 'The counter of this session, while it is open.' })
  counter!: CounterType | null;

  @Field(() => String, { nullable: true, description: 'Preferred language: id or en.' })
  locale!: string | null;

  @Field(() => String, { description: 'demo (synthetic data) or production.' })
  mode!: string;

  @Field(() => DateTimeScalar, { description: 'When the session or token ends at the latest.' })
  expiresAt!: Date;
}

@ObjectType('User', { implements: Node, description: 'An account of a person.' })
export class UserType extends Node {
  @Field(() => String, { description: 'Id as it stands in the audit trail.' })
  actorId!: string;

  @Field(() => String, { description: 'Address to sign in with.' })
  email!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => RoleEnum, { description: 'Role.' })
  role!: Role;

  @Field(() => RegionType, { nullable: true, description: 'The region that the role is held to.' })
  region!: RegionType | null;

  @Field(() => String, { description: 'Preferred language: id or en.' })
  locale!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was disabled; null while it may sign in.' })
  disabledAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;
}

export const UserConnection = connectionOf(UserType, 'User');

@ObjectType('ApiClient', { implements: Node, description: 'An account of a program (client credentials).' })
export class ApiClientType extends Node {
  @Field(() => String, { description: 'Public part of the credentials.' })
  clientId!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => [String], { description: 'The permissions it was granted, at most those of an INTEGRATOR.' })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its secret ends.' })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was disabled.' })
  disabledAt!: Date | null;
}

export const ApiClientConnection = connectionOf(ApiClientType, 'ApiClient');
