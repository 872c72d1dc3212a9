/** libxml2’s validator, as WebAssembly: what it has against an XML file. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { memoryPages, validateXML, type XMLFileInfo } from 'xmllint-wasm'

const SCHEMAS = fileURLToPath(new URL('schemas', import.meta.url))

/** The schemas that files are held to: schemas/README.md tells of them. */
export const SCHEMA = {
  gexf: join(SCHEMAS, 'gexf.rng'),
  graphml: join(SCHEMAS, 'graphml.xsd'),
}

const LARGEST = { maxMemoryPages: memoryPages.GiB }

/** What a schema has against any of these files; empty when nothing. */
export async function schemaFaults(files: readonly (Uint8Array | string)[], path: string): Promise<string[]> {
  const [schema] = filesBeside(path, (name) => name === basename(path))
  const { errors } = await validateXML({
    ...LARGEST,
    xml: files.map((bytes, n) => fileOf(`${n}.xml`, bytes)),
    schema: schema!,
    preload: filesBeside(path, (name) => name !== basename(path)),
    extension: path.endsWith('.rng') ? 'relaxng' : 'schema',
  })
  return errors.map(({ message }) => message)
}

/** What keeps a file from being XML at all. */
export async function xmlFaults(bytes: Uint8Array | string): Promise<string[]> {
  const { errors } = await validateXML({ ...LARGEST, xml: fileOf('file.xml', bytes), normalization: 'c14n' })
  return errors.map(({ message }) => message)
}

function fileOf(fileName: string, bytes: Uint8Array | string): XMLFileInfo {
  return { fileName, contents: bytes }
}

/** Schemas include others by the names that they have in their folder. */
function filesBeside(path: string, isMeant: (name: string) => boolean): XMLFileInfo[] {
  return readdirSync(dirname(path))
    .filter((name) => /\.(rng|xsd)$/.test(name) && isMeant(name))
    .map((name) => fileOf(name, readFileSync(join(dirname(path), name))))
}
