export default definePageConfig({
  navigationBarTitleText: '社区通知',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
