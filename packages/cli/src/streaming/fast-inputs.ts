/** What the cells of scanned columns are worth: one factor for all plain numbers of a column, one value for each word. */
import { missingInput, readCell, type Value, valueOfConstant } from '@kaohe/evaluator';
import { type CellDictionary, cellDictionary, type FileScan } from '@kaohe/intake';
import type { Input, RuleSet } from '@kaohe/ir';
import { compare, divide, multiply, type Rational, rational, zero } from '@kaohe/quantity';

/** A column of numbers. */
export interface NumberInput {
  readonly input: Input;
  /** The value of a bare 1, and of 1% where that is something. */
  readonly bare: Rational;
  /** How many times a bare number is the same number of per cent; undefined: there are no per cent signs. */
  readonly bareInPercent: number | undefined;
}

/** A column of words. */
export interface WordInput {
  readonly input: Input;
  readonly dictionary: CellDictionary;
  /** By code; the first is none. Grows while cells are read. */
  readonly values: Value[];
}

/** An input that the file has no column for. */
export interface ConstantInput {
  readonly input: Input;
  readonly value: Value;
}

/** All inputs of a file. */
export interface FastInputs {
  readonly numbers: readonly NumberInput[];
  readonly words: readonly WordInput[];
  readonly constants: readonly ConstantInput[];
}

const span = { file: '', start: 0, end: 0 };

/** The inputs; undefined where some of them cannot be read so. */
export function fastInputs(
  ruleSet: RuleSet,
  scan: FileScan,
  textOf: (bytes: Uint8Array) => string,
): FastInputs | undefined {
  const numbers: NumberInput[] = [];
  for (const [place, { input, values }] of scan.numbers.entries()) {
    if (values.form === 'unclear') return undefined;
    const worth = (text: string): Rational | undefined => worthOf(input, values.cellOf({ text, span })?.text);
    const [one, many, half] = [worth('1'), worth('2500'), worth('0.5')];
    if (one === undefined || many === undefined || half === undefined) return undefined;
    const isEven = compare(many, multiply(one, rational(2500))) === 0 && compare(half, divide(one, rational(2))) === 0;
    if (!isEven || compare(one, zero) <= 0) return undefined;
    const percent = scan.plan.shares[place] === true ? worth('1%') : undefined;
    const ratio = percent && divide(one, percent);
    if (ratio !== undefined && ratio.denominator !== 1n) return undefined;
    numbers.push({ input, bare: one, bareInPercent: ratio && Number(ratio.numerator) });
  }
  const words = scan.words.map(({ input, values }): WordInput => {
    const known: Value[] = [{ kind: 'none' }];
    const dictionary = cellDictionary((bytes) => {
      const text = textOf(bytes);
      const cell = hasPlainText(text) ? values.cellOf({ text, span }) : undefined;
      const reading = cell && readCell(input, cell.text, undefined);
      return reading?.kind === 'value' ? known.push(reading.value) - 1 : -1;
    });
    return { input, dictionary, values: known };
  });
  const given = new Set([...scan.numbers, ...scan.words].map(({ input }) => input.id));
  const constants: ConstantInput[] = [];
  for (const input of ruleSet.inputs) {
    if (given.has(input.id)) continue;
    const value = input.fallback ? valueOfConstant(input.fallback) : missingInput(input, '', '', []);
    if (value.kind === 'fault' && !input.optional) return undefined;
    constants.push({ input, value });
  }
  return { numbers, words, constants };
}

/** What a cell is worth whatever the range of its input. */
function worthOf(input: Input, text: string | undefined): Rational | undefined {
  const reading = text === undefined ? undefined : readCell({ ...input, range: undefined }, text, undefined);
  return reading?.kind === 'value' && reading.value.kind === 'number' ? reading.value.value : undefined;
}

/** A cell that is its own text: without quotes, guards and blanks around it. */
function hasPlainText(text: string): boolean {
  return text !== '' && text.trim() === text && /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}\p{P}\p{S}]$/u.test(text);
}
