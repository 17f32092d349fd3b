/** Numbers as spreadsheets store them, brought to plain decimals: the shortest that stands for the same stored number. */

/** The digits of a number and where its point stands: `digits × 10^exponent`. */
export interface Decimal {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

const stored = /^([+-]?)(\d{1,400})(?:\.(\d{0,400}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Digits that every stored number keeps: beyond them a spreadsheet writes what its arithmetic left over. */
const sureDigits = 15;

/**
 * The decimal of a stored number. With up to 15 digits it is what stands there; with more, the shortest decimal that is read back as
 * the same double: `0.55000000000000004` is 0.55. This is the one place where a double is looked at, and only to undo one.
 */
export function decimalFrom(text: string): Decimal | undefined {
  const decimal = written(text);
  if (decimal === undefined || decimal.digits.length <= sureDigits) return decimal;
  const double = Number(text);
  return Number.isFinite(double) ? written(String(double)) : undefined;
}

function written(text: string): Decimal | undefined {
  const [, sign, whole = '', part = '', power = '0'] = stored.exec(text.trim()) ?? [];
  if (whole === '') return undefined;
  const digits = `${whole}${part}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  if (kept === '') return { isNegative: false, digits: '', exponent: 0 };
  return {
    isNegative: sign === '-',
    digits: kept,
    exponent: Number(power) - part.length + (digits.length - kept.length),
  };
}

/** The decimal as people write it, without exponent; `shift` moves the point to the right. */
export function plainText({ isNegative, digits, exponent }: Decimal, shift: number = 0): string {
  if (digits === '') return '0';
  const power = exponent + shift;
  const sign = isNegative ? '-' : '';
  if (power >= 0) return `${sign}${digits}${'0'.repeat(power)}`;
  const padded = digits.padStart(1 - power, '0');
  return `${sign}${padded.slice(0, power)}.${padded.slice(power)}`;
}

/** The decimal in whole thousandths of a second when it counts days, rounded as a spreadsheet shows it. */
export function millisecondsOfDays({ isNegative, digits, exponent }: Decimal): bigint | undefined {
  if (isNegative || exponent > 10 || exponent < -60) return undefined;
  const scaled = BigInt(digits === '' ? '0' : digits) * 86_400_000n;
  if (exponent >= 0) return scaled * 10n ** BigInt(exponent);
  const divisor = 10n ** BigInt(-exponent);
  return (scaled * 2n + divisor) / (divisor * 2n);
}

/** The number without exponent and without a change of its value; undefined for what is no number or far too long. */
export function exactDecimal(text: string): string | undefined {
  const decimal = written(text);
  return decimal === undefined || Math.abs(decimal.exponent) > 400 ? undefined : plainText(decimal);
}
