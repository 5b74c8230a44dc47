export * from './conflicts';
export * from './handover';
