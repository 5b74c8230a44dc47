export { accepted, api, Refused, setProofAsker } from './api';
export { createDataProvider } from './data-provider';
export type { Connection, PageRequest, ResourceSource } from './resource-source';
export { useListPages, type ListPages } from './use-list-pages';
