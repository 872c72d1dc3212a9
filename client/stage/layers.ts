/**
 * Sigma on a single WebGL canvas, where it would open three: each takes time to open, and where drawing is done without a graphics
 * card, each is copied for every frame.
 */
import { Sigma } from 'sigma'

type Options = NonNullable<Parameters<Sigma['createWebGLContext']>[1]>

/** The layer that is drawn on, the one that shares its canvas, and one that this map does without (programs/nothing.ts). */
const DRAWN = 'edges'
const SHARING = 'nodes'
const UNUSED = 'hoverNodes'

export class LayeredSigma extends Sigma {
  override createWebGLContext(id: string, options: Options = {}): WebGLRenderingContext {
    if (id !== SHARING && id !== UNUSED) return super.createWebGLContext(id, { ...options, picking: false })
    const canvas = id === SHARING ? this.getCanvases()[DRAWN] : undefined
    // Sigma keeps an element for each layer; stage.css hides those that nobody draws on.
    this.createCanvas(id)
    return super.createWebGLContext(id, { picking: false, canvas: canvas ?? blindCanvas() })
  }

  /**
   * From now on all is drawn a second time, where nobody sees it, for the pointer to find: by programs that are made after this. The
   * first picture need not wait for that.
   */
  answerPointer(): void {
    const canvas = this.getCanvases()[DRAWN]
    if (canvas) for (const id of [DRAWN, SHARING]) super.createWebGLContext(id, { picking: true, canvas })
  }
}

/** A canvas whose context draws nothing. */
function blindCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const blind = { blendFunc() {}, clear() {}, viewport() {}, getExtension: () => null }
  return Object.assign(canvas, { getContext: () => blind })
}
