export * from './generated/graphql';
export { ApiFailure, createClient, type Client, type ClientOptions } from './client';
