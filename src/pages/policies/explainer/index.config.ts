export default definePageConfig({
  navigationBarTitleText: '大白话政策',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
