/** What the compiler cannot see: doors, cycles, and who may touch what. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const ROOMS = ['graph-data', 'server', 'client'] as const

interface Module {
  readonly path: string
  readonly text: string
  /** Specifiers of static and dynamic imports; those of types alone carry `type`. */
  readonly imports: readonly { readonly from: string; readonly type: boolean }[]
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name)
    return statSync(join(ROOT, path)).isDirectory() ? filesIn(path) : [path]
  })
}

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

function moduleAt(path: string): Module {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map(([, , type, from, lazy]) => ({
    from: (from ?? lazy)!,
    type: Boolean(type),
  }))
  return { path, text, imports }
}

const modules = ROOMS.flatMap(filesIn)
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map(moduleAt)

function offenders(among: (module: Module) => boolean, isAllowed: (from: string, module: Module) => boolean): string[] {
  return modules
    .filter(among)
    .flatMap((module) =>
      module.imports.filter(({ from }) => !isAllowed(from, module)).map(({ from }) => `${module.path} → ${from}`),
    )
}

const within = (room: string) => (module: Module) => module.path.startsWith(`${room}/`)
const isRelative = (from: string) => from.startsWith('.')

function target({ path }: Module, from: string): string {
  return normalize(join(dirname(path), from)).split('?')[0]!
}

test('there is something to look at', () => {
  for (const room of ROOMS) expect(modules.filter(within(room)).length, room).toBeGreaterThan(5)
})

test('imports between rooms go through the one door, and only toward the model', () => {
  expect(offenders(within('graph-data'), (from) => !from.startsWith('#'))).toEqual([])
  for (const room of ['server', 'client']) {
    expect(offenders(within(room), (from) => !from.startsWith('#') || from === '#graph-data')).toEqual([])
  }
})

test('no import climbs out of its room', () => {
  expect(
    offenders(
      () => true,
      (from, module) => !isRelative(from) || target(module, from).startsWith(`${module.path.split('/')[0]}/`),
    ),
  ).toEqual([])
})

test('the model touches no disk, network or DOM', () => {
  expect(offenders(within('graph-data'), (from) => !/^(node:|fs$|path$|hono|react|sigma)/.test(from))).toEqual([])
  const touching = modules.filter(
    (module) =>
      within('graph-data')(module) && /\b(?:fetch|setTimeout)\(|\bDate\.now\(|Math\.random\(/.test(module.text),
  )
  expect(touching.map(({ path }) => path)).toEqual([])
})

test('the client speaks HTTP in one file', () => {
  const speaking = modules.filter(
    (module) => within('client')(module) && /\bfetch\(|XMLHttpRequest|EventSource\(/.test(module.text),
  )
  expect(speaking.map(({ path }) => path)).toEqual(['client/api.ts'])
})

test('no code knows a dataset by name', () => {
  const datasets = readdirSync(join(ROOT, 'graph-data/datasets'))
  expect(datasets.length).toBeGreaterThan(0)
  const knowing = modules.filter(({ text }) => datasets.some((id) => text.includes(id)))
  expect(knowing.map(({ path }) => path)).toEqual([])
})

test('no cycles at run time', () => {
  const graph = new Map(
    modules.map((module) => [
      module.path,
      module.imports.filter(({ from, type }) => isRelative(from) && !type).map(({ from }) => target(module, from)),
    ]),
  )
  expect(cycles(graph)).toEqual([])
})

test('families of formats are known to the table alone, and lean on each other in one direction', () => {
  const family = (path: string) => /^graph-data\/formats\/(\w+)\//.exec(path)?.[1]
  const graph = new Map<string, string[]>()
  const knowing = new Set<string>()
  for (const module of modules.filter(({ path }) => path.startsWith('graph-data/formats/'))) {
    const others = module.imports.filter(({ type }) => !type).map(({ from }) => family(target(module, from)))
    const known = others.filter((other) => other !== undefined && other !== family(module.path)) as string[]
    const own = family(module.path)
    if (own) graph.set(own, [...(graph.get(own) ?? []), ...known])
    else if (known.length) knowing.add(module.path)
  }
  expect(graph.size).toBeGreaterThan(5)
  expect([...knowing]).toEqual(['graph-data/formats/index.ts'])
  expect(cycles(graph)).toEqual([])
})

test('names say what is in a file', () => {
  const vague = /(^|\/)(utils?|helpers?|common|misc|types|constants)\.tsx?$/
  expect(modules.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([])
})

/** The first cycle found through each module that is on one, by depth-first search. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
