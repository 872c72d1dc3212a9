import { AbstractNodeProgram } from 'sigma/rendering'

/** Draws nothing: sigma asks for a program for hovered nodes on a layer of their own, which this map does without. */
export class Nothing extends AbstractNodeProgram {
  override drawLabel = undefined
  override drawHover = undefined
  process(): void {}
  reallocate(): void {}
  render(): void {}
  kill(): void {}
}
