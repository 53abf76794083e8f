import { Fragment } from 'react'
import type { TextPart } from '@/domain/shared/date-format'

/** A date whose `er` is raised: 1<sup>er</sup> juin. */
export function TextParts({ parts }: { parts: TextPart[] }) {
  return parts.map((part, index) =>
    part.sup ? <sup key={index}>{part.text}</sup> : <Fragment key={index}>{part.text}</Fragment>,
  )
}
