/** A pack as a folder: path to bytes. Written to disk, a stick or the store by others; nothing here touches a disk. */
export type PackFiles = ReadonlyMap<string, Uint8Array>
