/** Calls the command in a folder of its own, with streams in memory. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { run } from '../src/main.js';

export const root: string = fileURLToPath(new URL('../../..', import.meta.url));
export const sampleData: string = join(root, 'examples/01-my-shop/data');
export const sampleRules: string = join(root, 'examples/01-my-shop/shop.kpi');

/** What a call may differ in. */
export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly build?: string;
  readonly stdin?: string | Uint8Array;
  /** Columns of a terminal; no terminal without. */
  readonly terminal?: number;
}

/** What came of a call. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command. */
export async function call(argv: readonly string[], surroundings: Surroundings = {}): Promise<Called> {
  const { stdin, terminal, env = {}, cwd = root, build } = surroundings;
  const out: string[] = [];
  const err: string[] = [];
  const isTerminal = terminal !== undefined;
  const code = await run(argv, {
    stdout: { write: (text) => void out.push(text), isTerminal, columns: terminal },
    stderr: { write: (text) => void err.push(text), isTerminal, columns: terminal },
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : (stdin ?? new Uint8Array())),
    stdinIsTerminal: stdin === undefined,
    env: { KAOHE_LANG: 'zh', ...env },
    cwd,
    build,
    now: () => '2026-01-03T08:15:00.000Z',
  });
  return { code, out: out.join(''), err: err.join('') };
}

const folders: string[] = [];

/** A new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The text of a file in a folder. */
export function textIn(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Small rules that need nothing else. */
export const smallRules: string = `标准 小店
  版本 1
  周期 月
  对象 客服
  属于 团队

输入 成交 : 人
输入 咨询 : 人
  范围 >= 0人

指标 转化率 = 成交 / 咨询
  权重 100%
  越高越好
  缺失 报错
  >= 50% -> 100
  >= 40% -> 80
  否则   -> 60

总分

等级 等第 按 总分
  >= 90 -> A
  否则  -> B

薪酬 奖金 = (总分 * 1.005元/分) 四舍五入到 0.01元

测试 "一半成交得满分"
  给定 成交 = 5人, 咨询 = 10人
  期望 转化率.得分 = 100, 等第 = A
`;

/** Data for the small rules: everybody's result can be told. */
export const smallData: string = `月份,客服,团队,成交,咨询
2025-11,小美,一组,3,10
2025-12,小美,一组,5,10
2025-12,Ann,一组,9,20
2025-12,阿岩😀,二组,1,3
`;

/** The same with a cell that is not there. */
export const openData: string = smallData.replace('Ann,一组,9,20', 'Ann,一组,9,');
