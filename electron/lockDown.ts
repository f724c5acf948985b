/** Denies every window what it has no need of: other addresses, new windows, web views, permissions, devices, downloads that are not its own. */
import { app, type Session } from 'electron'
import { isGranted, isOwnAddress, isOwnDownload } from './addresses.ts'

/** For every page that will ever be made in this application. */
export function lockWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((...[contents, permission, answer, details]) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    answer(isGranted({ permission, address: contents.getURL(), media }))
  })
  session.setPermissionCheckHandler((...[contents, permission, , details]) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType]
    return isGranted({ permission, address: contents?.getURL() ?? '', media })
  })
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event, item) => {
    // Reports, bundles and packages of a person are saved where the user says; nothing comes from outside.
    if (!isOwnDownload(item.getURL())) event.preventDefault()
  })
  // The page lives on its own files alone: whatever else it asked for would be a mistake or an attack.
  session.webRequest.onBeforeRequest((details, answer) => {
    const isOwn = isOwnAddress(details.url) || details.url.startsWith('blob:') || details.url.startsWith('data:')
    answer({ cancel: !isOwn && !details.url.startsWith('devtools:') })
  })
}
