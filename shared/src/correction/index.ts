export * from './states';
export * from './words';
export * from './facts';
export { correctionNumber, correctionSerial } from './number';
export * from './proposal-file';
export { cutOffFor } from './cut-off';
