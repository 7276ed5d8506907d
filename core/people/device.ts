const SYSTEMS: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/i, '鸿蒙'],
  [/Android/i, '安卓'],
  [/iPhone|iPad|iPod/i, 'iOS'],
  [/Windows/i, 'Windows'],
  [/Mac OS X|Macintosh/i, 'macOS'],
  [/Linux|X11/i, 'Linux'],
]

/** In this order: most browsers also call themselves Chrome or Safari. */
const BROWSERS: readonly [RegExp, string][] = [
  [/MicroMessenger/i, '微信'],
  [/Edg(e|A|iOS)?\//i, 'Edge 浏览器'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/QihooBrowser|360SE|360EE/i, '360 浏览器'],
  [/Firefox|FxiOS/i, 'Firefox 浏览器'],
  [/Chrome|Chromium|CriOS/i, 'Chrome 浏览器'],
  [/Safari/i, 'Safari 浏览器'],
]

const first = (agent: string, list: readonly [RegExp, string][]) =>
  list.find(([pattern]) => pattern.test(agent))?.[1]

/** A browser in words its owner recognises: `Windows · Chrome 浏览器`. */
export function deviceOf(agent: string): string {
  const named = [first(agent, SYSTEMS), first(agent, BROWSERS)].filter((w) => w !== undefined)
  return named.length > 0 ? named.join(' · ') : '一台电脑'
}
