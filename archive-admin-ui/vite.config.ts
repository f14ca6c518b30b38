import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { base } from './src/app/base.ts';

/**
 * What the platform sends with the workbench's pages; `vite preview` sends the same, so that the
 * browser tests fail on anything it forbids. Scripts come from files alone. Mantine writes its
 * theme variables and its scroll lock as style elements, hence 'unsafe-inline' for styles.
 */
const pageHeaders = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const platform = process.env.ARCHIVE_URL ?? 'http://localhost:8080';

export default defineConfig({
  base,
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    // Straight into the jar's class folder: nothing is copied, so no stale asset stays behind.
    outDir: 'target/classes/META-INF/resources/admin',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'licences.md' },
  },
  server: {
    port: Number(process.env.UI_PORT ?? 5173),
    strictPort: true,
    // The browser's Host header is kept: the platform builds its sign-in addresses from it.
    proxy: Object.fromEntries(
      ['/api', '/sign-in', '/sign-out'].map((path) => [path, { target: platform, xfwd: true }]),
    ),
  },
  preview: { headers: pageHeaders },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    testTimeout: 30_000,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
