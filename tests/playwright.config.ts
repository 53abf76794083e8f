import { defineConfig, devices } from '@playwright/test'

const executablePath = process.env['PLENUM_CHROMIUM']

/** Run by `npm test` against a server of its own (BASE_URL), in a real Chromium. */
export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    viewport: { width: 1440, height: 900 },
    timezoneId: 'Asia/Kathmandu',
    // A page that glides under a press takes it elsewhere.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
