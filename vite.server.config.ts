import { defineConfig } from 'vite'

/** Bundles the server and the command line with what they need, so that they start at once. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: { main: 'server/main.ts', cli: 'server/cli.ts', drawing: 'server/drawing/thread.ts' } },
  },
  ssr: { noExternal: true },
})
