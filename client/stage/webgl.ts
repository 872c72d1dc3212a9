let available: boolean | undefined

/** Whether the map can be drawn here. Asked once: each question costs a drawing context. */
export function isWebGLAvailable(): boolean {
  return (available ??= probe())
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
