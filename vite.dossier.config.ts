import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin, type Rolldown } from 'vite'

const CLIENT = join(import.meta.dirname, 'client')

/** The page of a dossier: one file that loads nothing. What it shows is written into it by graph-data/formats/stemma/dossier.ts. */
export default defineConfig({
  root: CLIENT,
  publicDir: false,
  plugins: [react(), oneFile()],
  build: {
    outDir: '../dist/dossier',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: false,
    assetsInlineLimit: () => true,
    cssCodeSplit: false,
    rolldownOptions: { input: join(CLIENT, 'dossier.html'), output: { codeSplitting: false } },
  },
})

/** Puts the built code, packed, and the style into the page, with a policy that lets run just these. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle: {
      // After Vite’s own plugins, which still write into the code.
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle)
        const page = files.find(isAsset('.html'))
        const style = files.find(isAsset('.css'))
        const code = files.find((file) => file.type === 'chunk')
        if (!page || !style || !code || files.length !== 3)
          this.error(
            `the dossier must become a page, a style and a script, and became ${Object.keys(bundle).join(', ')}`,
          )
        page.source = joined(String(page.source), code.code, String(style.source))
        delete bundle[style.fileName]
        delete bundle[code.fileName]
      },
    },
  }
}

type File = Rolldown.OutputAsset | Rolldown.OutputChunk

function isAsset(extension: string) {
  return (file: File): file is Rolldown.OutputAsset => file.type === 'asset' && file.fileName.endsWith(extension)
}

function joined(page: string, code: string, style: string): string {
  const theme = read('start/at-once.js')
  const unpack = read('dossier/unpack.js')
  const packed = deflateRawSync(code, { level: 9 }).toString('base64')
  return page
    .replace('<!--policy-->', () => metaPolicy([theme, unpack, code], style))
    .replace('<!--head-->', () => `${icon()}\n    <script>${theme}</script>`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/<script type="module"[^>]*><\/script>/, () => script('type="application/octet-stream" id="code"', packed))
    .replace('</body>', () => `${script('type="module"', unpack)}\n  </body>`)
}

function read(name: string): string {
  return readFileSync(join(CLIENT, name), 'utf8')
}

function script(attributes: string, text: string): string {
  return `<script ${attributes}>${text}</script>`
}

function icon(): string {
  return `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(read('public/favicon.svg'))}" />`
}

/** No network, and no code but ours: what server/headers.ts says of the served page, for a file. */
function metaPolicy(scripts: readonly string[], style: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'font-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types dossier',
  ].join('; ')
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
