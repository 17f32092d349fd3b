/** Parquet files as DuckDB 1.5 writes them, as text; damaged ones are refused, and never take memory or time without end. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isParquet, otherFormats, parquetLines, parquetText, readTables, tablesWith } from '../src/index.js';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`fixtures/${name}.parquet`, import.meta.url))));

interface Read {
  readonly text: string;
  readonly problem: string | undefined;
}

async function textOf(bytes: Uint8Array): Promise<Read> {
  const slice = (start: number, end: number): ArrayBuffer => bytes.slice(start, end).buffer as ArrayBuffer;
  const stretches = parquetLines({ byteLength: bytes.length, slice });
  let text = '';
  for (;;) {
    const { done, value } = await stretches.next();
    if (done === true) return { text, problem: value };
    text += new TextDecoder().decode(value.lines);
  }
}

it('reads every kind of column exactly', async () => {
  const { text, problem } = await textOf(fixture('kinds'));
  expect(problem).toBeUndefined();
  // lists and structures are left out
  expect(text.split('\r\n')).toEqual([
    '月份,客服,团队,small,long,d9,d18,d38,double,single,yes,day,ts,tz,ulong,txt',
    `2025-12,p0,,-3,0,0,0,-24691357802469135.78,0,0,是,2024-02-29,2024-12-31 22:00:00,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    `2025-12,p1,t1,-2,1000000000000,0.14,0.1429,-12345678901234567.89,-0.1,0.33333334,否,2024-03-01,2024-12-31 23:00:00,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    `2025-12,p2,t2,-1,2000000000000,0.29,0.2857,0,-0.2,0.6666667,是,2024-03-02,2025-01-01,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    `2025-12,p3,t0,0,3000000000000,0.43,0.4286,12345678901234567.89,-0.3,1,否,2024-03-03,2025-01-01 01:00:00,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    `2025-12,p4,t1,1,4000000000000,0.57,0.5714,24691357802469135.78,-0.4,1.3333334,是,2024-03-04,2025-01-01 02:00:00,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    `2025-12,p5,,2,5000000000000,0.71,0.7143,37037036703703703.67,-0.5,1.6666666,否,2024-03-05,2025-01-01 03:00:00,2025-01-01 00:00:00 UTC,18446744073709551615,"'=cmd,""x"`,
    '',
  ]);
});

it('reads packed pages with dictionaries', async () => {
  const { text, problem } = await textOf(fixture('months'));
  const lines = text.trimEnd().split('\r\n');
  expect(problem).toBeUndefined();
  expect(lines).toHaveLength(241);
  expect(lines[1]).toMatch(/^2025-01,p0,t0,\d+,\d+,[\d.]+,4549,386665,/);
});

it('tells a file by its beginning', () => {
  expect(isParquet(fixture('kinds'))).toBe(true);
  expect(isParquet(new TextEncoder().encode('PARQUET,客服\n'))).toBe(false);
});

it('says where it is read, where nobody made it text', () => {
  const { diagnostics } = readTables([{ name: 'a.parquet', bytes: fixture('kinds') }]);
  expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([['data/parquet-refused', { reason: 'not-here' }]]);
});

it('is a table like others where somebody made it text', async () => {
  const file = { name: 'months.parquet', bytes: fixture('months') };
  const parquet = new Map([[file, await parquetText(file.bytes)]]);
  const { value, diagnostics } = tablesWith({ ...otherFormats, parquet }, [file]);
  expect(diagnostics).toEqual([]);
  expect(value.map(({ file: name, rows }) => [name, rows.length])).toEqual([['months.parquet', 241]]);
  const broken = { name: 'broken.parquet', bytes: file.bytes.slice(0, 400) };
  const refused = tablesWith({ ...otherFormats, parquet: new Map([[broken, await parquetText(broken.bytes)]]) }, [
    broken,
  ]);
  expect(refused.diagnostics.map(({ code, args }) => [code, args])).toEqual([
    ['data/parquet-refused', { reason: 'damaged' }],
  ]);
});

it('says why a file is not read', async () => {
  const sound = fixture('kinds');
  const at = sound.length - 8;
  const changed = (change: (bytes: Uint8Array) => void): Uint8Array => {
    const bytes = sound.slice();
    change(bytes);
    return bytes;
  };
  expect((await textOf(sound.slice(0, 9))).problem).toBe('damaged');
  expect((await textOf(sound.slice(0, at))).problem).toBe('damaged');
  expect((await textOf(changed((bytes) => bytes.set([0], bytes.length - 1)))).problem).toBe('damaged');
  expect((await textOf(changed((bytes) => bytes.set([0x50, 0x41, 0x52, 0x45], at + 4)))).problem).toBe('encrypted');
  expect((await textOf(changed((bytes) => bytes.set([255, 255, 255, 127], at)))).problem).toBe('too-large');
});

it('survives random damages', async () => {
  const files = ['kinds', 'months'].map(fixture);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.nat(255)), {
        minLength: 1,
        maxLength: 4,
      }),
      async (sound, damages) => {
        const bytes = sound.slice();
        for (const [place, byte] of damages) bytes[Math.floor(place * bytes.length)] = byte;
        const { text } = await textOf(bytes);
        expect(text.length).toBeLessThan(1_000_000);
      },
    ),
    { seed: 20251126, numRuns: Number(process.env.RUNS ?? 300) },
  );
}, 60_000);
