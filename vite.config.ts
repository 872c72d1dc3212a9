import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/** The browser's half; the server's is built by vite.server.config.ts. */
export default defineConfig({
  root: 'client',
  plugins: [react(), fetchedAhead(['stage/first.ts', 'page.tsx', 'views/map-view.tsx'], /inter-latin-wght.*woff2$/)],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4400' } },
})

type Chunk = Rolldown.OutputChunk

/** Lets browsers fetch from the start what every first map needs, though scripts ask for it one after another. */
function fetchedAhead(modules: readonly string[], font: RegExp): Plugin {
  return {
    name: 'fetched-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const entries = modules.map((module) =>
          chunks.find((chunk) => chunk.facadeModuleId?.endsWith(`/client/${module}`)),
        )
        const scripts = new Set(entries.flatMap((chunk) => (chunk ? withImports(chunk, chunks) : [])))
        const fonts = Object.keys(bundle).filter((name) => font.test(name))
        return [
          ...[...scripts].map((name) => link({ rel: 'modulepreload', crossorigin: true, href: `/${name}` })),
          ...fonts.map((name) => link({ rel: 'preload', as: 'font', crossorigin: true, href: `/${name}` })),
        ]
      },
    },
  }
}

/** The names of a chunk and of all that it imports. */
function withImports(chunk: Chunk, chunks: readonly Chunk[]): string[] {
  const imported = chunks.filter(({ fileName }) => chunk.imports.includes(fileName))
  return [chunk.fileName, ...imported.flatMap((one) => withImports(one, chunks))]
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
