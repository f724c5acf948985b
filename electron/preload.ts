/** All that the page gets from the shell: on request one message port to the engine, and the path of a file that the user has dropped. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'gateside:connect') ipcRenderer.send('gateside:connect')
})

ipcRenderer.on('gateside:port', (event) => {
  window.postMessage('gateside:port', window.location.origin, [...event.ports])
})

// Empty for a file that the page made itself: only what the user has chosen has a path.
contextBridge.exposeInMainWorld('gateside', { pathOf: (file: File): string => webUtils.getPathForFile(file) })
