import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';

const api = process.env['TEPAT_API'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@tepat/shared': new URL('../shared/src/index.ts', import.meta.url).pathname } },
  server: { proxy: { '/graphql': api, '/events': api, '/uploads': api, '/letters': api } },
  build: { sourcemap: false, target: 'es2022', chunkSizeWarningLimit: 1500 },
});
