/** When the first result is on the screen: what is heavy comes after it, not with it. */
import { type ShallowRef, watch } from 'vue';

/** What nobody looks at is not painted: after so many milliseconds it counts as if it were. */
const longest = 2_000;

/** Settles when what is there now has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longest);
  });
}

/** Settles when the first value there is has been painted. */
export function firstPainted<Value>(value: Readonly<ShallowRef<Value | undefined>>): Promise<void> {
  return new Promise((resolve) => {
    watch(value, () => resolve(painted()), { once: true });
  });
}
