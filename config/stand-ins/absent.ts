// Takes the place of modules that are left out of the web build (config/index.ts), under the names
// they are asked for.
const nothing = () => undefined

export const initTabbar = nothing
export const initNavigationBar = nothing
export const defineCustomElement = nothing
export const TaroPullToRefreshCore = nothing
export const P = nothing
export default {}
