/** Not known until somebody asks, or has drawn: opening a drawing context takes a while. */
let available: boolean | null = null

/** Whether the map can be drawn here. */
export function isWebGLAvailable(): boolean {
  return (available ??= probe())
}

/** A map was drawn. */
export function foundWebGL(): void {
  available = true
}

function probe(): boolean {
  try {
    const canvas = document.createElement('canvas')
    const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

/** Calls `act` once, soon after any of these canvases lost its drawing context; not when it was taken off the page. */
export function onContextLost(canvases: readonly HTMLCanvasElement[], act: () => void): void {
  const lost = new AbortController()
  const listener = ({ target }: Event) => {
    lost.abort()
    setTimeout(() => {
      if (target instanceof Node && target.isConnected) act()
    }, RESPITE)
  }
  for (const canvas of canvases) canvas.addEventListener('webglcontextlost', listener, { signal: lost.signal })
}

/** Milliseconds in which a browser that is short of contexts can catch its breath. */
const RESPITE = 300
