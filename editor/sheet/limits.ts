/** What one workbook may at most hold. Beyond a limit there is a message, never a full memory. */
export const sheetLimits = {
  /** bytes of the file */
  file: 20 * 1024 * 1024,
  /** parts inside the file */
  parts: 1000,
  /** bytes of one part, unpacked */
  part: 48 * 1024 * 1024,
  /** times that a part may grow when it is unpacked, from a size on at which that can hurt */
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
  rows: 20_000,
  columns: 60,
  /** rows that tell one case: reading a case takes their square */
  rowsOfCase: 2000,
  /** characters of one cell */
  cell: 4000,
  /** problems told about one file */
  problems: 200,
} as const;
