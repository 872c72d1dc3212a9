import { defineConfig } from '@playwright/test'

const PORT = 4499
const chromium = process.env['STEMMA_CHROMIUM']

/** Tests in a browser, against the built server; `npm test` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.stemma/browser',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  webServer: {
    command: 'node dist/server/main.js',
    url: `http://127.0.0.1:${PORT}/api/health`,
    env: { PORT: String(PORT), STEMMA_TEXTS: process.env['STEMMA_TEXTS'] ?? '' },
    reuseExistingServer: false,
  },
})
