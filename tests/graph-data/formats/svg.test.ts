/** The picture: everything on it, told in tooltips, drawn as the map draws it. */
import { describe, expect, test } from 'vitest'
import { contentsOf, excerptOf, formatOf, preparedFor } from '#graph-data'
import { pictureOf } from '#graph-data/formats/pictures/picture.ts'
import { overlap } from '#graph-data/map/geometry.ts'
import { textOf } from './files.ts'
import { sample, sampleContents } from './sample.ts'

const svg = formatOf('svg')!

const titlesIn = (text: string) => [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title!)

describe('the picture', () => {
  test('has every entity and every claim, each with its tooltip', async () => {
    const { entities, claims } = await sampleContents()
    const titles = titlesIn(await textOf(svg, await sample()))
    expect(titles).toHaveLength(1 + entities.length + claims.length)
    expect(titles).toContain(
      'Orchard Mill targets 40 t a year.\n“targets 40 tonnes a year” (Report, § Plans, ¶ 6)'.replace(/\n/g, '&#10;'),
    )
  })

  test('a note stands behind its quote', async () => {
    const titles = titlesIn(await textOf(svg, await sample())).join('\n')
    expect(titles).toContain('¶ 3) The name is the firm’s.')
    expect(titles).toContain('disputes it) Only an opinion.')
  })

  test('needs no style sheet, no script and nothing from outside', async () => {
    const text = await textOf(svg, await sample())
    expect(text).not.toMatch(/\sstyle=|<style|<script|href=|url\(|<image|\son\w+=/)
  })

  test('draws as the map does: dashes for what is not yet so, amber for what is at odds, loops, parallel lines', async () => {
    const contents = await sampleContents()
    const claims = contents.claims.map((claim) =>
      claim.id === 'ada-quill-leads-orchard-mill' ? { ...claim, conflicts: ['x'] } : claim,
    )
    const text = await textOf(svg, excerptOf({ ...contents, claims }))
    const drawn = (sentence: string) => text.split('\n').find((line) => line.includes(`<title>${sentence}`))!
    expect(drawn('Orchard Mill targets 40 t')).toContain('stroke-dasharray="7 5"')
    expect(drawn('Others doubt')).toContain('stroke-dasharray="2.5 4"')
    expect(drawn('Ada Quill אדה leads')).toContain('stroke="#c98a00"')
    expect(drawn('=The wheel turns itself')).toMatch(/ d="M[-\d. ]+A16 16 /)
    const courses = ['Orchard Mill targets 40 t', 'Others doubt'].map(
      (sentence) => / d="([^"]+)"/.exec(drawn(sentence))![1],
    )
    expect(courses[0]).not.toBe(courses[1])
  })

  test('says what colors and lines mean, where it comes from and what it lacks', async () => {
    const text = await textOf(svg, await sample())
    for (const label of [
      'Companies',
      'People',
      'Figures',
      '1 independent origin',
      'target or plan',
      'estimate or possibility',
    ]) {
      expect(text).toContain(`>${label}</text>`)
    }
    expect(text).toContain('The mill &amp; its “river” (mill, revision r1), whole. Exported by Stemma.')
    expect(text).toMatch(/<desc>[^<]*Not in this file: [^<]*<\/desc>/)
  })
})

test('everything stands where the map has it', async () => {
  const contents = await sampleContents()
  expect(pictureOf(contents).places).toEqual(contents.map)
})

test('what has no place is no picture: somebody forgot to lay it out', async () => {
  const contents = await sampleContents()
  expect(() => pictureOf({ ...contents, map: new Map() })).toThrow(/preparedFor/)
})

test('no label touches another', async () => {
  const excerpt = await preparedFor(svg, excerptOf({ ...(await sampleContents()), map: new Map() }))
  const { labels } = pictureOf(await contentsOf(excerpt))
  const touching = labels.flatMap((one, n) => labels.slice(n + 1).filter((other) => overlap(one.box, other.box)))
  expect([touching, labels.length > 10]).toEqual([[], true])
})
