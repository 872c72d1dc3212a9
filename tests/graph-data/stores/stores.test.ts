import { collect, contentsOf, excerptStore, memoryStore } from '#graph-data'
import { conforms } from './stores.conformance.ts'

conforms('memory', (dataset, opening) => memoryStore(dataset, opening))

conforms('excerpt of a whole dataset', async (dataset, opening) => {
  const contents = await contentsOf(await collect(memoryStore(dataset, opening), {}))
  return excerptStore(contents, opening.texts)
})
