import { defineConfig } from '@hey-api/openapi-ts';

/** Types only: the contract is the server's, the calls are ours (src/api/request.ts). */
export default defineConfig({
  input: '../archive-api/openapi.yaml',
  output: { path: 'src/api/generated', clean: true },
  plugins: ['@hey-api/typescript'],
  logs: { level: 'warn', file: false },
});
