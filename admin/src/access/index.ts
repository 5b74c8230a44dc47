export { createAuthProvider } from './auth-provider';
export { useMay, useViewer, type SignedInViewer } from './viewer';
