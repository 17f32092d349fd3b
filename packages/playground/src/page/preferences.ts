/** Small choices that the browser remembers: language, theme, sizes. Where it remembers nothing, the page still works. */
import { type Ref, ref, watch } from 'vue';
import { embedding } from '../document/embedding.js';

/** A value that is the same at the next visit, if it is one of those allowed. */
export function remembered<Value extends string>(name: string, allowed: readonly Value[], fallback: Value): Ref<Value> {
  const kept = read(name);
  const value = ref(allowed.find((one) => one === kept) ?? fallback) as Ref<Value>;
  watch(value, (now) => write(name, now));
  return value;
}

/** A number that is the same at the next visit. */
export function rememberedNumber(name: string, fallback: number): Ref<number> {
  const kept = Number(read(name) ?? Number.NaN);
  const value = ref(Number.isFinite(kept) ? kept : fallback);
  watch(value, (now) => write(name, String(now)));
  return value;
}

function read(name: string): string | undefined {
  if (embedding !== undefined) return embedding.choices[name];
  try {
    return localStorage.getItem(`kaohe.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function write(name: string, value: string): void {
  if (embedding !== undefined) return;
  try {
    localStorage.setItem(`kaohe.${name}`, value);
  } catch {
    // Asked again next time.
  }
}
