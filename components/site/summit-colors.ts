import type { CSSProperties } from 'react'
import { accentPairs, legiblePair } from '@/domain/shared/color'
import type { ReleaseDocument } from '@/domain/release/schema'

/** Tracks with a colour of their own; kit.css has a class for each. Later ones keep their letter and take the ink. */
export const COLOURED_TRACKS = 24

/**
 * The colours that a summit's organisers chose, made legible, as custom properties for both schemes. They stand in
 * a style attribute because the policy of stored pages allows no style element.
 */
export function summitColors(document: Pick<ReleaseDocument, 'summit' | 'tracks'>): CSSProperties {
  const properties: Properties = { ...accentProperties(document.summit.accent) }
  document.tracks.slice(0, COLOURED_TRACKS).forEach((track, index) => {
    const colors = legiblePair(track.color)
    properties[`--track-${index + 1}`] = pair(colors.light, colors.dark)
  })
  return properties
}

/** The accent alone: for pages of a summit that show no track. */
export const summitAccent = (accent: string): CSSProperties => accentProperties(accent)

type Properties = Record<`--${string}`, string>

const pair = (one: string, other: string) => `light-dark(${one},${other})`

function accentProperties(accent: string): Properties {
  const { light, dark } = accentPairs(accent)
  return {
    '--accent': pair(light.accent, dark.accent),
    '--accent-ink': pair(light.accentInk, dark.accentInk),
    '--accent-wash': pair(light.accentWash, dark.accentWash),
  }
}
