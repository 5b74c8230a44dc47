/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "fragment TaskParts on NightlyTask {\n  step\n  shard\n  state\n  phase\n  rowsDone\n  rowsTotal\n  percent\n  etaSeconds\n  attempts\n  result\n  error\n  startedAt\n  finishedAt\n}\n\nfragment NightParts on NightlyRun {\n  id\n  runDate\n  attempt\n  origin\n  state\n  active\n  reason\n  requestedBy\n  revisionNumber\n  outcome\n  summary\n  percent\n  createdAt\n  startedAt\n  finishedAt\n  cancelRequestedAt\n}\n\nquery NightlyRuns($first: Int!, $after: String) {\n  nightlyRuns(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NightParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery NightlyRun($id: ID!) {\n  node(id: $id) {\n    id\n    ... on NightlyRun {\n      ...NightParts\n      tasks {\n        ...TaskParts\n      }\n    }\n  }\n}\n\nmutation StartNightlyRun($input: StartNightlyRunInput!) {\n  startNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation CancelNightlyRun($input: CancelNightlyRunInput!) {\n  cancelNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}": typeof types.TaskPartsFragmentDoc,
    "fragment ViewerParts on Viewer {\n  kind\n  actorId\n  name\n  role\n  regions {\n    id\n    code\n    level\n    name\n  }\n  permissions\n  purposes\n  locale\n  mode\n  expiresAt\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerParts\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    viewer {\n      ...ViewerParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    signedOut\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}": typeof types.ViewerPartsFragmentDoc,
};
const documents: Documents = {
    "fragment TaskParts on NightlyTask {\n  step\n  shard\n  state\n  phase\n  rowsDone\n  rowsTotal\n  percent\n  etaSeconds\n  attempts\n  result\n  error\n  startedAt\n  finishedAt\n}\n\nfragment NightParts on NightlyRun {\n  id\n  runDate\n  attempt\n  origin\n  state\n  active\n  reason\n  requestedBy\n  revisionNumber\n  outcome\n  summary\n  percent\n  createdAt\n  startedAt\n  finishedAt\n  cancelRequestedAt\n}\n\nquery NightlyRuns($first: Int!, $after: String) {\n  nightlyRuns(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NightParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery NightlyRun($id: ID!) {\n  node(id: $id) {\n    id\n    ... on NightlyRun {\n      ...NightParts\n      tasks {\n        ...TaskParts\n      }\n    }\n  }\n}\n\nmutation StartNightlyRun($input: StartNightlyRunInput!) {\n  startNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation CancelNightlyRun($input: CancelNightlyRunInput!) {\n  cancelNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}": types.TaskPartsFragmentDoc,
    "fragment ViewerParts on Viewer {\n  kind\n  actorId\n  name\n  role\n  regions {\n    id\n    code\n    level\n    name\n  }\n  permissions\n  purposes\n  locale\n  mode\n  expiresAt\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerParts\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    viewer {\n      ...ViewerParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    signedOut\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}": types.ViewerPartsFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment TaskParts on NightlyTask {\n  step\n  shard\n  state\n  phase\n  rowsDone\n  rowsTotal\n  percent\n  etaSeconds\n  attempts\n  result\n  error\n  startedAt\n  finishedAt\n}\n\nfragment NightParts on NightlyRun {\n  id\n  runDate\n  attempt\n  origin\n  state\n  active\n  reason\n  requestedBy\n  revisionNumber\n  outcome\n  summary\n  percent\n  createdAt\n  startedAt\n  finishedAt\n  cancelRequestedAt\n}\n\nquery NightlyRuns($first: Int!, $after: String) {\n  nightlyRuns(first: $first, after: $after) {\n    edges {\n      cursor\n      node {\n        ...NightParts\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nquery NightlyRun($id: ID!) {\n  node(id: $id) {\n    id\n    ... on NightlyRun {\n      ...NightParts\n      tasks {\n        ...TaskParts\n      }\n    }\n  }\n}\n\nmutation StartNightlyRun($input: StartNightlyRunInput!) {\n  startNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation CancelNightlyRun($input: CancelNightlyRunInput!) {\n  cancelNightlyRun(input: $input) {\n    nightlyRun {\n      ...NightParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql').TaskPartsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ViewerParts on Viewer {\n  kind\n  actorId\n  name\n  role\n  regions {\n    id\n    code\n    level\n    name\n  }\n  permissions\n  purposes\n  locale\n  mode\n  expiresAt\n}\n\nquery Viewer {\n  viewer {\n    ...ViewerParts\n  }\n}\n\nmutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    viewer {\n      ...ViewerParts\n    }\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut {\n    signedOut\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}\n\nmutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    changed\n    userErrors {\n      field\n      code\n      message\n    }\n  }\n}"): typeof import('./graphql').ViewerPartsFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
