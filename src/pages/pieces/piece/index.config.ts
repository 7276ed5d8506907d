export default definePageConfig({
  navigationBarTitleText: '报道',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
