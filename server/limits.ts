/** Every bound in one table, so that nothing costly is without one; README.md is tested against it. */
import { MOST_ISSUES } from '#graph-data'

const KB = 1_000
const MB = 1_000_000
const SECOND = 1_000

interface Limit {
  /** In `unit`. */
  readonly most: number
  readonly unit: 'bytes' | 'ms' | 'characters' | 'files' | 'folders' | 'entries' | 'connections' | 'threads'
  readonly what: string
}

/** What the server and the command line take at most. What a selection may ask for is bounded in the model. */
export const LIMITS = {
  url: { most: 16_000, unit: 'characters', what: 'the address of a request; a longer selection is posted' },
  headers: { most: 32_768, unit: 'bytes', what: 'the head of a request' },
  body: { most: 1 * MB, unit: 'bytes', what: 'the body of a request' },
  head: { most: 10 * SECOND, unit: 'ms', what: 'until the head of a request is there' },
  request: { most: 30 * SECOND, unit: 'ms', what: 'until a whole request is there' },
  idle: { most: 5 * SECOND, unit: 'ms', what: 'that an idle connection is kept' },
  stop: { most: 10 * SECOND, unit: 'ms', what: 'that open requests are given when the server stops' },
  connections: { most: 10_000, unit: 'connections', what: 'open at once' },
  answers: { most: 64 * MB, unit: 'bytes', what: 'answers that are kept ready' },
  wholeFile: {
    most: 4 * MB,
    unit: 'bytes',
    what: 'an export that is made before it is sent; a larger one is streamed',
  },
  wholeItems: {
    most: 5_000,
    unit: 'entries',
    what: 'entities and claims of an export that is made before it is sent; one of more is streamed at once',
  },
  places: {
    most: 100_000,
    unit: 'entries',
    what: 'places of maps that were laid out for files, kept for the next one',
  },
  drawings: { most: 2, unit: 'threads', what: 'that lay maps out and draw pixels, one picture each' },
  waitingDrawings: { most: 20, unit: 'entries', what: 'pictures that wait for a thread' },
  drawing: { most: 60 * SECOND, unit: 'ms', what: 'for one layout, or one picture of pixels' },
  drawingMemory: { most: 1_000 * MB, unit: 'bytes', what: 'the heap of a thread that draws' },
  datasetFile: { most: 32 * MB, unit: 'bytes', what: 'one file of a dataset' },
  datasetFiles: { most: 1_000, unit: 'files', what: 'in one dataset' },
  datasets: { most: 200, unit: 'folders', what: 'in one folder of datasets' },
  textFile: { most: 64 * MB, unit: 'bytes', what: 'the text of one document' },
  textFiles: { most: 2_000, unit: 'files', what: 'in one folder of texts' },
  issues: { most: MOST_ISSUES, unit: 'entries', what: 'told of a broken dataset; the rest is counted' },
} as const satisfies Record<string, Limit>

/** A shorter answer is not worth packing. In bytes. */
export const LEAST_PACKED = 1 * KB
