/** The browser's own reader of bar codes (W3C Shape Detection), if it has one that knows the codes of travel. */
export type CodeReader = { readonly read: (video: HTMLVideoElement) => Promise<string | null> }

/** Boarding passes bear PDF417, Aztec, QR or Data Matrix (IATA Resolution 792), bag tags interleaved 2 of 5 (Resolution 740). */
const wanted = ['pdf417', 'aztec', 'qr_code', 'data_matrix', 'itf', 'code_128'] as const

type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> }
type DetectorClass = {
  new (options: { readonly formats: readonly string[] }): Detector
  getSupportedFormats(): Promise<readonly string[]>
}

/** Null where the browser reads no codes or the machine has no camera. */
export async function openCodeReader(): Promise<CodeReader | null> {
  const Detector = (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector
  if (!Detector || !navigator.mediaDevices) return null
  try {
    const known = await Detector.getSupportedFormats()
    const formats = wanted.filter((format) => known.includes(format))
    const devices = await navigator.mediaDevices.enumerateDevices()
    if (formats.length === 0 || !devices.some((device) => device.kind === 'videoinput')) return null
    const detector = new Detector({ formats })
    return {
      async read(video) {
        if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null
        const found = await detector.detect(video).catch(() => [])
        return found[0]?.rawValue ?? null
      },
    }
  } catch {
    return null
  }
}
