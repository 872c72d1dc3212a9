/** Draws SVG in pixels, with the letters of the page; resvg and its fonts are read when they are first needed. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The weights that pictures use: labels, and what is stressed. */
const FONTS = ['500Medium/Inter_500Medium.ttf', '600SemiBold/Inter_600SemiBold.ttf']

type Draw = (svg: string, scale: number) => Uint8Array

let ready: Promise<Draw> | null = null

/** An SVG as PNG, so many times as large. Rejects when the SVG is none. */
export async function raster(svg: string, scale: number): Promise<Uint8Array> {
  ready ??= prepared()
  return (await ready)(svg, scale)
}

async function prepared(): Promise<Draw> {
  const [{ initWasm, Resvg }, fontBuffers] = await Promise.all([import('@resvg/resvg-wasm'), fonts()])
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return (svg, scale) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers, defaultFontFamily: 'Inter', loadSystemFonts: false },
    })
    const picture = drawing.render()
    const png = picture.asPng()
    picture.free()
    drawing.free()
    return png
  }
}

function fonts(): Promise<Uint8Array[]> {
  return Promise.all(FONTS.map((file) => readFile(require.resolve(`@expo-google-fonts/inter/${file}`))))
}
