// A real browser on a busy machine can miss a beat. What fails three times in a row is a fault; every miss is printed.
jest.retryTimes(2, { logErrorsBeforeRetry: true })
