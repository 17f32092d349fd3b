/** Codecs: one description of a shape of data that both writes it as JSON and reads it back, refusing what does not fit. */

/** What JSON can hold. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** Where and why reading stopped. */
export interface Refusal {
  readonly path: string;
  readonly expected: string;
}

/** A value that was read. */
export interface Read<T> {
  readonly value: T;
}

/** Both ways between values and JSON. `read` is undefined after adding a refusal. */
export interface Codec<T> {
  readonly write: (value: T) => Json;
  readonly read: (json: unknown, path: string, refusals: Refusal[]) => Read<T> | undefined;
}

/** The codecs of the fields of an object. */
export type Fields<T> = { readonly [K in keyof T]-?: Codec<T[K]> };

/** Deeper than any rule people write, and shallow enough for the stack of a worker. */
const deepest = 400;

export const text: Codec<string> = primitive('a text', (json): json is string => typeof json === 'string');
export const flag: Codec<boolean> = primitive('true or false', (json): json is boolean => typeof json === 'boolean');
export const whole: Codec<number> = primitive(
  'a whole number',
  (json): json is number => typeof json === 'number' && Number.isSafeInteger(json),
);

/** One of a few texts. */
export function oneOf<T extends string>(...known: readonly T[]): Codec<T> {
  const isKnown = (json: unknown): json is T => known.some((one) => one === json);
  return primitive(known.join(' | '), isKnown);
}

/** Something that JSON holds as a text. */
export function asText<T>(
  expected: string,
  print: (value: T) => string,
  parse: (text: string) => T | undefined,
): Codec<T> {
  return {
    write: print,
    read: (json, path, refusals) => {
      const value = typeof json === 'string' ? parse(json) : undefined;
      return value === undefined ? refuse(refusals, path, expected) : { value };
    },
  };
}

/** A list of such values. */
export function listOf<T>(item: Codec<T>): Codec<readonly T[]> {
  return {
    write: (values) => values.map(item.write),
    read: (json, path, refusals) => {
      if (!Array.isArray(json)) return refuse(refusals, path, 'a list');
      const values: T[] = [];
      for (const [index, one] of json.entries()) {
        const found = item.read(one, `${path}[${index}]`, refusals);
        if (!found) return undefined;
        values.push(found.value);
      }
      return { value: values };
    },
  };
}

const absent: Json = {};

/** A value that may be undefined: its field is then left out. Only for fields of `object`. */
export function maybe<T>(inner: Codec<T>): Codec<T | undefined> {
  return {
    write: (value) => (value === undefined ? absent : inner.write(value)),
    read: (json, path, refusals) => (json === undefined ? { value: undefined } : inner.read(json, path, refusals)),
  };
}

/** An object with exactly these fields. */
export function object<T extends object>(fields: Fields<T>): Codec<T> {
  // the codecs of an interface have the interface's own keys, which `Object.keys` cannot say
  const keys = Object.keys(fields) as (keyof T & string)[];
  return {
    write: (value) => {
      const entries = keys.map((key) => [key, fields[key].write(value[key])] as const);
      return Object.fromEntries(entries.filter(([, json]) => json !== absent));
    },
    read: (json, path, refusals) => {
      if (!isObject(json)) return refuse(refusals, path, 'an object');
      const unknown = Object.keys(json).find((key) => !Object.hasOwn(fields, key));
      if (unknown !== undefined) return refuse(refusals, `${path}.${unknown}`, 'nothing of this name');
      const values: Partial<T> = {};
      for (const key of keys) {
        const found = fields[key].read(Object.hasOwn(json, key) ? json[key] : undefined, `${path}.${key}`, refusals);
        if (!found) return undefined;
        values[key] = found.value;
      }
      // every field was read just now, so nothing of T is missing
      return { value: values as T };
    },
  };
}

/** An object whose `kind` says which of several shapes it has. */
export function byKind<T extends { readonly kind: string }>(
  shapes: {
    readonly [K in T['kind']]: Codec<Extract<T, { readonly kind: K }>>;
  },
): Codec<T> {
  // each shape reads and writes the member of T that has its kind, and `kind` alone chooses the shape
  const codecOf = (kind: string) =>
    Object.hasOwn(shapes, kind) ? (shapes[kind as T['kind']] as unknown as Codec<T>) : undefined;
  return {
    write: (value) => codecOf(value.kind)?.write(value) ?? absent,
    read: (json, path, refusals) => {
      const kind = isObject(json) && typeof json.kind === 'string' ? json.kind : '';
      const codec = codecOf(kind);
      return codec
        ? codec.read(json, path, refusals)
        : refuse(refusals, `${path}.kind`, Object.keys(shapes).join(' | '));
    },
  };
}

/** A codec that names itself. Bounded: what is nested deeper than rules can be is refused. */
export function nested<T>(codec: () => Codec<T>): Codec<T> {
  let depth = 0;
  return {
    write: (value) => codec().write(value),
    read: (json, path, refusals) => {
      if (depth >= deepest) return refuse(refusals, '…', 'less nesting');
      depth += 1;
      const found = codec().read(json, path, refusals);
      depth -= 1;
      return found;
    },
  };
}

/** A record from names to such values. */
export function recordOf<T>(item: Codec<T>): Codec<Readonly<Record<string, T>>> {
  return {
    write: (value) => Object.fromEntries(Object.entries(value).map(([key, one]) => [key, item.write(one)])),
    read: (json, path, refusals) => {
      if (!isObject(json)) return refuse(refusals, path, 'an object');
      const entries: [string, T][] = [];
      for (const [key, one] of Object.entries(json)) {
        const found = item.read(one, `${path}.${key}`, refusals);
        if (!found) return undefined;
        entries.push([key, found.value]);
      }
      return { value: Object.fromEntries(entries) };
    },
  };
}

function primitive<T extends string | number | boolean>(
  expected: string,
  fits: (json: unknown) => json is T,
): Codec<T> {
  return {
    write: (value) => value,
    read: (json, path, refusals) => (fits(json) ? { value: json } : refuse(refusals, path, expected)),
  };
}

function refuse(refusals: Refusal[], path: string, expected: string): undefined {
  refusals.push({ path, expected });
}

function isObject(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
