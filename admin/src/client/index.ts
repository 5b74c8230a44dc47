export { accepted, api, Refused, setProofAsker } from './api';
export { downloadFile, saveFile, uploadFile } from './files';
export { createDataProvider } from './data-provider';
export type { Connection, PageRequest, ResourceSource } from './resource-source';
export { useListPages, type ListPages } from './use-list-pages';
