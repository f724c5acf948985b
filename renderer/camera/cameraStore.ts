/** The cameras of this machine, and the one the person chose among them, for as long as the window is open. */
import { create } from 'zustand'
import { cameraIds, mediaDevices } from './openCamera.ts'

type CameraStore = {
  /** Null until asked. */
  readonly count: number | null
  readonly chosenId: string | null
  readonly counted: () => Promise<void>
  readonly chosen: (cameraId: string) => void
}

export const useCameras = create<CameraStore>((set) => ({
  count: null,
  chosenId: null,
  counted: async () => set({ count: (await cameraIds().catch(() => [])).length }),
  chosen: (chosenId) => set({ chosenId }),
}))

/** Counts now and whenever a camera is put in or pulled out. */
export function followCameras(): () => void {
  const count = () => void useCameras.getState().counted()
  count()
  mediaDevices()?.addEventListener('devicechange', count)
  return () => mediaDevices()?.removeEventListener('devicechange', count)
}
