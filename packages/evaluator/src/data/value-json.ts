/** Values as JSON that is read back exactly: `{"number":"11/20"}`, `{"choice":"A"}`, `{"none":true}`, `{"fault":"data/missing"}`. */
import { type Args, isCode, type Span } from '@kaohe/diagnostics';
import { printRational, rationalFromText } from '@kaohe/quantity';
import { type FaultCode, none, numberValue, type Value, yesNo } from './value.js';

/** A value in a file; one key tells its kind. Numbers are in the base unit. */
export type JsonValue =
  | { readonly number: string }
  | { readonly choice: string }
  | { readonly text: string }
  | { readonly yes: boolean }
  | { readonly none: true }
  | { readonly fault: string; readonly args: Args };

/** The value for a file. */
export function valueToJson(value: Value): JsonValue {
  switch (value.kind) {
    case 'number':
      return { number: printRational(value.value) };
    case 'choice':
      return { choice: value.label };
    case 'text':
      return { text: value.text };
    case 'yes-no':
      return { yes: value.value };
    case 'none':
      return { none: true };
    case 'fault':
      return { fault: value.code, args: value.args };
  }
}

/** Whom a value is about, should it be a fault. */
export interface Owner {
  readonly person: string;
  readonly period: string;
}

/** The value in a file; undefined for what is no value. */
export function valueFromJson(json: unknown, owner: Owner): Value | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const [key, ...more] = Object.keys(json);
  const held: unknown = key === undefined ? undefined : Reflect.get(json, key);
  if (key === 'fault') return faultFrom(held, Reflect.get(json, 'args'), owner);
  if (more.length > 0) return undefined;
  if (key === 'none') return held === true ? none : undefined;
  if (key === 'yes') return typeof held === 'boolean' ? yesNo(held) : undefined;
  if (typeof held !== 'string') return undefined;
  if (key === 'choice') return { kind: 'choice', label: held };
  if (key === 'text') return { kind: 'text', text: held };
  const number = key === 'number' ? rationalFromText(held) : undefined;
  return number && numberValue(number);
}

/** Where a closed fault stood in the rules of then is not kept. */
const nowhere: Span = { file: '', start: 0, end: 0 };

function faultFrom(code: unknown, args: unknown, { person, period }: Owner): Value | undefined {
  if (typeof code !== 'string' || !isFaultCode(code) || !isArgs(args)) return undefined;
  return { kind: 'fault', code, args, origin: nowhere, cells: [], person, period, also: [] };
}

function isFaultCode(code: string): code is FaultCode {
  return code.startsWith('data/') && isCode(code);
}

function isArgs(args: unknown): args is Args {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) return false;
  return Object.values(args).every((one) => typeof one === 'string' || typeof one === 'number');
}
