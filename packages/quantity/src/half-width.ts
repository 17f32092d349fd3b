/** Full-width digits, letters and marks of Chinese input methods as their plain counterparts. */

/**
 * The text with `１２％` as `12%`, `￥` as `¥`, the wide space as a space, and without zero-width spaces.
 * Unlike Unicode's NFKC it leaves `²` and `½` alone: they must not turn into the digits 2 and 12.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\uFFE5/g, '¥')
    .replace(/\u3000/g, ' ')
    .replace(/\u200B/g, '');
}
