import { PAGES, type PageName } from './routes'

interface WebRoute {
  path: string
  load: () => unknown
}

/** Taro's list of pages on the web, each with how its code is fetched. */
const webRoutes = (): readonly WebRoute[] =>
  (window as { __taroAppConfig?: { routes?: WebRoute[] } }).__taroAppConfig?.routes ?? []

/**
 * Fetches the code of a page before anybody goes there, so that it opens without a network. The mini
 * program does the same by itself (`preloadRule` in app.config.ts).
 */
export function fetchAhead(name: PageName): void {
  if (process.env.TARO_ENV !== 'h5') return
  webRoutes()
    .find(({ path }) => path === PAGES[name].path)
    ?.load()
}
