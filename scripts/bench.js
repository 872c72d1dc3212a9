/** `npm run bench [name…]`: runs the benchmarks of tests/bench, all or the named ones, each against a peer or a floor in the same run. */
import { readdirSync } from 'node:fs'
import { browser } from './browser.js'
import { build } from './build.js'
import { install, run, tool } from './install.js'

install()
build()
const named = process.argv.slice(2)
const all = readdirSync('tests/bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace('.ts', ''))
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length) {
  console.error(`There is no benchmark called ${unknown.join(', ')}; there are ${all.join(', ')}.`)
  process.exit(2)
}
process.env.STEMMA_CHROMIUM = await browser()
for (const name of named.length ? named : all) {
  console.log(`\n— ${name}`)
  run(tool('tsx'), [`tests/bench/${name}.ts`])
}
