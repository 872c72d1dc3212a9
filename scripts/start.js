/** `npm start` on a machine that has only Node, npm and git: installs, builds, serves and prints the address. */
import { build } from './build.js'
import { install } from './install.js'

install()
build()
await import('../dist/server/main.js')
