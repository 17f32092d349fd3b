/** Whether a file is a workbook, before anything that reads workbooks is needed. */

/** True for bytes that begin as archives do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
