/** The system's key store through Electron: Keychain, DPAPI, Secret Service or KWallet. */
import { safeStorage } from 'electron'
import type { KeyStore } from './openSealedKey.ts'

export const systemKeyStore: KeyStore = {
  strength: async () => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none'
    // On Linux without a key ring Chromium falls back to a key that stands in its source.
    const isLinux = process.platform === 'linux'
    return isLinux && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend()) ? 'weak' : 'strong'
  },
  seal: (text) => safeStorage.encryptStringAsync(text),
  open: async (sealed) => {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed))
    return { text: result, shouldSealAgain: shouldReEncrypt }
  },
}
