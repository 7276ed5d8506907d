declare module 'qrcode/lib/core/qrcode' {
  interface Modules {
    size: number
    /** One byte a square, row by row; 1 = dark. */
    data: Uint8Array
  }
  interface Segment {
    data: Uint8Array
    mode: 'byte'
  }
  /** Fails when the text is longer than any QR image can hold. */
  export function create(
    segments: Segment[],
    options: { errorCorrectionLevel: 'M' },
  ): { modules: Modules }
}
