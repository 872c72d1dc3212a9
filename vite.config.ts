import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/** The browser's half; the server's is built by vite.server.config.ts. */
export default defineConfig({
  root: 'client',
  plugins: [react(), atOnce(), fetchedAhead(['start/main.ts', 'page.tsx'], /inter-latin-wght.*woff2$/)],
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

/** Writes into the page what must run before its first paint, so that nothing waits for another file. */
function atOnce(): Plugin {
  const script = readFileSync(join(import.meta.dirname, 'client', 'start', 'at-once.js'), 'utf8')
  return {
    name: 'at-once',
    transformIndexHtml: (page) => page.replace('<!--at-once-->', () => `<script>${script}</script>`),
  }
}

type Chunk = Rolldown.OutputChunk
type Attributes = NonNullable<HtmlTagDescriptor['attrs']>

/** Characters of a chunk from which on it is worth a request before its time. */
const LARGE = 8_000

/** Lets browsers fetch from the start what every first map needs, most urgent first, though scripts ask for it one after another. */
function fetchedAhead(modules: readonly string[], font: RegExp): Plugin {
  return {
    name: 'fetched-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const [first = [], ...others] = modules.map((module) => namesFor(module, chunks))
        const isLarge = (name: string) => chunks.some(({ fileName, code }) => fileName === name && code.length > LARGE)
        const later = new Set(others.flat().filter((name) => !first.includes(name) && isLarge(name)))
        return [
          ...first.map((name) => link(name, { rel: 'modulepreload', fetchpriority: 'high' })),
          ...Object.keys(bundle)
            .filter((name) => font.test(name))
            .map((name) => link(name, { rel: 'preload', as: 'font' })),
          // Which client/start/main.ts has fetched when the map no longer waits for anything.
          ...[...later].map((name) => link(name, { rel: 'later', as: 'script' })),
        ]
      },
    },
  }
}

/** The names of the chunk that holds a module and of all that it imports. */
function namesFor(module: string, chunks: readonly Chunk[]): string[] {
  const holder = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/client/${module}`)))
  const found = new Set<Chunk>()
  const add = (chunk: Chunk) => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const one of chunks) if (chunk.imports.includes(one.fileName)) add(one)
  }
  if (holder) add(holder)
  return [...found].map(({ fileName }) => fileName)
}

function link(name: string, attributes: Attributes): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attributes, crossorigin: true, href: `/${name}` }, injectTo: 'head' }
}
