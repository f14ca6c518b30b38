import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';

const site = 'target/classes/META-INF/resources/admin/index.html';
if (!existsSync(site)) throw new Error('Build the site first: npm run build');

// Found once and handed on to the worker processes, which read this file again.
process.env.UI_PREVIEW_PORT ??= String(await freePort());
const preview = `http://127.0.0.1:${process.env.UI_PREVIEW_PORT}`;

if (!process.env.ARCHIVE_URL && process.env.TEST_WORKER_INDEX === undefined) {
  console.log('The sign-in tests are skipped: they need a running platform, named by ARCHIVE_URL.');
}

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * `shell`: the built site alone, for what a browser must show when the platform refuses or is away.
 * `platform`: the site in a running platform, signed in at its real Keycloak (needs ARCHIVE_URL).
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'e2e/.output',
  workers: 1,
  forbidOnly: true,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'shell', testMatch: 'shell.spec.ts', use: { baseURL: preview } },
    {
      name: 'platform',
      testMatch: 'sign-in.spec.ts',
      use: process.env.ARCHIVE_URL ? { baseURL: process.env.ARCHIVE_URL } : {},
    },
  ],
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --strictPort --port ${process.env.UI_PREVIEW_PORT}`,
    url: `${preview}/admin/`,
    reuseExistingServer: false,
  },
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
