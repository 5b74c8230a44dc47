export * from './prelude';
export * from './calendar';
export * from './region';
export * from './access';
export * from './identity';
export * from './criteria';
export * from './welfare';
export * from './intake';
