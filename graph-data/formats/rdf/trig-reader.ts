/** Reads TriG and Turtle, whoever wrote it; graphs are read as one. */
import { MOST_LEVELS, placeAt, Unreadable } from '../given.ts'
import { RDF_JSON, RDF_TYPE, Things, type Said, type Thing } from './things.ts'

/** The things in a TriG text. Throws {@link Unreadable} at the first fault. */
export function readTrig(text: string): Things {
  const parser = new Parser(text)
  parser.document()
  return parser.things
}

const IRI = /<([^<>"{}|^`\\\s]*)>/y
/** Bounded, since a pattern’s stack is. */
const PREFIXED = /((?:\p{L}[\p{L}\p{N}_.-]*)?):((?:[\p{L}\p{N}_:.-]|%[0-9A-Fa-f]{2}|\\.){0,1000})/uy
const BLANK = /_:[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_-])?/uy
const NUMBER = /[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const WORD = /@?[A-Za-z]+/y
const TAG = /@[A-Za-z]+(?:-[A-Za-z0-9]+)*/y
const BACKSLASH = 92
const LINE_FEED = 10
const SPACE = /[ \t\r\n]+/y
const COMMENT = /#[^\r\n]*/y

class Parser {
  readonly things = new Things()
  private readonly text: string
  private readonly prefixes = new Map<string, string>()
  private at = 0
  private level = 0

  constructor(text: string) {
    this.text = text
  }

  document(): void {
    for (this.space(); this.at < this.text.length; this.space()) {
      if (this.directive()) continue
      if (this.keyword('graph')) this.subject()
      const subject = this.peek() === '{' ? undefined : this.subject()
      if (this.skip('{')) this.graph()
      else if (subject) this.sentence(subject)
    }
  }

  /** `@prefix p: <…> .` or `PREFIX p: <…>`; a base would need rules for relative names, which nobody should need here. */
  private directive(): boolean {
    const isOld = this.keyword('@prefix')
    if (this.keyword('@base') || this.keyword('base')) this.fail('no base: names must be whole or have a prefix')
    if (!isOld && !this.keyword('prefix')) return false
    this.space()
    const [, prefix] = this.take(PREFIXED) ?? this.fail('a prefix')
    this.space()
    const [, iri] = this.take(IRI) ?? this.fail('a name in <…>')
    this.prefixes.set(prefix!, iri!)
    if (isOld) this.expect('.')
    return true
  }

  private graph(): void {
    while (!this.skip('}')) {
      this.statements(this.subject())
      if (!this.skip('.')) {
        this.expect('}')
        return
      }
    }
  }

  private sentence(subject: Thing): void {
    this.statements(subject)
    this.expect('.')
  }

  private statements(subject: Thing): void {
    while (!'.]}'.includes(this.peek())) {
      const property = this.keyword('a') ? RDF_TYPE : this.iri()
      do this.things.say(subject, property, this.object(), this.placing())
      while (this.skip(','))
      if (!this.skip(';')) return
      while (this.skip(';'));
    }
  }

  private placing(): () => { line: number; column: number } {
    const { at } = this
    return () => placeAt(this.text, at)
  }

  private subject(): Thing {
    const said = this.object()
    if ('thing' in said) return said.thing
    return this.fail('a thing, not a value')
  }

  private object(): Said {
    const next = this.peek()
    if (next === '[') return { thing: this.nested('[', () => this.anonymous()) }
    if (next === '(') return { list: this.nested('(', () => this.collection()) }
    if (next === '"' || next === "'") return { literal: this.literal() }
    const blank = this.take(BLANK)
    if (blank) return { thing: this.things.thing(blank[0], this.placing()) }
    if (this.keyword('true')) return { literal: 'true' }
    if (this.keyword('false')) return { literal: 'false' }
    const number = this.take(NUMBER)
    if (number) return { literal: number[0] }
    return { thing: this.things.thing(this.iri(), this.placing()) }
  }

  private nested<T>(opener: string, read: () => T): T {
    this.expect(opener)
    if (++this.level > MOST_LEVELS) this.stop(`is nested deeper than ${MOST_LEVELS} levels here`)
    const inner = read()
    this.level--
    return inner
  }

  private anonymous(): Thing {
    const thing = this.things.thing('', this.placing())
    this.statements(thing)
    this.expect(']')
    return thing
  }

  private collection(): Said[] {
    const entries: Said[] = []
    while (!this.skip(')')) entries.push(this.object())
    return entries
  }

  private literal(): unknown {
    const text = this.quoted()
    this.take(TAG)
    if (!this.text.startsWith('^^', this.at)) return text
    this.at += 2
    return this.iri() === RDF_JSON ? this.json(text) : text
  }

  private json(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      return this.fail('JSON before this')
    }
  }

  /** Four kinds of quotes; those of three may hold line breaks. */
  private quoted(): string {
    const quote = this.text[this.at]!
    const mark = this.text.startsWith(quote.repeat(3), this.at) ? quote.repeat(3) : quote
    const start = this.at + mark.length
    const end = this.endOfQuoted(start, mark)
    if (end < 0) this.stop('is a text that never ends: the file was cut off')
    this.at = end + mark.length
    return this.unescaped(this.text.slice(start, end))
  }

  /** By the numbers of characters, since texts may be long. */
  private endOfQuoted(start: number, mark: string): number {
    const quote = mark.charCodeAt(0)
    for (let at = start; at < this.text.length; at++) {
      const unit = this.text.charCodeAt(at)
      if (unit === BACKSLASH) at++
      else if (unit === LINE_FEED && mark.length === 1) return -1
      else if (unit === quote && this.text.startsWith(mark, at)) return this.lastQuote(at, mark)
    }
    return -1
  }

  /** Of more than three quotes the last three close the text. */
  private lastQuote(at: number, mark: string): number {
    if (mark.length === 1) return at
    let end = at
    while (this.text[end + 3] === mark[0]) end++
    return end
  }

  private unescaped(text: string): string {
    if (!text.includes('\\')) return text
    return text.replace(/\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.)|$)/gsu, (_, short, long, letter) => {
      const code = Number.parseInt(String(short ?? long ?? ''), 16)
      if (code <= 0x10ffff) return String.fromCodePoint(code)
      const character = ESCAPES[String(letter)]
      return character ?? this.fail('no unknown escape in the text before this')
    })
  }

  private iri(): string {
    this.space()
    const whole = this.take(IRI)
    if (whole) return whole[1]!
    const prefixed = this.take(PREFIXED)
    if (!prefixed) return this.fail('a name')
    const [all, prefix, local] = prefixed
    const base = this.prefixes.get(prefix!)
    if (base === undefined) return this.fail(`a known prefix, not “${prefix}:”`)
    const tail = /\.*$/.exec(all)![0].length
    this.at -= tail
    return base + local!.slice(0, local!.length - tail).replace(/\\(.)/gu, '$1')
  }

  private keyword(word: string): boolean {
    this.space()
    const found = this.match(WORD)?.[0]
    const after = this.text[this.at + word.length] ?? ' '
    if (found?.toLowerCase() !== word || (word === 'a' && found !== 'a') || /[:\w]/.test(after)) return false
    this.at += word.length
    return true
  }

  private peek(): string {
    this.space()
    return this.text[this.at] ?? this.stop('ends in the middle: the file was cut off')
  }

  private skip(sign: string): boolean {
    if (this.peekOrEnd() !== sign) return false
    this.at++
    return true
  }

  private expect(sign: string): void {
    if (!this.skip(sign)) this.fail(`“${sign}”`)
  }

  private peekOrEnd(): string {
    this.space()
    return this.text[this.at] ?? ''
  }

  private space(): void {
    while (this.take(SPACE) ?? this.take(COMMENT));
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.text)
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const match = this.match(pattern)
    this.at += match?.[0].length ?? 0
    return match
  }

  private fail(wanted: string): never {
    return this.stop(
      this.at < this.text.length
        ? `is not valid TriG here: expected ${wanted}`
        : 'ends in the middle: the file was cut off',
    )
  }

  private stop(message: string): never {
    throw Unreadable.at(message, placeAt(this.text, this.at))
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
}
