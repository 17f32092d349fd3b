/** Texts as YAML scalars: plain where every YAML reader takes them for the same text, else in quotes. */

/** A scalar that this reader reads as written, such as a formula or a number. */
export function scalarText(text: string, place: 'block' | 'flow' = 'block'): string {
  return isPlain(text, place) ? text : quoted(text);
}

/** A scalar that is a text to people: what looks like a number goes into quotes too. */
export function textScalar(text: string, place: 'block' | 'flow' = 'block'): string {
  return isPlain(text, place) && !/^[-+.0-9]/.test(text) ? text : quoted(text);
}

const retyped = /^(?:true|false|null|yes|no|on|off|y|n|~)$/i;
const firstIndicator = /^[\s?:,[\]{}#&*!|>'"%@`=<]/;
// Marks that end a plain scalar, and characters that YAML or an editor treats as line ends or hides.
const inside = /: |:$| #|[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]|\s$/;

function isPlain(text: string, place: 'block' | 'flow'): boolean {
  if (text === '' || retyped.test(text) || firstIndicator.test(text) || inside.test(text)) return false;
  if (/^-(?:\s|$|--)/.test(text) || text.startsWith('...')) return false;
  return place === 'block' || !/[,[\]{}:]/.test(text);
}

function quoted(text: string): string {
  const isSimple = !/[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/.test(text);
  if (isSimple && text.includes('"') && !text.includes("'")) return `'${text}'`;
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff]/g, unicode);
  return `"${escaped}"`;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
