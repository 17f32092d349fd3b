/** Vue components as TypeScript sees them from outside. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}

/** The sample's rule set, compiled and packed when the page is built: vite.config.ts. */
declare module 'virtual:sample-rule-set' {
  const packed: string;
  export default packed;
}
