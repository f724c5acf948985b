/** All that the page gets from the shell: on request, one message port to the engine. */
import { ipcRenderer } from 'electron'

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === 'gateside:connect') ipcRenderer.send('gateside:connect')
})

ipcRenderer.on('gateside:port', (event) => {
  window.postMessage('gateside:port', window.location.origin, [...event.ports])
})
