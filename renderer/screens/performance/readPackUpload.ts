/** The files of a chosen folder as a pack is sent: by their path within it. */
import { encodeBase64 } from '../../client/encodeBase64.ts'

export type PackUpload = { name: string; data: string }[]

export async function readPackUpload(files: readonly File[]): Promise<PackUpload> {
  return Promise.all(
    files.map(async (file) => ({
      // The browser puts the name of the folder itself before every path.
      name: (file.webkitRelativePath || file.name).replace(/^[^/]+\/(?=.)/, ''),
      data: encodeBase64(new Uint8Array(await file.arrayBuffer())),
    })),
  )
}
