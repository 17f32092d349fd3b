/** A part of the page that is one of several: a tab, a view. It is fetched when it is first shown. */
import type { Language } from '@kaohe/diagnostics';
import { type Component, defineAsyncComponent } from 'vue';

/** A tab or a view: its id is also its test id. */
export interface Part {
  readonly id: string;
  readonly words: Readonly<Record<Language, string>>;
  readonly component: Component;
}

/** A component that is fetched when it is first shown. */
export function fetched(load: () => Promise<Component>): Component {
  return defineAsyncComponent(load);
}
