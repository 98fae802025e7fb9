import { defineConfig } from '@playwright/test';
import { chromiumPath } from './chromium';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Drives a running product with its demo data; `GATEHOUSE_WEB_URL` says where. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.pw.ts',
  outputDir: '../../../test-results/web',
  // The tests share one product: a change that one makes is what another sees.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['GATEHOUSE_WEB_URL'] ?? 'http://127.0.0.1:3000',
    timezoneId: 'Pacific/Auckland',
    // a trace of every test takes a quarter longer: `--trace on` with the name of the one that failed
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await chromiumPath(), args: quiet },
  },
});
