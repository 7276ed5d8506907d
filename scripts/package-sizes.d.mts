export const MAIN_PACKAGE_LIMIT: number
export const SUB_PACKAGE_LIMIT: number
export const FIRST_LOAD_LIMIT: number
export function weappSizes(dist?: string): { main: number; packages: Record<string, number> }
export function firstLoadSize(dist?: string): number
export function checkSizes(platform: 'weapp' | 'h5'): boolean
