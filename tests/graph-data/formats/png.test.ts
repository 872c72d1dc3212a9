import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { estimatedBytes, formatOf, preparedFor, Unprintable, writeAs, type Press } from '#graph-data'
import { MOST_PIXELS } from '#graph-data/formats/pictures/png.ts'
import { raster } from '#server/drawing/raster.ts'
import { sample } from './sample.ts'
import { PRESS } from './press.ts'

const png = formatOf('png')!

/** What the one who draws pixels is given. */
async function drawn(scale: number, press: Partial<Press> = {}) {
  const calls: { svg: string; scale: number }[] = []
  const noting: Press['raster'] = async (svg, times) => {
    calls.push({ svg, scale: times })
    return new Uint8Array([1, 2, 3])
  }
  const { chunks } = writeAs(png, await sample(), { ...PRESS, raster: noting, scale, ...press })
  const bytes: number[] = []
  for await (const chunk of chunks) bytes.push(...(chunk as Uint8Array))
  return { bytes, ...calls[0]! }
}

/** Width and height of a PNG, from its first chunk. */
function sizeOf(image: Uint8Array): [number, number] {
  const view = new DataView(image.buffer, image.byteOffset)
  expect([...image.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)))
  return [view.getUint32(16), view.getUint32(20)]
}

const svgOf = (width: number, height: number, inner = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter">${inner}</svg>`

describe('a PNG', () => {
  test('is the SVG, drawn at the scale that was asked for', async () => {
    const { bytes, svg, scale } = await drawn(3)
    expect(bytes).toEqual([1, 2, 3])
    expect(svg).toMatch(/^<\?xml[^]*<\/svg>\n$/)
    expect(scale).toBe(3)
  })

  test('says what it lacks, tooltips among it', async () => {
    const { svg } = await drawn(1)
    expect(svg.match(/<title>/g)).toHaveLength(1)
    expect(svg).toMatch(/Not in this file: [^<]*citations/)
  })

  test('has no more pixels than there may be', async () => {
    const { svg, scale } = await drawn(1000)
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg)!
    expect(Number(width) * Number(height) * scale ** 2).toBeCloseTo(MOST_PIXELS, -2)
  })

  test('is refused where nobody can draw it', async () => {
    await expect(drawn(2, { raster: null })).rejects.toThrow(Unprintable)
  })

  test('is as large as was told before, give or take half', async () => {
    const excerpt = await sample()
    for (const scale of [1, 2, 4]) {
      const press = { ...PRESS, raster, scale }
      let bytes = 0
      for await (const chunk of writeAs(png, excerpt, press).chunks) bytes += chunk.length
      const told = await estimatedBytes(png, excerpt, press)
      expect(told / bytes).toBeGreaterThan(0.5)
      expect(told / bytes).toBeLessThan(2)
    }
  })
})

const GOLDEN = fileURLToPath(new URL('../../golden/formats/png.png', import.meta.url))

/** To the byte: who draws, and the letters, are pinned. */
test('the sample is drawn as the golden file has it; delete it to have it drawn anew', async () => {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeAs(png, await preparedFor(png, await sample()), { ...PRESS, raster, scale: 1 }).chunks)
    chunks.push(chunk as Uint8Array)
  const drawn = Buffer.concat(chunks)
  const isNew = !existsSync(GOLDEN)
  if (isNew) writeFileSync(GOLDEN, drawn)
  expect(isNew, 'there was no golden file: look at the one that was just drawn').toBe(false)
  expect(drawn.equals(readFileSync(GOLDEN)), 'other pixels').toBe(true)
})

describe('drawing pixels', () => {
  test('makes a picture so many times as large', async () => {
    expect(sizeOf(await raster(svgOf(200, 100), 1))).toEqual([200, 100])
    expect(sizeOf(await raster(svgOf(200, 100), 3))).toEqual([600, 300])
  })

  test('draws letters, in both weights', async () => {
    const empty = await raster(svgOf(200, 100), 2)
    const text = (weight: number) =>
      raster(svgOf(200, 100, `<text x="10" y="50" font-size="20" font-weight="${weight}">Mill</text>`), 2)
    const [medium, strong] = await Promise.all([text(500), text(600)])
    expect(medium.length).toBeGreaterThan(empty.length + 200)
    expect(strong).not.toEqual(medium)
  })

  test('is the same each time', async () => {
    const svg = svgOf(50, 50, '<circle cx="25" cy="25" r="20" fill="#1d4ed8"/>')
    expect(await raster(svg, 2)).toEqual(await raster(svg, 2))
  })

  test('rejects what is no SVG', async () => {
    await expect(raster('<p>no picture</p>', 1)).rejects.toThrow(/SVG|svg/)
  })
})
