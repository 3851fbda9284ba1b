/** The part of subset-font that `subset.ts` uses; the package brings no types. */
declare module 'subset-font' {
  export default function subset(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: string[]; dropTables: string[] },
  ): Promise<Buffer>;
}
