/** Who draws: threads beside the one that answers. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { LRUCache } from 'lru-cache'
import type { LayOut, Places, Press } from '#graph-data'
import { fingerprint, IS_BUNDLE } from '../build.ts'
import { LIMITS } from '../limits.ts'
import { ROOT } from '../root.ts'
import { threadsOf } from './threads.ts'

/** vite.server.config.ts makes the thread a file of its own. */
const FILE = IS_BUNDLE
  ? pathToFileURL(join(ROOT, 'dist', 'server', 'drawing.js'))
  : new URL('source-thread.js', import.meta.url)

const threads = threadsOf(FILE, {
  atOnce: LIMITS.drawings.most,
  waiting: LIMITS.waitingDrawings.most,
  ms: LIMITS.drawing.most,
  memory: LIMITS.drawingMemory.most,
})

/** Layouts by what they were made of: the same map is asked for in one format after the other. */
const made = new LRUCache<string, Places>({ maxSize: LIMITS.places.most, sizeCalculation: ({ size }) => size + 1 })

/** Lays maps out, for as long as `signal` does not abort. */
export function layOutWith(signal?: AbortSignal): LayOut {
  return async (...given) => {
    const key = fingerprint([JSON.stringify(given)])
    const places = made.get(key) ?? (await threads.run('layOut', given, signal))
    made.set(key, places)
    return places
  }
}

/** Draws pixels, for as long as `signal` does not abort. */
export function rasterWith(signal?: AbortSignal): NonNullable<Press['raster']> {
  return (...given) => threads.run('raster', given, signal)
}
