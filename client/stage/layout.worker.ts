/** Makes layouts off the page’s thread. */
import { layout } from '#graph-data'
import { deskOf } from './desk.ts'
import { HERE, type LayoutMessage } from './messages.ts'

/** Milliseconds between looks at the mailbox. */
const SLICE = 24

postMessage(HERE)
// Functions are compiled when they have run for a while: better now, while the page waits for data, than for the first map.
warmUp()

const take = deskOf(SLICE)((answer) => postMessage(answer), reportError)
addEventListener('message', ({ data }: MessageEvent<LayoutMessage>) => take(data))

/** Lays out a small graph that nobody sees. */
function warmUp(): void {
  const ids = Array.from({ length: 48 }, (_, i) => `warm-${i}`)
  const nodes = ids.map((id) => ({ id, room: { width: 50, up: 10, down: 26 } }))
  const links = ids.slice(1).map((id, i) => ({ from: id, to: ids[i >> 2] ?? id }))
  layout(nodes, links, { aspect: 1 })
}
