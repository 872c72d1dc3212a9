/** Threads that draw: the same picture as at home, and no job without an end. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, test } from 'vitest'
import { layout, Unprintable, type LayoutLink, type LayoutNode } from '#graph-data'
import { layOutWith, rasterWith } from '#server/drawing/index.ts'
import { threadsOf, type Bounds } from '#server/drawing/threads.ts'

const FILE = new URL('../../../server/drawing/source-thread.js', import.meta.url)
const AMPLE: Bounds = { atOnce: 1, waiting: 5, ms: 60_000, memory: 1e9 }
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4" width="8" height="4"/>'

/** A ring of so many entities, with chords. */
function ring(count: number): [LayoutNode[], LayoutLink[], { aspect: number }] {
  const nodes = Array.from({ length: count }, (_, n) => ({ id: `e${n}`, room: { width: 20, up: 10, down: 10 } }))
  const chord = (step: number) => nodes.map((_, n) => ({ from: `e${n}`, to: `e${(n * step + 1) % count}` }))
  return [nodes, [...chord(1), ...chord(7)], { aspect: 1 }]
}

describe('a thread', () => {
  test('lays out as the page does', async () => {
    const graph = ring(60)
    expect(await layOutWith()(...graph)).toEqual(layout(...graph))
  })

  test('lays the same out once', async () => {
    const graph = ring(61)
    const first = await layOutWith()(...graph)
    expect(await layOutWith()(...graph)).toBe(first)
    const [nodes, links] = graph
    expect(await layOutWith()(nodes, links, { aspect: 2 })).not.toEqual(first)
  })

  test('draws pixels', async () => {
    const png = await rasterWith()(SVG, 3)
    expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG')
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(24)
  })

  test('lets others have their turn meanwhile', async () => {
    const threads = threadsOf(FILE, AMPLE)
    await threads.run('raster', [SVG, 1])
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const start = performance.now()
    await threads.run('layOut', ring(2_000))
    const took = performance.now() - start
    delay.disable()
    expect(took).toBeGreaterThan(200)
    expect(delay.max / 1e6).toBeLessThan(took / 3)
  })

  test('tells what is wrong with a job, and does the next one', async () => {
    const threads = threadsOf(FILE, AMPLE)
    await expect(threads.run('raster', ['<p>no picture</p>', 1])).rejects.toThrow(/SVG|svg/)
    expect((await threads.run('raster', [SVG, 1])).length).toBeGreaterThan(50)
  })
})

describe('a job', () => {
  test('that takes too long is stopped, and said to be too large', async () => {
    const threads = threadsOf(FILE, { ...AMPLE, ms: 50 })
    const stopped = threads.run('layOut', ring(20_000))
    await expect(stopped).rejects.toThrow(Unprintable)
    await expect(stopped).rejects.toMatchObject({ isTooLarge: true, message: /^Drawing this takes more than/ })
  })

  test('that takes too much memory is stopped, and said to be too large', async () => {
    const threads = threadsOf(FILE, { ...AMPLE, memory: 90e6 })
    await expect(threads.run('layOut', ring(200_000))).rejects.toMatchObject({
      isTooLarge: true,
      message: 'Drawing this takes more memory than it may: select less.',
    })
  })

  test('that nobody waits for any longer is stopped, and makes room for the next', async () => {
    const threads = threadsOf(FILE, AMPLE)
    const asker = new AbortController()
    const left = threads.run('layOut', ring(20_000), asker.signal)
    const next = threads.run('raster', [SVG, 1])
    setTimeout(() => asker.abort(new Error('gone')), 50)
    await expect(left).rejects.toThrow('gone')
    expect((await next).length).toBeGreaterThan(50)
  })

  test('behind too many others is refused', async () => {
    const threads = threadsOf(FILE, { ...AMPLE, waiting: 0 })
    const first = threads.run('raster', [SVG, 1])
    await expect(threads.run('raster', [SVG, 1])).rejects.toThrow(/try again in a minute/)
    await first
  })
})
