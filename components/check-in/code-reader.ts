/** What is used here of the Barcode Detection API, which the DOM's own types do not know. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: ['qr_code'] }): Detector
  getSupportedFormats: () => Promise<readonly string[]>
}

/** Finds the QR code in a picture; null for none. */
export type CodeReader = (source: HTMLVideoElement) => Promise<string | null>

/**
 * A reader of QR codes: the browser's own where it has one, as on Android, ChromeOS and macOS, else ours, which is fetched
 * for it. Fails where it cannot be fetched.
 */
export async function codeReader(): Promise<CodeReader> {
  const Reader = (await browsersOwn()) ?? (await import('qr/decode.js')).BarcodeDetector
  const detector: Detector = new Reader({ formats: ['qr_code'] })
  return async (source) => {
    // A picture that is not there yet, or that the browser does not give out, is one without a code.
    const [found] = await detector.detect(source).catch(() => [])
    return found?.rawValue ?? null
  }
}

async function browsersOwn(): Promise<DetectorClass | null> {
  const own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector // see DetectorClass
  // Some browsers have the name without anything that they can read.
  const formats = (await own?.getSupportedFormats().catch(() => [])) ?? []
  return own && formats.includes('qr_code') ? own : null
}
