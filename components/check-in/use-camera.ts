'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { codeReader } from './code-reader'

/** Milliseconds between two looks, and for which the same code is the same pass held still. */
const PAUSE = 200
const SAME = 5_000

/** Why there is no picture: the reader said no; there is none; something else holds it; what reads codes could not be fetched. */
export const cameraFaults = ['refused', 'missing', 'busy', 'unread'] as const
export type CameraFault = (typeof cameraFaults)[number]

export type Camera = {
  /** Which camera is to look: any that looks away from the reader, or one by its id; null while closed. */
  wanted: 'any' | (string & {}) | null
  want: (wanted: Camera['wanted']) => void
  fault: CameraFault | null
  /** All cameras there are, once one is open. */
  choice: { id: string; label: string }[]
  /** Whether the lamp is lit; null for a camera without one. */
  lamp: boolean | null
  light: (lit: boolean) => void
}

/**
 * Reads QR codes from a camera while one is wanted.
 * @param onCode takes each code once for as long as it is held before the camera; false for one that is to be told again
 */
export function useCamera(onCode: (code: string) => boolean): {
  camera: Camera
  videoRef: RefObject<HTMLVideoElement | null>
} {
  const videoRef = useRef<HTMLVideoElement>(null)
  const track = useRef<MediaStreamTrack>(null)
  const [wanted, setWanted] = useState<Camera['wanted']>(null)
  const [fault, setFault] = useState<CameraFault | null>(null)
  const [choice, setChoice] = useState<Camera['choice']>([])
  const [lamp, setLamp] = useState<boolean | null>(null)
  const tell = useRef(onCode)
  useEffect(() => {
    tell.current = onCode
  })
  useEffect(() => {
    if (wanted === null) return
    let stopped = false
    let stream: MediaStream | null = null
    const end = () => stream?.getTracks().forEach((one) => one.stop())
    const begin = async () => {
      const video = videoRef.current
      const [opened, reader] = await Promise.allSettled([openStream(wanted), codeReader()])
      if (opened.status === 'fulfilled') stream = opened.value
      if (stopped || !video) return end()
      if (!stream || reader.status === 'rejected') {
        end()
        setFault(stream ? 'unread' : faultOf(opened.status === 'rejected' && opened.reason))
        return setWanted(null)
      }
      video.srcObject = stream
      // A page that is hidden at once, or a second stream, breaks this off; the next look finds no code, or none is made.
      await video.play().catch(() => undefined)
      track.current = stream.getVideoTracks()[0] ?? null
      setLamp(hasLamp(track.current) ? false : null)
      setChoice(await cameras())
      let last = { code: '', at: 0 }
      while (!stopped) {
        const code = await reader.value(video)
        const now = Date.now()
        const same = code === last.code && now - last.at <= SAME
        if (code !== null && (same || tell.current(code))) last = { code, at: now }
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
    void begin()
    return () => {
      stopped = true
      end()
    }
  }, [wanted])
  const want = (next: Camera['wanted']) => {
    setFault(null)
    setLamp(null)
    setWanted(next)
  }
  const light = (lit: boolean) => {
    // The lamp is not in the DOM's types; a camera that refuses stays as it is.
    const wish = { advanced: [{ torch: lit } as MediaTrackConstraintSet] }
    track.current?.applyConstraints(wish).then(
      () => setLamp(lit),
      () => setLamp(null),
    )
  }
  return { camera: { wanted, want, fault, choice, lamp, light }, videoRef }
}

/** Fails without a camera, and on pages that are not served securely, where browsers give none. */
function openStream(wanted: string): Promise<MediaStream> {
  if (!('mediaDevices' in navigator)) return Promise.reject(new DOMException('', 'NotFoundError'))
  const which = wanted === 'any' ? { facingMode: 'environment' } : { deviceId: { exact: wanted } }
  return navigator.mediaDevices.getUserMedia({ video: { ...which, width: { ideal: 1280 } } })
}

function faultOf(reason: unknown): CameraFault {
  const name = reason instanceof DOMException ? reason.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing'
}

const hasLamp = (track: MediaStreamTrack | null): boolean =>
  track !== null && 'getCapabilities' in track && 'torch' in track.getCapabilities()

/** Their names are known only once the reader has let us use one. */
const cameras = async (): Promise<Camera['choice']> =>
  (await navigator.mediaDevices.enumerateDevices())
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }))
