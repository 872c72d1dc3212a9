import { AbstractNodeProgram } from 'sigma/rendering'

/**
 * Draws nothing. Sigma asks for programs that this map does without: one for hovered nodes on a layer of
 * their own, one for arrows; compiling the real ones would delay the first picture.
 */
export class Nothing extends AbstractNodeProgram {
  override drawLabel = undefined
  override drawHover = undefined
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
