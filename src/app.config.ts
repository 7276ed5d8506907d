import { PAGES, subPackages, TABS } from './routes'

const TAB_TEXT = {
  home: '首页',
  policy: '政策',
  report: '报线索',
  vote: '投票',
  me: '我的',
} as const

const forWeb = process.env.TARO_ENV === 'h5'

export default defineAppConfig({
  pages: TABS.map((name) => PAGES[name].path),
  subPackages: subPackages(forWeb),
  // The form has to open where there is no network any more (MISSION T3).
  preloadRule: {
    [PAGES.home.path]: { network: 'all', packages: ['pages/tips'] },
    [PAGES.report.path]: { network: 'all', packages: ['pages/tips'] },
  },
  // Drawn by our own TabBar inside the pages; this list makes switchTab and page caching work.
  tabBar: {
    custom: true,
    color: '#47534C',
    selectedColor: '#0B6146',
    backgroundColor: '#FFFFFF',
    list: TABS.map((name) => ({ pagePath: PAGES[name].path, text: TAB_TEXT[name] })),
  },
  animation: false,
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '民生连线',
    navigationBarBackgroundColor: '#F3F4EE',
    navigationBarTextStyle: 'black',
    backgroundColor: '#F3F4EE',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
})
