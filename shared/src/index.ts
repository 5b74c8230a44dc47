export * from './prelude';
export * from './calendar';
export * from './region';
export * from './identity';
export * from './welfare';
