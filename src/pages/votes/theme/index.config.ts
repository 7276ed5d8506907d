export default definePageConfig({
  navigationBarTitleText: '邻里投票',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
