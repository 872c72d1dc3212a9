/** thread.ts where nothing is built: Node itself reads no TypeScript. */
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
