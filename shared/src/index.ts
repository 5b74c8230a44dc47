export * from './welfare';
