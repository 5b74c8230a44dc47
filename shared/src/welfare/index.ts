export * from './indicator';
export * from './individual-indicators';
export * from './family-indicators';
export * from './derived-indicators';
export * from './vec';
export * from './members';
