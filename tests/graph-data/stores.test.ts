import { memoryStore } from '#graph-data'
import { conforms } from './stores.conformance.ts'

conforms('memory', (dataset, opening) => memoryStore(dataset, opening))
