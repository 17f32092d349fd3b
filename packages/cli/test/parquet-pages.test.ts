/** Whatever pages a writer makes of columns, the lines that are read are those of their values. */
import { csvFromRows, parquetLines } from '@kaohe/intake';
import fc from 'fast-check';
import type { Encoding, SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { expect, it } from 'vitest';

/** A column: how it is stored, and for each row a value with the text of its cell. */
interface Column {
  readonly element: Omit<SchemaElement, 'name'>;
  readonly encoding: Encoding | undefined;
  readonly cells: readonly (readonly [value: unknown, text: string])[];
}

const texts = fc.oneof(
  fc.constantFrom(
    '王小明',
    'p1',
    'a b',
    ' lead',
    'x,y',
    'a"b',
    '=cmd',
    "'=x",
    '-5.2%',
    '中；文',
    'é',
    '😀',
    '　',
    'a\nb',
  ),
  fc.string({ maxLength: 12 }).filter((text) => !text.startsWith('\uFEFF')),
);

const decimalText = (whole: bigint, places: number): string => {
  const digits = `${whole < 0n ? -whole : whole}`.padStart(places + 1, '0');
  const part = digits.slice(digits.length - places).replace(/0+$/, '');
  const text = digits.slice(0, digits.length - places) + (places === 0 || part === '' ? '' : `.${part}`);
  return whole < 0n ? `-${text}` : text;
};

const bigs = (bits: number): fc.Arbitrary<bigint> =>
  fc.bigInt({ min: -(1n << BigInt(bits)), max: (1n << BigInt(bits)) - 1n });
const wholes = (bits: number): fc.Arbitrary<bigint> => fc.oneof(bigs(7), bigs(Math.min(bits, 53)), bigs(bits));
const doubles = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 })
    .filter((one) => one === 0 || Math.abs(one) > 1e-6),
);

/** Without exponent, as one writes it. */
function plain(value: number): string {
  const text = value === 0 ? '0' : String(value);
  return text.includes('e') ? BigInt(value).toString() : text;
}

interface Kind {
  readonly element: Column['element'];
  readonly encodings: readonly (Encoding | undefined)[];
  readonly cell: fc.Arbitrary<readonly [value: unknown, text: string]>;
}

const kinds: readonly Kind[] = [
  {
    element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    encodings: [undefined, 'PLAIN', 'RLE_DICTIONARY', 'DELTA_LENGTH_BYTE_ARRAY'],
    cell: texts.map((text) => [text, text]),
  },
  {
    element: { type: 'INT32' },
    encodings: [undefined, 'PLAIN', 'RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'],
    cell: wholes(31).map((whole) => [Number(whole), `${whole}`]),
  },
  {
    element: { type: 'INT64' },
    encodings: [undefined, 'PLAIN', 'RLE_DICTIONARY', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'],
    cell: wholes(63).map((whole) => [whole, `${whole}`]),
  },
  ...[0, 2, 5].flatMap((scale): readonly Kind[] => [
    {
      element: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale },
      encodings: [undefined, 'PLAIN', 'RLE_DICTIONARY'],
      cell: wholes(59).map((whole) => [whole, decimalText(whole, scale)]),
    },
    {
      element: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', precision: 38, scale },
      encodings: [undefined, 'PLAIN'],
      cell: fc.oneof(wholes(48), wholes(120)).map((whole) => [whole, decimalText(whole, scale)]),
    },
  ]),
  {
    element: { type: 'DOUBLE' },
    encodings: [undefined, 'PLAIN', 'BYTE_STREAM_SPLIT'],
    cell: doubles.map((value) => [value, plain(value)]),
  },
  {
    element: { type: 'BOOLEAN' },
    encodings: [undefined, 'PLAIN', 'RLE'],
    cell: fc.boolean().map((flag) => [flag, flag ? '是' : '否']),
  },
];

const missing: readonly [value: unknown, text: string] = [undefined, ''];

const columnOf = (rows: number): fc.Arbitrary<Column> =>
  fc.constantFrom(...kinds).chain(({ element, encodings, cell }) =>
    fc.record({
      element: fc.constant({ ...element, repetition_type: 'OPTIONAL' as const }),
      encoding: fc.constantFrom(...encodings),
      // few of them, so that there are dictionaries
      cells: fc
        .array(fc.oneof({ arbitrary: cell, weight: 8 }, { arbitrary: fc.constant(missing), weight: 1 }), {
          minLength: 3,
          maxLength: 40,
        })
        .map((some) => Array.from({ length: rows }, (_, row) => some[(row * 7) % some.length] ?? missing)),
    }),
  );

const tables = fc.integer({ min: 1, max: 200 }).chain((rows) =>
  fc.record({
    columns: fc.array(columnOf(rows), { minLength: 1, maxLength: 4 }),
    pageSize: fc.constantFrom(16, 100, 1_000, 100_000),
    rowGroupSize: fc.constantFrom(5, 64, 1_000),
    codec: fc.constantFrom('SNAPPY' as const, 'UNCOMPRESSED' as const),
  }),
);

it('reads the values of any pages', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async ({ columns, pageSize, rowGroupSize, codec }) => {
      const named = columns.map((column, place) => ({ ...column, name: `c${place}` }));
      const writer = new ByteWriter();
      const schema = [
        { name: 'root', num_children: named.length },
        ...named.map(({ name, element }) => ({ ...element, name })),
      ];
      const parquet = new ParquetWriter({ writer, schema, codec });
      void parquet.write({
        columnData: named.map(({ name, encoding, cells }) => ({
          name,
          data: cells.map(([value]) => value),
          ...(encoding === undefined ? {} : { encoding }),
        })),
        pageSize,
        rowGroupSize,
      });
      void parquet.finish();
      const bytes = writer.getBytes();
      const slice = (start: number, end: number): ArrayBuffer => bytes.slice(start, end).buffer as ArrayBuffer;
      let text = '';
      for await (const { lines } of parquetLines({ byteLength: bytes.length, slice }))
        text += Buffer.from(lines).toString();
      const rows = named[0]?.cells.map((_, row) => named.map(({ cells }) => cells[row]?.[1] ?? '')) ?? [];
      expect(text).toBe(csvFromRows([named.map(({ name }) => name), ...rows]));
    }),
    { seed: 20251126, numRuns: Number(process.env.RUNS ?? 150) },
  );
});
