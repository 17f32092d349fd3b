/** Vue components as TypeScript sees them from outside. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}

/** The sample's rule set, compiled and packed when the page is built: sample-modules.ts. */
declare module 'virtual:sample-rule-set' {
  const packed: string;
  export default packed;
}

/** The sample's files: sample-modules.ts. */
declare module 'virtual:sample-files' {
  export const rules: readonly { readonly name: string; readonly text: string }[];
  export const data: readonly (
    | { readonly name: string; readonly text: string }
    | { readonly name: string; readonly base64: string }
  )[];
}
