/** Notes that link to one another: their names, their links, and what stands above their text. */

/** In characters. */
const LONGEST = 80
/** Also what turns the direction of writing, joins or hides, and what is no character. */
const FORBIDDEN = /[\\/:*?"<>|#^[\]\p{Cc}\p{Cf}\p{Cs}\u{fdd0}-\u{fdef}\ufffe\uffff]+/gu
/** Windows keeps these for devices, whatever stands behind a dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?= *(?:\.|$))/i

/** A name for each thing, in characters that every file system and every link takes; where two would be the same on some disk, its id tells it apart. */
export function noteNames(things: Iterable<{ readonly id: string; readonly label: string }>): Map<string, string> {
  const taken = new Set<string>()
  const names = new Map<string, string>()
  for (const { id, label } of things) {
    let name = nameOf(label) || id
    while (taken.has(onDisk(name))) name += ` (${id})`
    taken.add(onDisk(name))
    names.set(id, name)
  }
  return names
}

/** What disks compare: some know no case, and some write é as e with an accent. */
function onDisk(name: string): string {
  return name.toLowerCase().normalize('NFC')
}

function nameOf(label: string): string {
  const name = [...label.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')].slice(0, LONGEST).join('')
  const trimmed = name.replace(/^[\s.]+|[\s.]+$/g, '')
  return trimmed.replace(RESERVED, '$&_')
}

/** A link to a note that reads as `label`; signs that would end it are left out. */
export function wikilink(note: string, label: string): string {
  return `[[${note}|${label.replace(/[[\]|#^\s\p{Cc}]+/gu, ' ').trim() || note}]]`
}

type Property = string | readonly string[] | undefined

/** YAML in which every text is quoted as JSON quotes, so that nothing in it means anything. */
export function frontmatter(properties: Readonly<Record<string, Property>>): string {
  const lines = Object.entries(properties).map(([name, value]) =>
    value === undefined ? '' : `${name}: ${quoted(value)}\n`,
  )
  return `---\n${lines.join('')}---\n\n`
}

/** Characters that YAML would not leave as they are. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g

function quoted(value: NonNullable<Property>): string {
  return JSON.stringify(value).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
