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

/** Lets browsers fetch from the start what every first map needs, though scripts ask for it one after another. */
function fetchedAhead(modules: readonly string[], font: RegExp): Plugin {
  return {
    name: 'fetched-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const entries = Object.values(bundle).filter((file) => isOneOf(file, modules))
        const scripts = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]))
        const fonts = Object.keys(bundle).filter((name) => font.test(name))
        return [
          ...[...scripts].map((name) => link({ rel: 'modulepreload', crossorigin: true, href: `/${name}` })),
          ...fonts.map((name) => link({ rel: 'preload', as: 'font', crossorigin: true, href: `/${name}` })),
        ]
      },
    },
  }
}

function isOneOf(
  file: Rolldown.OutputChunk | Rolldown.OutputAsset,
  modules: readonly string[],
): file is Rolldown.OutputChunk {
  return file.type === 'chunk' && modules.some((module) => file.facadeModuleId?.endsWith(`/client/${module}`))
}

function link(attrs: NonNullable<HtmlTagDescriptor['attrs']>): HtmlTagDescriptor {
  return { tag: 'link', attrs, injectTo: 'head' }
}
