'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/** What this page uses of the Barcode Detection API, which the DOM's own types do not know. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type WithDetector = typeof globalThis & {
  BarcodeDetector?: new (options: { formats: string[] }) => Detector
}

/** Milliseconds between two looks, and for which the same code is the same pass held still. */
const PAUSE = 200
const SAME = 5_000

export type Camera = 'none' | 'ready' | 'refused'

/**
 * Reads QR codes from the camera while it is open. `none` where the browser cannot, `refused` where the reader said no.
 * @param onCode each code once, as long as it is held before the camera
 */
export function useCamera(
  open: boolean,
  onCode: (code: string) => void,
): { camera: Camera; videoRef: RefObject<HTMLVideoElement | null> } {
  const videoRef = useRef<HTMLVideoElement>(null)
  const [camera, setCamera] = useState<Camera>('none')
  const tell = useRef(onCode)
  useEffect(() => {
    tell.current = onCode
  })
  useEffect(() => {
    const can = 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator
    // After the first picture, which is the server's.
    const frame = requestAnimationFrame(() => setCamera(can ? 'ready' : 'none'))
    return () => cancelAnimationFrame(frame)
  }, [])
  useEffect(() => {
    const { BarcodeDetector } = globalThis as WithDetector // asked for above
    if (!open || !BarcodeDetector) return
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    let stopped = false
    let stream: MediaStream | null = null
    let last = { code: '', at: 0 }
    const look = async () => {
      if (stopped || !videoRef.current) return
      const [found] = await detector.detect(videoRef.current).catch(() => [])
      const now = Date.now()
      if (found && (found.rawValue !== last.code || now - last.at > SAME)) tell.current(found.rawValue)
      if (found) last = { code: found.rawValue, at: now }
      setTimeout(() => void look(), PAUSE)
    }
    const begin = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
        if (stopped || !videoRef.current) return end()
        videoRef.current.srcObject = stream
        await videoRef.current.play()
        setCamera('ready')
        void look()
      } catch {
        setCamera('refused') // no camera, or the reader did not let us: both are said the same
      }
    }
    const end = () => stream?.getTracks().forEach((track) => track.stop())
    void begin()
    return () => {
      stopped = true
      end()
    }
  }, [open])
  return { camera, videoRef }
}
