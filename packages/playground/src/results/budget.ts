/** What all pay may come to, as it was typed into the trial, and how much of it is left. Kept for the visit. */
import { type Ref, ref } from 'vue';
import type { Page } from '../page/page.js';

const kept = new WeakMap<Page, Ref<string>>();

/** The budget of a page as it was typed; empty where there is none. */
export function budgetOf(page: Page): Ref<string> {
  const known = kept.get(page) ?? ref('');
  kept.set(page, known);
  return known;
}

/** What is left of a budget, exactly to the fen, and whether it is overdrawn; undefined where either is no amount. */
export function leftOf(budget: string, sum: string): { readonly text: string; readonly isOver: boolean } | undefined {
  const [whole, spent] = [fenOf(budget), fenOf(sum)];
  if (whole === undefined || spent === undefined) return undefined;
  const left = whole - spent;
  return { text: amountOf(left < 0n ? -left : left), isOver: left < 0n };
}

function fenOf(text: string): bigint | undefined {
  const found = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.normalize('NFKC').replaceAll(/[,\s¥￥元]/g, ''));
  if (found === null) return undefined;
  const [, sign, whole = '', places = ''] = found;
  const fen = BigInt(whole + places.padEnd(2, '0'));
  return sign === '-' ? -fen : fen;
}

function amountOf(fen: bigint): string {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
